/**
 * Finds the few blocks that can hold a form, cheaply: one `textContent` and one native expression per container, and then
 * per part of those in which it hits. Containers are small enough for one slice.
 */
import { type Block, blockAround } from './blocks.ts';
import { type Looks, NOT_INLINE_BY_NAME } from './visibility.ts';

/** A container has at most so many elements: some milliseconds of work on a slow machine. */
const LARGEST_CONTAINER = 1500;

type Root = Element | ShadowRoot;

/** Splits a root into containers. Elements that hold text of their own are not split. */
export function* containersOf(root: Root): Generator<Root> {
  const holdsText = () =>
    [...root.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== '');
  if (
    root.querySelectorAll('*').length <= LARGEST_CONTAINER ||
    (root.childElementCount < 2 && !root.firstElementChild) ||
    holdsText()
  ) {
    yield root;
    return;
  }
  for (const child of root.children) yield* containersOf(child);
}

/** What readers do not see may stand inside a word: such places count as hits, the careful reading decides. */
const INVISIBLE = '[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF\\uFB00-\\uFB06\\u0300-\\u036F]';

export interface CandidateFinder {
  /** Whether a text holds a form that is ours alone or with support. Everyday words do not count. */
  isOurs(text: string): boolean;
  /** Blocks of a container that may hold any form. Without `care` no style is asked of what is inline by its name. */
  blocksIn(container: Root, looks: Looks, care: boolean): Set<Block>;
}

/** `hints` and `topicHints` are the lexicon's. */
export function createCandidateFinder({ hints, topicHints }: { hints: string; topicHints: string }): CandidateFinder {
  const topic = new RegExp(topicHints || '(?!)');
  const any = new RegExp(`${hints || '(?!)'}|${INVISIBLE}`);
  const invisible = new RegExp(INVISIBLE, 'g');

  return {
    isOurs: (text) =>
      topic.test(text) || (invisible.test(text) && topic.test(text.normalize('NFKC').replace(invisible, ''))),
    blocksIn(container, looks, care) {
      const blocks = new Set<Block>();
      /** Goes down where the expression hits. `block` is what a line of text directly inside `parent` belongs to. */
      const descend = (parent: Root, block: Block): void => {
        let hasText = false;
        for (let node = parent.firstChild; node; node = node.nextSibling) {
          if (node.nodeType === Node.TEXT_NODE) hasText ||= (node as Text).data.trim() !== '';
          if (!(node instanceof Element)) continue;
          const isLine = (!care && looks.isNamedInline(node)) || looks.isInline(node);
          hasText ||= isLine;
          if ((isLine && !node.firstElementChild) || !any.test(node.textContent ?? '') || !looks.isProse(node))
            continue;
          // One native look tells most paragraphs from boxes with more blocks inside.
          if (!care && !isLine && !node.querySelector(NOT_INLINE_BY_NAME)) blocks.add(node);
          else descend(node, isLine ? block : node);
        }
        if (hasText) blocks.add(block);
      };
      const isProse = container instanceof ShadowRoot || looks.isProse(container);
      if (isProse && any.test(container.textContent ?? '')) descend(container, blockAround(container, looks));
      return blocks;
    },
  };
}
