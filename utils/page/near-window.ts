/**
 * Knows which blocks are near the window. Every frame of the page pays for each box that is observed, so blocks far away
 * are left to a box around many of them, and watched one by one only when that has come near.
 */
import type { Block } from './blocks.ts';
import { createLooks, isShown, type Looks, parentOf } from './visibility.ts';

/** How far around the window blocks are near, so that marks are there before the reader scrolls to them. */
const MARGIN = '100%';

export interface NearWindow {
  /** The blocks that are near. */
  readonly blocks: ReadonlySet<Block>;
  /** Takes over the blocks to know of, in small steps: the browser takes its time to observe each. */
  watch(blocks: Iterable<Block>): Generator<void, void>;
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

const encloses = (one: DOMRectReadOnly, other: DOMRectReadOnly): boolean =>
  one.top <= other.top && one.bottom >= other.bottom && one.left <= other.left && one.right >= other.right;

/** Gives the outermost element around another that encloses it and is not much taller than a screen. */
function createEnclosing(): (element: Element, box: DOMRectReadOnly) => Element | undefined {
  const boxes = new Map<Element, DOMRectReadOnly>();
  const boxOf = (element: Element): DOMRectReadOnly =>
    boxes.get(element) ?? boxes.set(element, element.getBoundingClientRect()).get(element)!;
  return (element, box) => {
    let found: Element | undefined;
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (boxOf(at).height > 2 * screen.height || !encloses(boxOf(at), box)) break;
      found = at;
    }
    return found;
  };
}

/** Which blocks are watched through which element. */
function createTies() {
  const elements = new Map<Block, Element>();
  const blocks = new Map<Element, Set<Block>>();
  const none: ReadonlySet<Block> = new Set();
  return {
    of: (block: Block) => elements.get(block),
    through: (element: Element): ReadonlySet<Block> => blocks.get(element) ?? none,
    tie(block: Block, element: Element): void {
      elements.set(block, element);
      blocks.set(element, (blocks.get(element) ?? new Set()).add(block));
    },
    /** Gives the element that the block was tied to. */
    untie(block: Block): Element | undefined {
      const element = elements.get(block);
      const others = element && blocks.get(element);
      elements.delete(block);
      others?.delete(block);
      if (element && others?.size === 0) blocks.delete(element);
      return element;
    },
  };
}

export function createNearWindow({ came, changed }: Told, signal: AbortSignal): NearWindow {
  const known = new Set<Block>();
  const near = new Set<Block>();
  /** Blocks watched one by one, through their own box as a rule. */
  const single = createTies();
  /** Blocks that were far away when they were first seen, through a box around them. */
  const grouped = createTies();
  /** Boxes of groups, as far as they are near. */
  const nearBoxes = new Set<Element>();
  let isChanged = false;

  const observe = (block: Block, element: Element): void => {
    release(single.untie(block));
    // Observed anew it tells anew where it is, for the block that has just come.
    if (isWatched(element)) observer.unobserve(element);
    single.tie(block, element);
    observer.observe(element);
  };
  const isWatched = (element: Element): boolean =>
    single.through(element).size > 0 || grouped.through(element).size > 0;
  const release = (element: Element | undefined): void => {
    if (!element || isWatched(element)) return;
    nearBoxes.delete(element);
    observer.unobserve(element);
  };
  const leave = (block: Block): void => {
    isChanged = near.delete(block) || isChanged;
  };
  const observer = new IntersectionObserver(
    (changes) => {
      const looks = createLooks();
      const enclosing = createEnclosing();
      for (const { target, isIntersecting, boundingClientRect: box } of changes) {
        const group = grouped.through(target);
        if (isIntersecting && group.size > 0) nearBoxes.add(target);
        else nearBoxes.delete(target);
        for (const block of group) {
          if (isIntersecting) single.of(block) ?? observe(block, elementOf(block));
          else {
            leave(block);
            release(single.untie(block));
          }
        }
        for (const block of single.through(target)) {
          if (isIntersecting) {
            isChanged ||= !near.has(block);
            near.add(block);
            came(block);
            continue;
          }
          leave(block);
          if (box.width === 0) {
            const outside = boxOutside(target, looks);
            if (outside) observe(block, outside);
          } else if (!grouped.of(block)) {
            const around = enclosing(target, box);
            if (around) join(block, around);
          }
        }
      }
      if (isChanged) changed();
      isChanged = false;
    },
    { rootMargin: MARGIN },
  );
  const join = (block: Block, around: Element): void => {
    const isNew = grouped.through(around).size === 0;
    grouped.tie(block, around);
    if (isNew) {
      observer.unobserve(around);
      observer.observe(around);
    } else if (!nearBoxes.has(around)) release(single.untie(block));
  };
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    blocks: near,
    *watch(blocks) {
      const now = new Set(blocks);
      for (const block of known) {
        if (now.has(block)) continue;
        yield;
        known.delete(block);
        leave(block);
        release(single.untie(block));
        release(grouped.untie(block));
      }
      for (const block of now) {
        if (known.has(block)) continue;
        yield;
        known.add(block);
        observe(block, elementOf(block));
      }
    },
  };
}
