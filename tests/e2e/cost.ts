/** Measures what a tab costs its browser: memory after everything that can be thrown away was, and time used. */
import type { Page } from 'puppeteer-core';
import { inBrowserItself } from './firefox-driver.ts';
import { isChromium } from './which.ts';

interface Process {
  /** Bytes. */
  memory: number;
  /** Milliseconds since it began. */
  time: number;
}

/** Firefox counts by process: all those that show pages, together. */
const inFirefox = (page: Page): Promise<Process> =>
  inBrowserItself(
    page.browser(),
    `async () => {
      const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
      await new Promise((done) => manager.minimizeMemoryUsage(done));
      const { children } = await ChromeUtils.requestProcInfo();
      const pages = children.filter(({ type }) => /^web/.test(type));
      const sum = (of) => pages.reduce((all, one) => all + of(one), 0);
      return { memory: sum(({ memory }) => memory), time: sum(({ cpuTime }) => cpuTime) / 1e6 };
    }`,
  );

/** Bytes that the page's scripts and ours hold (Chromium), or that the browser's page processes take (Firefox). */
export async function memoryOf(page: Page): Promise<number> {
  if (!isChromium) return (await inFirefox(page)).memory;
  const session = await page.createCDPSession();
  // Twice: what is finalised in the first is free in the second.
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What Chromium calls it when a script of anybody's begins to run. */
const BEGINNINGS = /^(FunctionCall|EvaluateScript|TimerFire|FireAnimationFrame|FireIdleCallback|RunMicrotasks)$/;

/** What made scripts run, of the page, ours and the background's, while nobody does anything for so long. */
export async function wakeUps(page: Page, ms: number): Promise<string[]> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8.execute'] });
  await rest(ms);
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: { name: string; args: { data?: { url?: string } } }[];
  };
  return traceEvents.flatMap(({ name, args }) => (BEGINNINGS.test(name) ? [`${name} ${args.data?.url ?? ''}`] : []));
}

/** Milliseconds of work that Firefox does for all pages while nobody does anything for so long. */
export async function workWhileIdle(page: Page, ms: number): Promise<number> {
  const before = (await inFirefox(page)).time;
  await rest(ms);
  return (await inFirefox(page)).time - before;
}
