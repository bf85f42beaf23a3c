/** What the benchmark runs inside a fresh page: our first pass, the floors it is held against, and the peer. */
import Mark from 'mark.js';
import { parseLexicon } from '../../utils/glossary/lexicon-text.ts';
import { createFinder } from '../../utils/matching/finder.ts';
import type { Lexicon } from '../../utils/matching/lexicon.ts';
import { type CandidateFinder, createCandidateFinder } from '../../utils/page/candidates.ts';
import { createHighlighter, type Highlighter } from '../../utils/page/highlighter.ts';
import { boxesOf } from '../../utils/page/mention.ts';
import { mentionAt } from '../../utils/page/mention-at.ts';
import { createPageReader, type PageReader } from '../../utils/page/page-reader.ts';
import { createPainter, type Painter } from '../../utils/page/painter.ts';
import { piecesOf, textOf } from '../../utils/page/pieces.ts';
import { createLooks } from '../../utils/page/visibility.ts';
import { watchPage } from '../../utils/page/watcher.ts';

/** Milliseconds, and what there was to count. */
export interface Sample {
  ms: number;
  found: number;
  error?: string;
}

function finish(steps: Generator<void>): void {
  while (!steps.next().done);
}

function readAll(candidates: CandidateFinder, lexicon: Lexicon): PageReader {
  const reader = createPageReader(candidates);
  reader.open(createFinder(lexicon));
  const looks = createLooks();
  for (const { container, scope } of piecesOf(document.body))
    if (scope === 'tree') finish(reader.read(container, () => looks));
  finish(reader.decide());
  return reader;
}

/** Our first pass in one piece: gate, walk, join, match, decide, ranges. Undefined: the page is none of ours. */
function firstPass(lexicon: Lexicon): PageReader | undefined {
  const candidates = createCandidateFinder(lexicon);
  const pieces = [...piecesOf(document.body)];
  if (!pieces.some((piece) => candidates.isOurs(textOf(piece)))) return undefined;
  return readAll(candidates, lexicon);
}
const mentionsOf = (reader: PageReader | undefined) => reader?.blocks().flatMap(reader.mentionsIn) ?? [];

function styledHighlighter(): Highlighter {
  const highlighter = createHighlighter();
  highlighter.look({ style: 'line', colour: 'pine', strength: 'normal' });
  return highlighter;
}
function painterFor(reader: PageReader, highlighter = styledHighlighter()): Painter {
  const page = { mentionsIn: reader.mentionsIn, near: () => undefined };
  return createPainter(highlighter, page, new AbortController().signal);
}

/** Resolves when the next frame has been drawn. */
const drawn = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    });
  });

const expressionFor = (forms: string[]) =>
  new RegExp(
    `\\b(?:${forms
      .map((form) => RegExp.escape(form))
      .sort((a, b) => b.length - a.length)
      .join('|')})\\b`,
    'gi',
  );

const subjects = {
  /** The floor: every text node is visited and read. */
  walk() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      length += node.data.length;
    return length;
  },
  textContent: () => document.body.textContent.length,
  ours: (lexicon: Lexicon) => mentionsOf(firstPass(lexicon)).length,
  /** The same, and until what is near the window is marked and drawn. */
  async oursDrawn(lexicon: Lexicon) {
    const reader = firstPass(lexicon);
    if (!reader) return 0;
    finish(painterFor(reader).watch(reader.blocks()));
    while (CSS.highlights.size === 0) await new Promise(requestAnimationFrame);
    await drawn();
    return mentionsOf(reader).length;
  },
  markPlain(forms: string[]) {
    let found = 0;
    new Mark(document.body).mark(forms, { separateWordSearch: false, accuracy: 'exactly', each: () => found++ });
    return found;
  },
  /** mark.js as somebody who knows it well would use it; without changing the page, to compare the search alone. */
  markRegExp(forms: string[]) {
    let found = 0;
    new Mark(document.body).markRegExp(expressionFor(forms), { filter: () => ++found < 0 });
    return found;
  },
  async markRegExpDrawn(forms: string[]) {
    let found = 0;
    new Mark(document.body).markRegExp(expressionFor(forms), { each: () => found++ });
    await drawn();
    return found;
  },
  framesWithOurs: (lexicon: Lexicon) => addRanges(lexicon, true),
  framesAlone: (lexicon: Lexicon) => addRanges(lexicon, false),
  /** What a tab keeps of a lexicon, which it gets as text. */
  keepFinder(text: string) {
    const { lexicon } = parseLexicon(text)!;
    Object.assign(globalThis, { kept: [createFinder(lexicon), createCandidateFinder(lexicon)] });
    return lexicon.keys.letters.length;
  },
};

/** The first pass as it really runs: in slices. Gives the total, and the longest time without a pause. */
function sliced(lexicon: Lexicon): Promise<Sample> {
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
  const reader = createPageReader(candidates);
  reader.open(createFinder(lexicon));
  const painter = painterFor(reader);
  return new Promise((resolve) => {
    function* settled() {
      yield* painter.watch(reader.blocks());
      measure();
      resolve({ ms: total, found: longest });
    }
    const nothing = () => undefined;
    const { signal } = new AbortController();
    const open = async () => true;
    watchPage({ reader, candidates, open, openRoot: nothing, foundRoot: nothing, settled, runaway: nothing, signal });
  });
}

/**
 * Frames in each of which five more ranges are registered, as marks look: beside all marks near the window, or alone.
 * Gives how many ranges were registered before.
 */
async function addRanges(lexicon: Lexicon, besideOurs: boolean): Promise<number> {
  const reader = readAll(createCandidateFinder(lexicon), lexicon);
  const highlighter = styledHighlighter();
  if (besideOurs) {
    finish(painterFor(reader, highlighter).watch(reader.blocks()));
    while (CSS.highlights.size === 0) await drawn();
  }
  const marks = mentionsOf(reader).map(({ range }) => ({ range, tone: 'd' as const }));
  // The first mark of a page brings its style sheet, which is paid for once.
  highlighter.set('claim', marks.slice(0, 1));
  highlighter.restore();
  await drawn();
  highlighter.set('claim', []);
  // Until what is observed has been told of, and the boxes around it too.
  for (let frame = 0; frame < 5; frame++) await drawn();
  const registered = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  performance.mark('frames');
  for (let frame = 1; frame <= FRAMES; frame++) {
    highlighter.set('claim', marks.slice(0, frame * 5));
    highlighter.restore();
    await drawn();
  }
  return registered;
}
const FRAMES = 20;

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

export type Subject = keyof typeof subjects | 'sliced' | 'pointer' | 'element';

const bench = {
  async run(name: Subject, input: unknown): Promise<Sample> {
    if (name === 'sliced') return sliced(input as Lexicon);
    if (name === 'pointer' || name === 'element')
      return { ms: hitTest(input as Lexicon, name === 'pointer'), found: 0 };
    const start = performance.now();
    const found = await subjects[name](input as never);
    return { ms: performance.now() - start, found };
  },
};

declare global {
  var needlewiseBench: typeof bench;
}
globalThis.needlewiseBench = bench;
