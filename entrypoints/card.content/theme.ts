/** Tells whether the page is light or dark behind the words a card explains. */

import { parentOf } from '../../utils/page/visibility';

/** Lightness from 0 to 1 and opacity of a computed CSS colour; undefined where its notation is not known. */
export function lightness(colour: string): { light: number; opaque: number } | undefined {
  const [, notation, inner] = /^(\w+)\(([^)]*)\)$/.exec(colour.trim()) ?? [];
  if (!notation || !inner) return undefined;
  const part = (text: string | undefined, whole: number) =>
    text?.endsWith('%') ? Number.parseFloat(text) / 100 : Number.parseFloat(text ?? '') / whole;
  const figures = inner
    .replace(/^(srgb(-linear)?|display-p3|rec2020|a98-rgb|prophoto-rgb|xyz(-d\d\d)?)\s/, '')
    .split(/[\s,/]+/);
  const alpha = part(figures[3] ?? '1', 1);
  if (/^ok(lab|lch)$/.test(notation)) return { light: part(figures[0], 1), opaque: alpha };
  if (/^(lab|lch)$/.test(notation)) return { light: part(figures[0], 100), opaque: alpha };
  if (!/^(rgba?|color)$/.test(notation)) return undefined;
  const whole = notation === 'color' ? 1 : 255;
  const [red = 0, green = 0, blue = 0] = figures.map((figure) => part(figure, whole));
  // Luma is near enough to tell light from dark.
  return { light: 0.299 * red + 0.587 * green + 0.114 * blue, opaque: alpha };
}

/** Grounds more transparent than this let what lies behind them show. */
const OPAQUE = 0.6;

/** The theme of the page at `element`: its ground, or, on a picture or a bare canvas, what its text colour suggests. */
export function themeBehind(element: Element): 'light' | 'dark' {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const ground = lightness(backgroundColor);
    if (ground && ground.opaque >= OPAQUE) return ground.light < 0.5 ? 'dark' : 'light';
    if (backgroundImage !== 'none') break;
  }
  const text = lightness(getComputedStyle(element).color);
  return text && text.light > 0.5 ? 'dark' : 'light';
}
