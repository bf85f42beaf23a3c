/** Chooses the tone of a mark from what lies around the words: dark text, light text, a picture behind. */
import type { Tone } from './highlight-styles.ts';
import { type Looks, parentOf } from './visibility.ts';

/** Text lighter than this (relative luminance) is taken to stand on a dark ground. */
const LIGHT_TEXT = 0.4;
/** Text and ground closer than this want a line in the text's own colour. */
const LEAST_CONTRAST = 3;

type Rgb = [number, number, number, alpha: number];

/** Parses what getComputedStyle gives; other colour spaces come as `color(srgb …)` with shares of one. */
export function parseColour(text: string): Rgb | undefined {
  const numbers = text.match(/[\d.]+(?:e-?\d+)?%?/g)?.map(Number);
  if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN)) return undefined;
  const scale = text.startsWith('rgb') ? 255 : text.startsWith('color(srgb') ? 1 : undefined;
  if (scale === undefined) return undefined;
  const [r, g, b, alpha = 1] = numbers as Rgb;
  return [r / scale, g / scale, b / scale, alpha];
}

/** Relative luminance as WCAG 2 defines it, 0 to 1. */
export function luminance([r, g, b]: Rgb): number {
  const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** The tone for words inside `element`. */
export function toneOf(element: Element, looks: Looks): Tone {
  const colour = parseColour(looks.styleOf(element).color);
  const text = colour ? luminance(colour) : 0;
  const tone: Tone = text > LIGHT_TEXT ? 'd' : 'l';
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    if (!(at instanceof Element)) break;
    const { backgroundImage, backgroundColor, backgroundClip } = looks.styleOf(at);
    if (backgroundImage.includes('url(') && backgroundClip !== 'text') return 'p';
    const ground = parseColour(backgroundColor);
    if (ground && ground[3] > 0.5) return contrast(text, luminance(ground)) < LEAST_CONTRAST ? 'i' : tone;
  }
  return tone;
}
