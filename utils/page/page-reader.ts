/**
 * Owns what is known of a page: which blocks hold which forms, and which of them mean our terms here. It is told which
 * parts of the page are new or changed, and says which mentions there are.
 */
import type { Finder } from '../matching/finder.ts';
import { type Block, readBlock } from './blocks.ts';
import type { CandidateFinder } from './candidates.ts';
import { type Decided, decideMentions, type Entry } from './decisions.ts';
import type { Mention } from './mention.ts';
import { createLooks, isShown, type Looks } from './visibility.ts';

export interface PageReader {
  /** Reads a container anew; entries of blocks in it that have no form any more are dropped. */
  read(container: Element | ShadowRoot): void;
  /** Reads one block anew: the one that an element is part of. Returns whether it holds forms that can be seen. */
  reread(node: Block): boolean;
  /** Drops entries that left the page. Returns whether there were any. */
  prune(): boolean;
  /** Decides anew what the forms mean, in small steps; after the last, `blocks` and `mentionsIn` are up to date. */
  decide(): Generator<void, void>;
  /** All blocks with forms, in document order (as of the last `decide`), those that cannot be seen included. */
  blocks(): readonly Block[];
  mentionsIn(block: Block): Mention[];
  isShown(block: Block): boolean;
}

export function createPageReader(candidates: CandidateFinder, finder: Finder): PageReader {
  const entries = new Map<Block, Entry>();
  /** What the last reading of a container found, so that the next one can tell what is gone. */
  const inContainer = new WeakMap<Block, Set<Block>>();
  let decided: Decided = new Map();

  const readInto = (block: Block, looks: Looks): void => {
    const reading = readBlock(block, looks);
    const forms = finder.find(reading.text);
    const element = block instanceof ShadowRoot ? block.host : block;
    if (forms.length === 0) entries.delete(block);
    else {
      const shown = isShown(element, looks);
      entries.set(block, {
        reading,
        forms,
        shown,
        anchors: shown ? forms.filter(({ when }) => when === 'always').length : 0,
      });
    }
  };

  return {
    read(container) {
      const looks = createLooks();
      const found = candidates.blocksIn(container, looks);
      for (const block of inContainer.get(container) ?? []) if (!found.has(block)) entries.delete(block);
      inContainer.set(container, found);
      for (const block of found) readInto(block, looks);
    },
    reread(node) {
      const looks = createLooks();
      let block: Block = node;
      while (block instanceof Element && block !== document.body && looks.isInline(block))
        block = block.parentNode as Block;
      if (block !== node) entries.delete(node);
      if (block instanceof Element && !looks.isProse(block)) entries.delete(block);
      else readInto(block, looks);
      return entries.get(block)?.shown ?? false;
    },
    prune() {
      const before = entries.size;
      for (const block of entries.keys()) if (!block.isConnected) entries.delete(block);
      return entries.size !== before;
    },
    *decide() {
      decided = yield* decideMentions(entries, finder);
    },
    blocks: () => [...decided.keys()],
    mentionsIn: (block) => (entries.has(block) ? (decided.get(block) ?? []) : []),
    isShown: (block) => entries.get(block)?.shown ?? false,
  };
}
