/** Paints the mentions that are near the window, as clearly as the reader wants, and no others: frames stay cheap. */
import type { Block } from './blocks.ts';
import type { Kind, Tone } from './highlight-styles.ts';
import type { Highlighter } from './highlighter.ts';
import type { Mention } from './mention.ts';
import { toneOf } from './tone.ts';
import { createLooks, isShown, type Looks, parentOf } from './visibility.ts';

/** How far around the window marks are registered, so that they are there before the reader scrolls to them. */
const MARGIN = '100%';

export interface PaintOptions {
  density: 'every' | 'balanced' | 'section' | 'page' | 'demand';
  /** Which mentions the reader wants marked at all. */
  wants(mention: Mention): boolean;
}

export interface Painter {
  /** Takes over the blocks that now hold mentions or may hold some once they are shown. */
  watch(blocks: Iterable<Block>): void;
  /** Paints anew, in the next frame at the latest. */
  repaint(): void;
  options(options: PaintOptions): void;
}

interface Page {
  mentionsIn(block: Block): Mention[];
  /** Told when a block comes near the window, which is also when hidden ones become visible. */
  near(block: Block): void;
}

const elementOf = (block: Block): Element => (block instanceof ShadowRoot ? block.host : block);

/** For an element without a box of its own (`display: contents`), the one whose box shows what is in it. */
function boxAround(element: Element, looks: Looks): Element | undefined {
  const parent = parentOf(element);
  return isShown(element, looks) && looks.styleOf(element).display === 'contents' ? parent : undefined;
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
  /** The element that is observed for a block, and the blocks that an element is observed for. */
  const observed = new Map<Block, Element>();
  const blocksOf = new Map<Element, Set<Block>>();
  const near = new Set<Block>();
  let frame = 0;

  const paint = (): void => {
    frame = 0;
    if (signal.aborted) return;
    const looks = createLooks();
    const marks = new Map<Kind, { range: StaticRange; tone: Tone }[]>();
    for (const block of near) {
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

  const observer = new IntersectionObserver(
    (changes) => {
      const looks = createLooks();
      for (const { target, isIntersecting, boundingClientRect } of changes) {
        const around = isIntersecting || boundingClientRect.width > 0 ? undefined : boxAround(target, looks);
        for (const block of blocksOf.get(target) ?? []) {
          if (isIntersecting) {
            near.add(block);
            page.near(block);
          } else if (around) {
            forget(block);
            observe(block, around);
          } else near.delete(block);
        }
      }
      repaint();
    },
    { rootMargin: MARGIN },
  );
  const observe = (block: Block, element: Element): void => {
    observed.set(block, element);
    blocksOf.set(element, (blocksOf.get(element) ?? new Set()).add(block));
    // Observed anew it tells where it is anew, for the block that has just come.
    observer.unobserve(element);
    observer.observe(element);
  };
  const forget = (block: Block): void => {
    const element = observed.get(block)!;
    const blocks = blocksOf.get(element)!;
    observed.delete(block);
    blocks.delete(block);
    near.delete(block);
    if (blocks.size > 0) return;
    blocksOf.delete(element);
    observer.unobserve(element);
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });

  return {
    watch(blocks) {
      const now = new Set(blocks);
      for (const block of observed.keys()) if (!now.has(block)) forget(block);
      for (const block of now) if (!observed.has(block)) observe(block, elementOf(block));
      repaint();
    },
    repaint,
    options(next) {
      options = next;
      repaint();
    },
  };
}
