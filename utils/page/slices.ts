/** Runs work in short slices, so that the page stays as quick as it was; never in a hidden tab. */

/** A slice ends when it has used this much time; the item in hand is finished first. */
const SLICE_MS = 5;
/** After a run, the next one waits so many times as long as the run took: at most a tenth of the time is ours. */
const REST_FACTOR = 9;
const LONGEST_REST_MS = 2000;

/** Frames that are not drawn (yet) have no styles to ask for. */
const isDrawn = (): boolean => getComputedStyle(document.documentElement).display !== '';

/** Resolves when the tab is shown and the frame is drawn; frames call no animation frames before. */
async function canBeSeen(signal: AbortSignal): Promise<void> {
  if (document.hidden) {
    await new Promise<void>((resolve) => {
      document.addEventListener('visibilitychange', () => document.hidden || resolve(), { signal });
    });
  }
  while (!isDrawn() && !signal.aborted) await new Promise((resolve) => requestAnimationFrame(resolve));
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface Slices {
  /** Asks for a run; a run that is under way goes on with what is new. */
  wake(): void;
}

/**
 * `next` does one item of work and returns whether there is more; `done` is called when there is none left. The first
 * run starts at once; later ones rest in between in proportion to the time they took.
 */
export function createSlices(next: () => boolean, done: () => void, signal: AbortSignal): Slices {
  let running = false;
  const run = async (): Promise<void> => {
    for (;;) {
      await canBeSeen(signal);
      const start = performance.now();
      let used = 0;
      for (let more = true; more; ) {
        const slice = performance.now();
        do more = !signal.aborted && next();
        while (more && performance.now() - slice < SLICE_MS);
        used += performance.now() - slice;
        if (more) await scheduler.yield();
        if (document.hidden) await canBeSeen(signal);
      }
      if (signal.aborted) return;
      const before = performance.now();
      done();
      used += performance.now() - before;
      woken = false;
      // Even a page that changes without end gets at most its share of our time.
      await rest(Math.min(LONGEST_REST_MS, Math.max(0, used * REST_FACTOR - (performance.now() - start - used))));
      if (!woken || signal.aborted) return;
    }
  };
  let woken = false;
  return {
    wake() {
      woken = true;
      if (running) return;
      running = true;
      run().finally(() => {
        running = false;
      });
    },
  };
}
