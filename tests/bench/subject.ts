/** What the benchmark runs inside a fresh page: our first pass, the floors it is held against, and the peer. */
import Mark from 'mark.js';
import { createFinder } from '../../utils/matching/finder.ts';
import type { Lexicon } from '../../utils/matching/lexicon.ts';
import { type CandidateFinder, createCandidateFinder } from '../../utils/page/candidates.ts';
import { boxesOf } from '../../utils/page/mention.ts';
import { mentionAt } from '../../utils/page/mention-at.ts';
import { createPageReader, type PageReader } from '../../utils/page/page-reader.ts';
import { piecesOf } from '../../utils/page/pieces.ts';
import { createLooks } from '../../utils/page/visibility.ts';
import { watchPage } from '../../utils/page/watcher.ts';

const timed = (work: () => number): { ms: number; found: number } => {
  const start = performance.now();
  const found = work();
  return { ms: performance.now() - start, found };
};

function readAll(candidates: CandidateFinder, lexicon: Lexicon): PageReader {
  const reader = createPageReader(candidates, createFinder(lexicon));
  const looks = createLooks();
  for (const { container, scope } of piecesOf(document.body)) if (scope === 'tree') reader.read(container, looks);
  for (const _ of reader.decide());
  return reader;
}

const subjects = {
  /** The floor: every text node is visited and read. */
  walk: () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      length += node.data.length;
    return length;
  },
  textContent: () => document.body.textContent.length,
  /** Our first pass in one piece: gate, walk, join, match, decide, ranges. */
  ours: (lexicon: Lexicon) => {
    const candidates = createCandidateFinder(lexicon);
    const pieces = [...piecesOf(document.body)];
    if (!pieces.some(({ container }) => candidates.isOurs(container.textContent ?? ''))) return 0;
    const reader = readAll(candidates, lexicon);
    return reader.blocks().flatMap(reader.mentionsIn).length;
  },
  markPlain: (forms: string[]) => {
    let found = 0;
    new Mark(document.body).mark(forms, { separateWordSearch: false, accuracy: 'exactly', each: () => found++ });
    return found;
  },
  markRegExp: (forms: string[]) => {
    let found = 0;
    const escaped = forms.map((form) => RegExp.escape(form)).sort((a, b) => b.length - a.length);
    new Mark(document.body).markRegExp(new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi'), { each: () => found++ });
    return found;
  },
};

/** The first pass as it really runs: in slices. Resolves with the total, and the longest time without a pause. */
function sliced(lexicon: Lexicon): Promise<{ ms: number; found: number }> {
  let longest = 0;
  let total = 0;
  let began = performance.now();
  const measure = () => {
    const took = performance.now() - began;
    longest = Math.max(longest, took);
    total += took;
  };
  const pause = scheduler.yield.bind(scheduler);
  scheduler.yield = async () => {
    measure();
    await pause();
    began = performance.now();
  };
  const candidates = createCandidateFinder(lexicon);
  const reader = createPageReader(candidates, createFinder(lexicon));
  return new Promise((resolve) => {
    const settled = () => {
      measure();
      resolve({ ms: total, found: longest });
    };
    const nothing = () => undefined;
    const { signal } = new AbortController();
    watchPage({ reader, candidates, openRoot: nothing, foundRoot: nothing, settled, runaway: nothing, signal });
  });
}

/** Which mention is under points of the window, against the browser's own question which element is. */
function hitTest(lexicon: Lexicon, ours: boolean): number {
  const reader = readAll(createCandidateFinder(lexicon), lexicon);
  const points = Array.from({ length: 400 }, (_, i) => [(i * 37) % innerWidth, (i * 53) % innerHeight] as const);
  const start = performance.now();
  for (const [x, y] of points) {
    if (ours) {
      const caret = document.caretPositionFromPoint(x, y);
      const found = caret && mentionAt(reader.mentionsIn, caret.offsetNode, caret.offset);
      if (found) boxesOf(found);
    } else document.elementFromPoint(x, y);
  }
  return performance.now() - start;
}

Object.assign(globalThis, {
  needlewiseBench: {
    run(name: keyof typeof subjects | 'sliced' | 'pointer' | 'element', input: never) {
      if (name === 'sliced') return sliced(input);
      if (name === 'pointer' || name === 'element') return { ms: hitTest(input, name === 'pointer'), found: 0 };
      return timed(() => subjects[name](input));
    },
  },
});
