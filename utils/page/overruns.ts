/** Tells a page that now and then changes too much at once from one that never stops. */

/** A page that overruns us so often without a pause is left alone … */
const RUNAWAY_OVERRUNS = 20;
/** … and a pause is as long as this: one turn of such a page takes seconds on a slow machine. */
const PAUSE_MS = 5000;

/** Gives a function to call whenever the page has overrun us; it returns whether the page is to be left alone. */
export function countOverruns(): () => boolean {
  let overruns = 0;
  let last = 0;
  return () => {
    const now = performance.now();
    overruns = now - last < PAUSE_MS ? overruns + 1 : 1;
    last = now;
    return overruns > RUNAWAY_OVERRUNS;
  };
}
