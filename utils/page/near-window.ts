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

interface Told {
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

export function createNearWindow({ came, changed }: Told, signal: AbortSignal): NearWindow {
  /** The element that is observed for a block, and the blocks that an element is observed for. */
  const observed = new Map<Block, Element>();
  const blocksOf = new Map<Element, Set<Block>>();
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
      const joined = new Set<Element>();
      for (const { target, isIntersecting, boundingClientRect: box } of changes) {
        const blocks = blocksOf.get(target) ?? [];
        if (isIntersecting) {
          for (const block of blocks) arrive(block);
          continue;
        }
        for (const block of blocks) leave(block);
        const instead = box.width > 0 ? enclosing(target, box) : boxOutside(target, looks);
        if (!instead) continue;
        joined.add(instead);
        for (const block of blocks) {
          forget(block);
          assign(block, instead);
        }
      }
      for (const element of joined) observe(element);
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
        if (observed.has(block)) continue;
        assign(block, elementOf(block));
        observe(elementOf(block));
      }
    },
  };
}
