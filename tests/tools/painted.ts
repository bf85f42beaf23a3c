/** Reads from a page what the extension has painted there, as the page itself can see it: the highlight registry. */
import type { Frame, Page } from 'puppeteer-core';
import { type Painted, readRegistry } from './read-registry.ts';

export type { Painted } from './read-registry.ts';

/** What is painted now in all frames of a page, by place. */
export async function painted(page: Page): Promise<Map<string, Painted>> {
  const all = new Map<string, Painted>();
  for (const [at, frame] of page.frames().entries()) {
    // A frame may go away while it is asked; what it held is gone too.
    const found = await frame.evaluate(readRegistry).catch(() => []);
    for (const one of found) all.set(`${at} ${one.place}`, one);
  }
  return all;
}

/** How long nothing may change, in milliseconds, until a page counts as settled: with marks in it, and without any. */
interface Calm {
  marked: number;
  empty: number;
}
/** While nothing is painted nobody can tell an empty page from one that is not read yet: it gets more time. */
const CALM: Calm = { marked: 250, empty: 800 };
/** A page that has just been opened may still be fetching its text. */
const NEW_PAGE: Calm = { marked: 600, empty: 2000 };
/** A page that was seen before, a step further. */
const SAME_PAGE: Calm = { marked: 250, empty: 250 };
const MOST_MS = 15_000;

/** Runs in the page: until two frames are drawn and the page has had nothing to do, or has been busy for too long. */
const untilIdle = async () => {
  const BUSY_MS = 2000;
  const frame = () => new Promise(requestAnimationFrame);
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: BUSY_MS }));
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, BUSY_MS);
  await Promise.race([frame().then(frame).then(idle), late.promise]);
  // A page that is looked at does nothing for it afterwards.
  clearTimeout(timer);
  return document.readyState === 'complete';
};

/** Looks until nothing changes any more, or until a page that never rests has been looked at for long enough. */
export async function settled(page: Page, calm: Calm = CALM): Promise<Map<string, Painted>> {
  const start = performance.now();
  let last: string | undefined;
  let since = start;
  for (;;) {
    const now = await painted(page);
    const time = performance.now();
    const state = [...now.keys()].sort().join('|');
    if (state !== last) since = time;
    last = state;
    if (time - since >= (now.size > 0 ? calm.marked : calm.empty) || time - start > MOST_MS) return now;
    // A page that is not loaded yet, or navigates away while it is asked, has not settled.
    if (!(await page.evaluate(untilIdle).catch(() => false))) last = undefined;
  }
}

/** Runs in a frame: all that can be scrolled in it, the frame itself first. */
const scrollersIn = (): Element[] => {
  const found = new Set<Element>([document.scrollingElement ?? document.documentElement]);
  const within = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) within(element.shadowRoot);
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
      const isLonger = scrollHeight > clientHeight + 8 || scrollWidth > clientWidth + 8;
      if (isLonger && clientHeight > 0 && /auto|scroll/.test(getComputedStyle(element).overflow)) found.add(element);
    }
  };
  within(document);
  return [...found];
};

/** Runs in a frame: scrolls on by most of a window, first down, then sideways. Says whether there was anything left. */
const scrollOn = (scrollers: Element[], at: number): boolean => {
  const scroller = scrollers[at];
  if (!scroller) return false;
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = scroller;
  scroller.scrollBy({ top: clientHeight * 0.9, behavior: 'instant' });
  if (scroller.scrollTop === scrollTop) scroller.scrollBy({ left: clientWidth * 0.9, behavior: 'instant' });
  return scroller.scrollTop !== scrollTop || scroller.scrollLeft !== scrollLeft;
};

/** A feed that grows as one reads has no end; a reader stops as well. */
const MOST_STEPS = 60;

/** Everything that is painted while a reader scrolls through the page and all that scrolls in it, to the end and back. */
export async function paintedThroughout(page: Page): Promise<Painted[]> {
  const all = await settled(page, NEW_PAGE);
  const look = async () => {
    for (const [key, one] of await settled(page, SAME_PAGE)) all.set(key, one);
  };
  const readFrame = async (frame: Frame) => {
    const scrollers = await frame.evaluateHandle(scrollersIn);
    const count = await scrollers.evaluate((list) => list.length);
    for (let at = 0; at < count; at++) {
      for (let step = 0; step < MOST_STEPS && (await frame.evaluate(scrollOn, scrollers, at)); step++) await look();
      await frame.evaluate((list, one) => list[one]?.scrollTo({ top: 0, left: 0, behavior: 'instant' }), scrollers, at);
    }
  };
  // A frame that goes away takes its text with it.
  for (const frame of page.frames()) await readFrame(frame).catch(() => undefined);
  await look();
  return [...all.values()];
}
