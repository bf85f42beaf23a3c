/** Knows which blocks are near the window. Every frame of the page pays for each box that is observed: few are. */
import type { Block } from './blocks.ts';
import { createLooks, isShown, type Looks, parentOf } from './visibility.ts';

/** How far around the window blocks are near, so that marks are there before the reader scrolls to them. */
const MARGIN = '100%';

export interface NearWindow {
  /** The blocks that are near. */
  readonly blocks: ReadonlySet<Block>;
  /** Takes over the blocks to know of. */
  watch(blocks: Iterable<Block>): void;
}

interface Surroundings {
  /** Whether nothing is known to be in a block: it may be hidden, and is looked at again when it has a box. */
  isEmpty(block: Block): boolean;
  /** A block came near, which is also when a hidden one becomes visible. */
  came(block: Block): void;
  /** Some came or went. */
  changed(): void;
}

/** Whose box a block is in. */
export const elementOf = (block: Block): Element => (block instanceof ShadowRoot ? block.host : block);

/** For an element without a box of its own (`display: contents`), the one whose box shows what is in it. */
function boxOutside(element: Element, looks: Looks): Element | undefined {
  const parent = parentOf(element);
  return isShown(element, looks) && looks.styleOf(element).display === 'contents' ? parent : undefined;
}

/** Gives for an element the one around it, when that encloses it and is not much taller than a screen: it stands for both. */
function createEnclosing(): (element: Element, box: DOMRectReadOnly) => Element | undefined {
  const boxes = new Map<Element, DOMRectReadOnly>();
  return (element, box) => {
    const { parentElement } = element;
    if (!parentElement) return undefined;
    let around = boxes.get(parentElement);
    if (!around) boxes.set(parentElement, (around = parentElement.getBoundingClientRect()));
    const encloses =
      around.top <= box.top && around.bottom >= box.bottom && around.left <= box.left && around.right >= box.right;
    return encloses && around.height <= 2 * screen.height ? parentElement : undefined;
  };
}

export function createNearWindow({ isEmpty, came, changed }: Surroundings, signal: AbortSignal): NearWindow {
  /** The element that is observed for a block, and the blocks that an element is observed for. */
  const observed = new Map<Block, Element>();
  const blocksOf = new Map<Element, Set<Block>>();
  /** Blocks for which a box around them is observed instead of their own. */
  const joined = new Set<Block>();
  const near = new Set<Block>();
  let isChanged = false;

  const arrive = (block: Block): void => {
    isChanged ||= !near.has(block);
    near.add(block);
    came(block);
  };
  const leave = (block: Block): void => {
    isChanged = near.delete(block) || isChanged;
  };
  const observer = new IntersectionObserver(
    (changes) => {
      const looks = createLooks();
      const enclosing = createEnclosing();
      const outer = new Set<Element>();
      for (const { target, isIntersecting, boundingClientRect: box } of changes) {
        const blocks = blocksOf.get(target) ?? [];
        if (isIntersecting) {
          for (const block of blocks) arrive(block);
          continue;
        }
        for (const block of blocks) leave(block);
        const hasBox = box.width > 0;
        const instead = hasBox ? enclosing(target, box) : boxOutside(target, looks);
        if (!instead) continue;
        for (const block of blocks) {
          if (hasBox && isEmpty(block)) continue;
          forget(block);
          assign(block, instead);
          if (hasBox) joined.add(block);
          outer.add(instead);
        }
      }
      for (const element of outer) observe(element);
      if (isChanged) changed();
      isChanged = false;
    },
    { rootMargin: MARGIN },
  );
  const assign = (block: Block, element: Element): void => {
    observed.set(block, element);
    blocksOf.set(element, (blocksOf.get(element) ?? new Set()).add(block));
  };
  /** Observed anew an element tells anew where it is, for the blocks that have just been assigned to it. */
  const observe = (element: Element): void => {
    observer.unobserve(element);
    observer.observe(element);
  };
  const forget = (block: Block): void => {
    const element = observed.get(block)!;
    const blocks = blocksOf.get(element)!;
    observed.delete(block);
    joined.delete(block);
    blocks.delete(block);
    leave(block);
    if (blocks.size > 0) return;
    blocksOf.delete(element);
    observer.unobserve(element);
  };
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    blocks: near,
    watch(blocks) {
      const now = new Set(blocks);
      for (const block of observed.keys()) if (!now.has(block)) forget(block);
      for (const block of now) {
        // What has become hidden has to be noticed on its own when it is shown again.
        if (joined.has(block) && isEmpty(block)) forget(block);
        if (observed.has(block)) continue;
        assign(block, elementOf(block));
        observe(elementOf(block));
      }
    },
  };
}
