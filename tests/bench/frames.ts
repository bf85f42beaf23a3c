/** What a frame costs that changes the highlight registry, from a trace of style to commit, observers among it. */
import { GLOSSARY } from './inputs.ts';
import { median, SAMPLES, type Stage, type Table, times } from './stage.ts';
import type { Subject } from './subject.ts';

const PAGE = '5 MB with our words';
const OBSERVERS = 'LocalFrameView::UpdateViewportIntersectionsForSubtree';
const DRAWING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit', OBSERVERS]);

interface TraceEvent {
  name: string;
  /** Microseconds. */
  ts: number;
  dur?: number;
}

/** Milliseconds of drawing since the subject began its frames, and what it counted. */
const traced = (stage: Stage, name: Subject): Promise<{ ms: number; found: number }> =>
  stage.visit(PAGE, async (tab, run) => {
    await tab.tracing.start({ categories: ['devtools.timeline', 'blink', 'blink.user_timing'] });
    const { found } = await run(name, GLOSSARY);
    const trace = await tab.tracing.stop();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
    const began = traceEvents.find((event) => event.name === 'frames')!.ts;
    const drawing = traceEvents.filter(({ name: what, ts }) => ts >= began && DRAWING.has(what));
    return { ms: drawing.reduce((sum, { dur = 0 }) => sum + dur / 1000, 0), found };
  });

export async function frames(stage: Stage): Promise<Table[]> {
  const ours: number[] = [];
  const alone: number[] = [];
  let registered = 0;
  for (let round = 0; round < SAMPLES; round++) {
    const { ms, found } = await traced(stage, 'framesWithOurs');
    ours.push(ms);
    registered = found;
    alone.push((await traced(stage, 'framesAlone')).ms);
  }
  return [
    {
      head: [`20 frames that register five more marks each, ${PAGE}`, 'marks registered before', 'drawing'],
      rows: [
        ['alone', '0', `${median(alone).toFixed(0)} ms`],
        ['beside our marks near the window', String(registered), times(median(ours) / median(alone))],
      ],
    },
  ];
}
