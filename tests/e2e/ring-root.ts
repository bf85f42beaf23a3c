/** Reaches into the layer around the words that the keyboard has gone to. */
import type { Page } from 'puppeteer-core';
import { inRootOf } from './card-root.ts';

/** The layer is the one element of ours that is no popover. */
const RING = ':root > div:not([popover]), dialog > div:not([popover])';

export const inRing = <T>(page: Page, work: (root: ShadowRoot) => T): Promise<Awaited<T>> => inRootOf(page, RING, work);

const MOST_MS = 10_000;

/** Waits until screen readers are told something like this, and returns it. */
export async function ringSays(page: Page, wanted: RegExp): Promise<string> {
  const deadline = performance.now() + MOST_MS;
  for (;;) {
    const said = await inRing(page, (root) => root.querySelector('[role=status]')?.textContent ?? '');
    if (wanted.test(said)) return said;
    if (performance.now() > deadline) throw new Error(`Not ${wanted} was said, but: ${said}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}
