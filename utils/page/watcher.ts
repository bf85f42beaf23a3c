/** Watches a page: its first pass, then only what changes. Says when what is known of the page is up to date again. */
import type { CandidateFinder } from './candidates.ts';
import { containersOf } from './candidates.ts';
import type { PageReader } from './page-reader.ts';
import { type OpenRoot, rootsIn } from './roots.ts';
import { createSlices } from './slices.ts';

type Container = Element | ShadowRoot;
/** `tree`: everything inside. `block`: only the line of text that the element is part of. */
type Scope = 'tree' | 'block';

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

const inWindow = (container: Container): boolean => {
  const element = container instanceof ShadowRoot ? container.host : container;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom >= 0 && top <= innerHeight;
};

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
  const waiting = new Map<Container, Scope>();
  const roots = new Set<ShadowRoot>();
  /** Closed until a form that can be ours without everyday words was seen: then, and only then, is the page read. */
  let gateOpen = false;
  let overruns = 0;
  let changed = true;

  const enqueueAll = (): void => {
    const all = [document.body ?? document.documentElement, ...roots].flatMap((root) => [...containersOf(root)]);
    const near = all.length > 1 ? all.filter(inWindow) : all;
    for (const container of [...near, ...all]) waiting.set(container, 'tree');
  };

  const look = (container: Container, scope: Scope): void => {
    if (scope === 'block' && gateOpen) {
      reader.reread(container);
      changed = true;
      return;
    }
    for (const root of rootsIn(container, openRoot, gateOpen)) {
      if (roots.has(root)) continue;
      roots.add(root);
      foundRoot(root);
      observer.observe(root, OBSERVED);
      waiting.set(root, 'tree');
    }
    if (gateOpen) {
      reader.read(container);
      changed = true;
    } else if (candidates.isOurs(container.textContent ?? '')) {
      gateOpen = true;
      enqueueAll();
    }
  };

  /** Under way: once begun it is finished, or a page that never rests would never be marked. */
  let deciding: Generator<void, void> | undefined;
  const slices = createSlices(() => {
    if (deciding) {
      if (!deciding.next().done) return true;
      deciding = undefined;
      settled();
      return waiting.size > 0 || changed;
    }
    const [first] = waiting;
    if (first === undefined) {
      overruns = 0;
      changed = reader.prune() || changed;
      if (changed) deciding = reader.decide();
      changed = false;
      return deciding !== undefined;
    }
    const [container, scope] = first;
    waiting.delete(container);
    if (container.isConnected) look(container, scope);
    return true;
  }, signal);

  const add = (node: Node | null, scope: Scope): void => {
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
      waiting.clear();
      enqueueAll();
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
  enqueueAll();
  slices.wake();
  return {
    again() {
      changed = true;
      slices.wake();
    },
  };
}
