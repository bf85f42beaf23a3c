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

/** Milliseconds of work done for a page while nobody does anything for so long. */
export async function workWhileIdle(page: Page, ms: number): Promise<number> {
  const rest = () => new Promise((resolve) => setTimeout(resolve, ms));
  if (!isChromium) {
    const before = (await inFirefox(page)).time;
    await rest();
    return (await inFirefox(page)).time - before;
  }
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const script = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
  };
  const before = await script();
  await rest();
  const used = (await script()) - before;
  await session.detach();
  return used * 1000;
}
