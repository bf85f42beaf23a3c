/** Watches a page: its first pass, then only what changes. Says when what is known of the page is up to date again. */
import type { CandidateFinder } from './candidates.ts';
import { hostOfSlot, touchesLine } from './lines.ts';
import { createMoves, isWithin } from './moves.ts';
import { countOverruns } from './overruns.ts';
import type { PageReader } from './page-reader.ts';
import { type Container, type Piece, piecesOf, textOf } from './pieces.ts';
import { type OpenRoot, rootsIn } from './roots.ts';
import { createSlices } from './slices.ts';
import { isMisleading } from './tree.ts';
import { createLooks } from './visibility.ts';

/** More waiting changes than this are not worth keeping apart: the whole page is read again. */
const MOST_WAITING = 5000;

export interface WatchOptions {
  reader: PageReader;
  candidates: CandidateFinder;
  /** The page holds a word of ours: resolves to whether `reader` can read it now. */
  open(): Promise<boolean>;
  openRoot: OpenRoot;
  /** A shadow root was found; it is read and watched from now on. */
  foundRoot(root: ShadowRoot): void;
  /** Everything known of is read and decided; what follows from that is done in small steps. */
  settled(): Generator<void, void>;
  /** The page changes faster than it can be read; it is left alone. */
  runaway(): void;
  signal: AbortSignal;
}

export interface Watch {
  /** Something is known anew that no change of the document told: decide again. */
  again(): void;
}

/** Starts watching. Everything stops with the signal. */
export function watchPage(options: WatchOptions): Watch {
  const { reader, candidates, open, openRoot, foundRoot, settled, runaway, signal } = options;
  /** What has changed and was not read since. */
  const waiting = new Map<Container, Piece['scope']>();
  /** Large parts of the page on their way through, the one begun last first. */
  const passes: Generator<Piece, void>[] = [];
  const roots = new Set<ShadowRoot>();
  /** Elements whose script has not come yet. When it comes they may get a root, and no change of the document tells. */
  const undefinedYet = new Set<Element>();
  /** Closed until a form that can be ours without everyday words was seen: then, and only then, is the page read. */
  let gate: 'closed' | 'opening' | 'open' = 'closed';
  const moves = createMoves();
  const isRunaway = countOverruns();
  let changed = true;
  let looks = createLooks();

  const beginAgain = (): void => {
    waiting.clear();
    passes.length = 0;
    const page = document.body ?? document.documentElement;
    for (const root of [...roots, ...(page ? [page] : [])]) passes.push(piecesOf(root));
  };

  const look = (piece: Piece): void => {
    const { container, scope } = piece;
    if (scope === 'block' && gate === 'open') {
      reader.reread(container, looks);
      changed = true;
      return;
    }
    for (const root of rootsIn(piece, openRoot, gate === 'open')) {
      if (roots.has(root)) {
        // What was no prose in one place may be in another: it has no entries by which it would be read again.
        if (moves.moved.size > 0 && isWithin(root, moves.moved)) passes.push(piecesOf(root));
        continue;
      }
      roots.add(root);
      foundRoot(root);
      observer.observe(root, OBSERVED);
      passes.push(piecesOf(root));
    }
    if (container instanceof Element && !container.matches(':defined')) undefinedYet.add(container);
    if (scope === 'shell') return;
    if (scope === 'tree') for (const host of container.querySelectorAll(':not(:defined)')) undefinedYet.add(host);
    if (gate === 'open') {
      work = reader.read(container, () => looks);
      changed = true;
    } else if (candidates.isOurs(textOf(piece))) {
      gate = 'opening';
      // Without a lexicon the page stays unread; when there is one, all begins anew.
      void open().then((isOpen) => {
        if (!isOpen || signal.aborted) return;
        gate = 'open';
        beginAgain();
        slices.wake();
      });
    }
  };

  const takeUpgraded = (): void => {
    for (const host of undefinedYet) {
      if (host.isConnected && !host.matches(':defined')) continue;
      undefinedYet.delete(host);
      if (host.isConnected) waiting.set(host, 'tree');
    }
  };

  /** Looks at the next piece, if there is one. */
  const lookOn = (): boolean => {
    const pass = passes.at(-1);
    if (pass) {
      const { value, done } = pass.next();
      if (done) passes.splice(passes.indexOf(pass), 1);
      else look(value);
      return true;
    }
    if (waiting.size === 0) takeUpgraded();
    const [first] = waiting;
    if (!first) return false;
    const [container, scope] = first;
    waiting.delete(container);
    if (scope === 'tree') passes.push(piecesOf(container));
    else if (container.isConnected) look({ container, scope });
    return true;
  };

  /** Under way: once begun it is finished, or a page that never rests would never be marked. */
  let work: Generator<void, void> | undefined;
  function* decide(): Generator<void, void> {
    yield* reader.decide();
    yield* settled();
  }
  const step = (): boolean => {
    if (gate === 'opening') return false;
    if (work) {
      if (!work.next().done) return true;
      work = undefined;
      return passes.length > 0 || waiting.size > 0 || changed;
    }
    if (lookOn()) return true;
    changed = reader.prune(looks, moves) || changed;
    moves.clear();
    if (changed) work = decide();
    changed = false;
    return work !== undefined;
  };
  const slices = createSlices(
    () => {
      looks = createLooks();
    },
    () => {
      try {
        return step();
      } catch (error) {
        // What cannot be read because the page misleads us about itself stays unmarked; anything else is our mistake.
        work = undefined;
        if (!isMisleading()) throw error;
        return passes.length > 0 || waiting.size > 0;
      }
    },
    signal,
  );

  const add = (node: Node | undefined, scope: Piece['scope']): void => {
    const container = node instanceof Text ? node.parentNode : node;
    if (!(container instanceof Element || container instanceof ShadowRoot)) return;
    if (waiting.get(container) !== 'tree') waiting.set(container, scope);
  };

  const OBSERVED: MutationObserverInit = { subtree: true, childList: true, characterData: true };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const { target, addedNodes, removedNodes } = record;
      if (touchesLine(record)) add(target, 'block');
      add(hostOfSlot(record), 'tree');
      moves.note(record);
      for (const node of addedNodes) if (node instanceof Element) add(node, 'tree');
      changed ||= removedNodes.length > 0;
    }
    if (waiting.size > MOST_WAITING) {
      beginAgain();
      if (isRunaway()) {
        observer.disconnect();
        runaway();
        return;
      }
    }
    slices.wake();
  });

  observer.observe(document, OBSERVED);
  // A script that has come may have defined elements.
  document.addEventListener('load', () => undefinedYet.size > 0 && slices.wake(), { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
  beginAgain();
  slices.wake();
  return {
    again() {
      changed = true;
      slices.wake();
    },
  };
}
