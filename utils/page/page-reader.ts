/**
 * Owns what is known of a page: which blocks hold which forms, and which of them mean our terms here. It is told which
 * parts of the page are new or changed, and says which mentions there are.
 */
import type { Finder, FoundForm } from '../matching/finder.ts';
import { type Block, blockAround, isSound, type Reading, readBlock } from './blocks.ts';
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

  const enter = (block: Block, reading: Reading, forms: FoundForm[], looks: Looks): void => {
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

  /** Reads a block, quickly where that will do, and gives what was read: the block, or the blocks it turned out to be. */
  const readInto = (block: Block, looks: Looks): Iterable<Block> => {
    const quick = readBlock(block, looks, false);
    const forms = quick && finder.find(quick.text);
    if (quick && forms?.every(({ start, end }) => isSound(quick, block, start, end, looks))) {
      enter(block, quick, forms, looks);
      return [block];
    }
    const blocks = candidates.blocksIn(block, looks, true);
    if (!blocks.has(block)) entries.delete(block);
    for (const one of blocks) {
      const careful = readBlock(one, looks, true)!;
      enter(one, careful, finder.find(careful.text), looks);
    }
    return blocks;
  };

  return {
    read(container) {
      const looks = createLooks();
      const found = new Set<Block>();
      for (const block of candidates.blocksIn(container, looks, false))
        for (const one of readInto(block, looks)) found.add(one);
      for (const block of inContainer.get(container) ?? []) if (!found.has(block)) entries.delete(block);
      inContainer.set(container, found);
    },
    reread(node) {
      const looks = createLooks();
      const block = blockAround(node, looks);
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
