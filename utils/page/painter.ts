/** Paints the mentions that are near the window, as clearly as the reader wants, and no others: frames stay cheap. */
import type { Block } from './blocks.ts';
import type { Kind, Tone } from './highlight-styles.ts';
import type { Highlighter } from './highlighter.ts';
import type { Mention } from './mention.ts';
import { createNearWindow, elementOf } from './near-window.ts';
import { toneOf } from './tone.ts';
import { createLooks } from './visibility.ts';

/**
 * Least time between two paints that scrolling asks for, in milliseconds. In Chromium each costs the whole page: what
 * underlined words may cover is worked out anew (60 ms on 5 MB). Within it nobody scrolls past what is near.
 */
const PAUSE = 100;

export interface PaintOptions {
  density: 'every' | 'balanced' | 'section' | 'page' | 'demand';
  /** Which mentions the reader wants marked at all. */
  wants(mention: Mention): boolean;
}

export interface Painter {
  /** Takes over, in small steps, the blocks that now hold mentions or may hold some once they are shown. */
  watch(blocks: Iterable<Block>): Generator<void, void>;
  /** Paints anew, in the next frame at the latest. */
  repaint(): void;
  options(options: PaintOptions): void;
}

interface Page {
  mentionsIn(block: Block): Mention[];
  /** Told when a block comes near the window, which is also when hidden ones become visible. */
  near(block: Block): void;
}

/** What a mention is painted as, or undefined when this density leaves it bare. */
export function kindOf({ kind, rank, detail, uncertain }: Mention, density: PaintOptions['density']): Kind | undefined {
  if (density === 'demand' || (detail && density !== 'every')) return undefined;
  if (kind === 'claim') return 'claim';
  if (uncertain?.doubtful) return 'unsure';
  if (rank === 'page' || density === 'every') return 'mention';
  if (rank === 'section') return density === 'page' ? undefined : 'mention';
  return density === 'balanced' ? 'repeat' : undefined;
}

export function createPainter(highlighter: Highlighter, page: Page, signal: AbortSignal): Painter {
  let options: PaintOptions = { density: 'balanced', wants: () => true };
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When scrolling last had something painted. */
  let scrolled = Number.NEGATIVE_INFINITY;

  const paint = (): void => {
    frame = 0;
    const looks = createLooks();
    const marks = new Map<Kind, { range: StaticRange; tone: Tone }[]>();
    for (const block of nearWindow.blocks) {
      for (const mention of page.mentionsIn(block)) {
        const kind = options.wants(mention) ? kindOf(mention, options.density) : undefined;
        if (!kind) continue;
        const element = mention.range.startContainer.parentElement ?? elementOf(block);
        const list = marks.get(kind) ?? marks.set(kind, []).get(kind)!;
        list.push({ range: mention.range, tone: toneOf(element, looks) });
      }
    }
    for (const kind of ['mention', 'repeat', 'unsure', 'claim'] as const) highlighter.set(kind, marks.get(kind) ?? []);
    highlighter.restore();
  };
  const repaint = (): void => {
    frame ||= requestAnimationFrame(paint);
  };
  const repaintScrolled = (): void => {
    clearTimeout(timer);
    const wait = scrolled + PAUSE - performance.now();
    if (wait > 0) {
      timer = setTimeout(repaintScrolled, wait);
      return;
    }
    scrolled = performance.now();
    repaint();
  };
  const nearWindow = createNearWindow({ came: page.near, changed: repaintScrolled }, signal);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });

  return {
    *watch(blocks) {
      yield* nearWindow.watch(blocks);
      // What is new is marked at once.
      scrolled = Number.NEGATIVE_INFINITY;
      repaint();
    },
    repaint,
    options(next) {
      options = next;
      repaint();
    },
  };
}
