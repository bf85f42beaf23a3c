/** Watches a page: its first pass, then only what changes. Says when what is known of the page is up to date again. */
import type { CandidateFinder } from './candidates.ts';
import type { PageReader } from './page-reader.ts';
import { type Container, type Piece, piecesOf } from './pieces.ts';
import { type OpenRoot, rootsIn } from './roots.ts';
import { createSlices } from './slices.ts';
import { createLooks } from './visibility.ts';

/** More waiting changes than this are not worth keeping apart: the whole page is read again. */
const MOST_WAITING = 5000;
/** A page that overruns us so often without a pause is left alone. */
const RUNAWAY_OVERRUNS = 20;

export interface WatchOptions {
  reader: PageReader;
  candidates: CandidateFinder;
  openRoot: OpenRoot;
  /** A shadow root was found; it is read and watched from now on. */
  foundRoot(root: ShadowRoot): void;
  /** Everything known of is read and decided. */
  settled(): void;
  /** The page changes faster than it can be read; it is left alone. */
  runaway(): void;
  signal: AbortSignal;
}

const INLINE =
  /^(a|abbr|acronym|b|bdi|bdo|big|br|cite|del|dfn|em|font|i|ins|label|mark|nobr|q|ruby|s|small|span|strike|strong|sub|sup|time|u|wbr)$/;
/** Whether a node that came or went changes the line of text around it. Its style is not asked: it may be gone. */
const isInLine = (node: Node): boolean =>
  node instanceof Text ? node.data.trim() !== '' : node instanceof Element && INLINE.test(node.localName);

export interface Watch {
  /** Something is known anew that no change of the document told: decide again. */
  again(): void;
}

/** Starts watching. Everything stops with the signal. */
export function watchPage(options: WatchOptions): Watch {
  const { reader, candidates, openRoot, foundRoot, settled, runaway, signal } = options;
  /** What has changed and was not read since. */
  const waiting = new Map<Container, Piece['scope']>();
  /** Large parts of the page on their way through, the one begun last first. */
  const passes: Generator<Piece, void>[] = [];
  const roots = new Set<ShadowRoot>();
  /** Closed until a form that can be ours without everyday words was seen: then, and only then, is the page read. */
  let gateOpen = false;
  let overruns = 0;
  let changed = true;
  let looks = createLooks();

  const beginAgain = (): void => {
    waiting.clear();
    passes.length = 0;
    for (const root of [...roots, document.body ?? document.documentElement]) passes.push(piecesOf(root));
  };

  const look = (piece: Piece): void => {
    const { container, scope } = piece;
    if (scope === 'block' && gateOpen) {
      reader.reread(container, looks);
      changed = true;
      return;
    }
    for (const root of rootsIn(piece, openRoot, gateOpen)) {
      if (roots.has(root)) continue;
      roots.add(root);
      foundRoot(root);
      observer.observe(root, OBSERVED);
      passes.push(piecesOf(root));
    }
    if (scope === 'shell') return;
    if (gateOpen) {
      reader.read(container, looks);
      changed = true;
    } else if (candidates.isOurs(container.textContent ?? '')) {
      gateOpen = true;
      beginAgain();
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
    const [first] = waiting;
    if (!first) return false;
    const [container, scope] = first;
    waiting.delete(container);
    if (scope === 'tree') passes.push(piecesOf(container));
    else if (container.isConnected) look({ container, scope });
    return true;
  };

  /** Under way: once begun it is finished, or a page that never rests would never be marked. */
  let deciding: Generator<void, void> | undefined;
  const slices = createSlices(
    () => {
      looks = createLooks();
    },
    () => {
      if (deciding) {
        if (!deciding.next().done) return true;
        deciding = undefined;
        settled();
        return passes.length > 0 || waiting.size > 0 || changed;
      }
      if (lookOn()) return true;
      overruns = 0;
      changed = reader.prune() || changed;
      if (changed) deciding = reader.decide();
      changed = false;
      return deciding !== undefined;
    },
    signal,
  );

  const add = (node: Node | null, scope: Piece['scope']): void => {
    const container = node instanceof Text ? node.parentNode : node;
    if (!(container instanceof Element || container instanceof ShadowRoot)) return;
    if (waiting.get(container) !== 'tree') waiting.set(container, scope);
  };

  const OBSERVED: MutationObserverInit = { subtree: true, childList: true, characterData: true };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData' || [...addedNodes, ...removedNodes].some(isInLine)) add(target, 'block');
      for (const node of addedNodes) if (node instanceof Element) add(node, 'tree');
      changed ||= removedNodes.length > 0;
    }
    if (waiting.size > MOST_WAITING) {
      beginAgain();
      if (++overruns > RUNAWAY_OVERRUNS) {
        observer.disconnect();
        runaway();
        return;
      }
    }
    slices.wake();
  });

  observer.observe(document, OBSERVED);
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
