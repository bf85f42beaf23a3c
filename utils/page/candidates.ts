/**
 * Finds the few blocks that can hold a form, cheaply: one `textContent` and one native expression per container, and then
 * per part of those in which it hits.
 */
import { type Block, blockAround } from './blocks.ts';
import type { Container } from './pieces.ts';
import { isText } from './tree.ts';
import { type Looks, NOT_INLINE_BY_NAME } from './visibility.ts';

/** What readers do not see may stand inside a word: such places count as hits, the careful reading decides. */
const INVISIBLE = '[\\u00AD\\u0640\\u064B-\\u0652\\u200B-\\u200D\\u2060\\uFEFF\\uFB00-\\uFB06\\u0300-\\u036F]';

export interface CandidateFinder {
  /** Whether a text holds a form that is ours alone or with support. Everyday words do not count. */
  isOurs(text: string): boolean;
  /** Blocks of a container that may hold any form. Without `care` no style is asked of what is inline by its name. */
  blocksIn(container: Container, looks: Looks, care: boolean): Set<Block>;
}

/** `hints` and `topicHints` are the lexicon's. */
export function createCandidateFinder({ hints, topicHints }: { hints: string; topicHints: string }): CandidateFinder {
  const topic = new RegExp(topicHints || '(?!)');
  const invisible = new RegExp(INVISIBLE);
  /** Made when the first part of a page is searched: most pages never are. */
  let any: RegExp | undefined;

  return {
    isOurs: (text) =>
      topic.test(text) ||
      (invisible.test(text) && topic.test(text.normalize('NFKC').replace(new RegExp(INVISIBLE, 'g'), ''))),
    blocksIn(container, looks, care) {
      const blocks = new Set<Block>();
      const expression = (any ??= new RegExp(`${hints || '(?!)'}|${INVISIBLE}`));
      /** Goes down where the expression hits. `block` is what a line of text directly inside `parent` belongs to. */
      const descend = (parent: Container, block: Block): void => {
        let hasText = false;
        for (let node = parent.firstChild; node; node = node.nextSibling) {
          if (isText(node)) hasText ||= node.data.trim() !== '';
          if (node.nodeType !== Node.ELEMENT_NODE) continue;
          const element = node as Element;
          const isLine = (!care && looks.isNamedInline(element)) || looks.isInline(element);
          hasText ||= isLine;
          if ((isLine && !element.firstElementChild) || !expression.test(element.textContent ?? '')) continue;
          if (!looks.isProse(element)) continue;
          // One native look tells most paragraphs from boxes with more blocks inside.
          if (!care && !isLine && !element.querySelector(NOT_INLINE_BY_NAME)) blocks.add(element);
          else descend(element, isLine ? block : element);
        }
        if (hasText) blocks.add(block);
      };
      const isProse = container instanceof ShadowRoot || looks.isProse(container);
      if (isProse && expression.test(container.textContent ?? '')) descend(container, blockAround(container, looks));
      return blocks;
    },
  };
}
