/**
 * Owns what is known of a page: which blocks hold which forms, and which of them mean our terms here. It is told which
 * parts of the page are new or changed, and says which mentions there are.
 */
import { ALWAYS, type Finder, type FoundForm } from '../matching/finder.ts';
import { type Block, blockAround, isSound, type Reading, readPlain, readWithCare } from './blocks.ts';
import type { CandidateFinder } from './candidates.ts';
import { type Decided, decideMentions, type Entry } from './decisions.ts';
import type { Mention } from './mention.ts';
import { isWithin, type Moves } from './moves.ts';
import type { Container } from './pieces.ts';
import { parentNodeOf } from './tree.ts';
import { isShown, type Looks } from './visibility.ts';

export interface PageReader {
  /** Gives it what it finds forms with: before, it finds none. */
  open(finder: Finder): void;
  /**
   * Reads a container anew, in small steps, in each with the looks that `looks` gives; entries of blocks in it that have
   * no form any more are dropped after the last.
   */
  read(container: Container, looks: () => Looks): Generator<void, void>;
  /** Reads one block anew: the one that an element is part of. Returns whether it holds forms that can be seen. */
  reread(node: Block, looks: Looks): boolean;
  /** Drops entries that left the page, and reads anew those whose text did or that were moved. Returns whether any were. */
  prune(looks: Looks, moves: Pick<Moves, 'moved' | 'lost'>): boolean;
  /** Decides anew what the forms mean, in small steps; after the last, `blocks` and `mentionsIn` are up to date. */
  decide(): Generator<void, void>;
  /** All blocks with forms, in document order (as of the last `decide`), those that cannot be seen included. */
  blocks(): readonly Block[];
  mentionsIn(block: Block): Mention[];
  isShown(block: Block): boolean;
}

/** Nodes, and all that they are in, up to their roots. */
function around(nodes: ReadonlySet<Node>): ReadonlySet<Node> {
  const all = new Set<Node>();
  for (const node of nodes) for (let at: Node | null = node; at && !all.has(at); at = parentNodeOf(at)) all.add(at);
  return all;
}

/** What it reads with until it is given better. */
const FINDS_NOTHING: Finder = { find: () => [], decide: () => ALWAYS, expansion: () => 0 };

export function createPageReader(candidates: CandidateFinder): PageReader {
  let finder = FINDS_NOTHING;
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

  /** Reads a block, quickly where that will do, and gives what was read: it, and what turned out to stand apart in it. */
  const readInto = (block: Block, looks: Looks): Iterable<Block> => {
    const plain = readPlain(block, looks);
    const forms = plain && finder.find(plain.text);
    if (plain && forms?.every(({ start, end }) => isSound(plain, block, start, end, looks))) {
      enter(block, plain, forms, looks);
      return [block];
    }
    const { apart, ...careful } = readWithCare(block, looks);
    enter(block, careful, finder.find(careful.text), looks);
    const blocks = [block];
    for (const element of apart)
      for (const inner of candidates.blocksIn(element, looks, true))
        if (inner !== block) blocks.push(...readInto(inner, looks));
    return blocks;
  };

  const reread = (node: Block, looks: Looks): boolean => {
    const block = blockAround(node, looks);
    if (block !== node) entries.delete(node);
    if (block instanceof Element && !looks.isProse(block)) entries.delete(block);
    else readInto(block, looks);
    return entries.get(block)?.shown ?? false;
  };

  return {
    open(given) {
      finder = given;
    },
    *read(container, looks) {
      const found = new Set<Block>();
      for (const block of candidates.blocksIn(container, looks(), false)) {
        yield;
        for (const one of readInto(block, looks())) found.add(one);
      }
      // A line that the container was part of, and has left, is read anew by itself.
      for (const block of inContainer.get(container) ?? [])
        if (!found.has(block) && container.contains(block)) entries.delete(block);
      inContainer.set(container, found);
    },
    reread,
    prune(looks, { moved, lost }) {
      const before = entries.size;
      for (const block of entries.keys()) if (!block.isConnected) entries.delete(block);
      const outdated = new Set<Block>();
      if (moved.size > 0) for (const block of entries.keys()) if (isWithin(block, moved)) outdated.add(block);
      // What took text out of its block was not part of the line by its name.
      for (const block of around(lost)) {
        const nodes = entries.get(block as Block)?.reading.nodes ?? [];
        if (!nodes.every((node) => block.contains(node))) outdated.add(block as Block);
      }
      for (const block of outdated) reread(block, looks);
      return entries.size !== before || outdated.size > 0;
    },
    *decide() {
      decided = yield* decideMentions(entries, finder);
    },
    blocks: () => [...decided.keys()],
    mentionsIn: (block) => (entries.has(block) ? (decided.get(block) ?? []) : []),
    isShown: (block) => entries.get(block)?.shown ?? false,
  };
}
