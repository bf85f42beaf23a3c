/**
 * Finds the few blocks that can hold a form, cheaply: one `textContent` and one native expression per container, and a
 * walk over the text nodes of those containers only in which it hits. Containers are small enough for one slice.
 */
import { type Block, blockOf } from './blocks.ts';
import type { Looks } from './visibility.ts';

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
  /** Blocks of a container that may hold any form. */
  blocksIn(container: Root, looks: Looks): Set<Block>;
}

/** `hints` and `topicHints` are the lexicon's. */
export function createCandidateFinder({ hints, topicHints }: { hints: string; topicHints: string }): CandidateFinder {
  const topic = new RegExp(topicHints || '(?!)');
  const any = new RegExp(`${hints || '(?!)'}|${INVISIBLE}`, 'g');
  const invisible = new RegExp(INVISIBLE, 'g');

  return {
    isOurs: (text) =>
      topic.test(text) || (invisible.test(text) && topic.test(text.normalize('NFKC').replace(invisible, ''))),
    blocksIn(container, looks) {
      const blocks = new Set<Block>();
      const text = container.textContent ?? '';
      any.lastIndex = 0;
      let hit = any.exec(text);
      if (!hit) return blocks;
      const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
      let end = 0;
      for (let node = walker.nextNode() as Text | null; node && hit; node = walker.nextNode() as Text | null) {
        const start = end;
        end += node.length;
        if (end <= hit.index) continue;
        const parent = node.parentElement;
        const block = parent && !looks.isProse(parent) ? undefined : blockOf(node, looks);
        if (block) blocks.add(block);
        // A hit that runs on into the next node belongs to both.
        const behind = hit.index + Math.max(1, hit[0].length);
        any.lastIndex = Math.max(end, start);
        if (behind <= end) hit = any.exec(text);
      }
      return blocks;
    },
  };
}
