/** What the benchmark runs inside a fresh page: our first pass, the floors it is held against, and the peer. */
import Mark from 'mark.js';
import { createFinder } from '../../utils/matching/finder.ts';
import type { Lexicon } from '../../utils/matching/lexicon.ts';
import { containersOf, createCandidateFinder } from '../../utils/page/candidates.ts';
import { createHighlighter } from '../../utils/page/highlighter.ts';
import { createPageReader } from '../../utils/page/page-reader.ts';

const timed = (work: () => number): { ms: number; found: number } => {
  const start = performance.now();
  const found = work();
  return { ms: performance.now() - start, found };
};

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
    const containers = [...containersOf(document.body)];
    if (!containers.some((container) => candidates.isOurs(container.textContent ?? ''))) return 0;
    const reader = createPageReader(candidates, createFinder(lexicon));
    for (const container of containers) reader.read(container);
    for (const _ of reader.decide());
    return reader.blocks().flatMap(reader.mentionsIn).length;
  },
  /** The same, painted: all ranges registered and one frame drawn. */
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

Object.assign(globalThis, {
  needlewiseBench: {
    run: (name: keyof typeof subjects, input: never) => timed(() => subjects[name](input)),
    createHighlighter,
  },
});
