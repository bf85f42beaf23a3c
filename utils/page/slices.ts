/** Runs work in short slices, so that the page stays as quick as it was; never in a hidden tab. */

/** A slice ends when it has used this much time; the item in hand is finished first. */
const SLICE_MS = 5;
/** At most this share of the time is ours on a page that changes without end … */
const SHARE = 0.1;
/** … apart from so much that may be used at once: a page that changes now and then never waits. */
const CREDIT_MS = 250;

/** Frames that are not drawn (yet) have no styles to ask for; a document that lost its root has nothing to wait for. */
const isDrawn = (): boolean => !document.documentElement || getComputedStyle(document.documentElement).display !== '';

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

/** `next` does one item of work and returns whether there is more; `begin` is called before the first of each slice. */
export function createSlices(begin: () => void, next: () => boolean, signal: AbortSignal): Slices {
  let running = false;
  let credit = CREDIT_MS;
  let counted = performance.now();

  /** Pays for time used; what is overdrawn has to be waited for. */
  const spend = (ms: number): number => {
    const now = performance.now();
    credit = Math.min(CREDIT_MS, credit + (now - counted) * SHARE) - ms;
    counted = now;
    return Math.max(0, -credit / SHARE);
  };
  const run = async (): Promise<void> => {
    do {
      woken = false;
      await canBeSeen(signal);
      let used = 0;
      for (let more = true; more; ) {
        const slice = performance.now();
        begin();
        do more = !signal.aborted && next();
        while (more && performance.now() - slice < SLICE_MS);
        used += performance.now() - slice;
        if (more) await scheduler.yield();
        if (document.hidden) await canBeSeen(signal);
      }
      if (signal.aborted) return;
      const wait = spend(used);
      if (wait > 0) await rest(wait);
    } while (woken && !signal.aborted);
    // At once, in the same task as the look at `woken`: a call in between would be lost.
    running = false;
  };
  let woken = false;
  return {
    wake() {
      woken = true;
      if (running) return;
      running = true;
      void run().catch((error) => {
        // Told by the browser; what comes next is tried all the same.
        running = false;
        throw error;
      });
    },
  };
}
