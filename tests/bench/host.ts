/** What the built extension does to its host: the page's own changes, its size, its nodes, and how soon words arrive. */
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowser, launch, VIEWPORT } from '../tools/browsers.ts';
import { GLOSSARY } from './inputs.ts';
import { median, SAMPLES, servePages, type Table, times, worldOf } from './stage.ts';

const PAGE = '5 MB with our words';

/**
 * Run in the page, as its own scripts: each gives the milliseconds that it took. So many at once that a page's clock,
 * which ticks ten times a millisecond, tells them apart.
 */
const CHANGES = {
  '4,000 removals': () => {
    const all = [...document.querySelectorAll('p')].slice(0, 4000);
    const start = performance.now();
    for (const paragraph of all) paragraph.remove();
    return performance.now() - start;
  },
  '4,000 edits of text': () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all = Array.from({ length: 4000 }, () => walker.nextNode() as Text);
    const start = performance.now();
    for (const text of all) text.data = `${text.data} and more`;
    return performance.now() - start;
  },
  /** Each frame's task with all that is done before the next one may start. */
  '50 articles a frame, 40 frames': async () => {
    const articles = [...document.querySelectorAll('section')].slice(0, 50);
    let total = 0;
    for (let frame = 0; frame < 40; frame++) {
      await new Promise(requestAnimationFrame);
      const start = performance.now();
      document.querySelector('main')!.append(...articles.map((article) => article.cloneNode(true)));
      await Promise.resolve();
      total += performance.now() - start;
    }
    return total;
  },
};

/** What whoever wants to know of changes cannot do without. */
const observe = () => {
  new MutationObserver(() => {}).observe(document, { subtree: true, childList: true, characterData: true });
};

/** Run in the page: what must be the same with us and without. */
const measures = () => ({
  nodes: document.querySelectorAll('*').length,
  height: document.documentElement.scrollHeight,
  shift: performance.getEntriesByType('layout-shift').length,
});

/** Laid out, drawn, and nothing left to do for anybody: a page that is changed before costs less, or more. */
const rests = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve)));
  });

async function opened(browser: Browser, address: string, marked: boolean): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  if (marked) await page.waitForFunction(() => CSS.highlights.size > 0);
  await page.evaluate(rests);
  return page;
}

export async function host(): Promise<Table[]> {
  const site = await servePages();
  const plain = await puppeteer.launch({
    executablePath: findBrowser('chromium').path,
    args: CHROMIUM_FLAGS,
    defaultViewport: VIEWPORT,
  });
  const extended = await launch('chromium');
  const changes: string[][] = [];
  for (const [name, change] of Object.entries(CHANGES)) {
    const results = { alone: [] as number[], observed: [] as number[], ours: [] as number[] };
    for (let round = 0; round < SAMPLES; round++) {
      for (const [who, list] of Object.entries(results)) {
        const page = await opened(who === 'ours' ? extended : plain, site.address(PAGE), who === 'ours');
        if (who === 'observed') await worldOf(page).evaluate(observe);
        list.push(await page.evaluate(change));
        await page.close();
      }
    }
    const alone = median(results.alone);
    const [observed, ours] = [median(results.observed), median(results.ours)].map((ms) => times(ms / alone));
    changes.push([name, `${alone.toFixed(1)} ms`, observed!, ours!]);
  }

  const [with_, without] = [
    await opened(extended, site.address(PAGE), true),
    await opened(plain, site.address(PAGE), false),
  ];
  const [ours, theirs] = [await with_.evaluate(measures), await without.evaluate(measures)];
  const same = [
    ['elements added', String(ours.nodes - theirs.nodes)],
    ['change of height, px', String(ours.height - theirs.height)],
    ['layout shifts', String(ours.shift - theirs.shift)],
  ];
  const delivered = await delivery(extended, site.address);
  await Promise.all([plain.close(), extended.close()]);
  site.close();
  return [
    {
      head: [`what the page itself does, ${PAGE}`, 'alone', 'with an observer that does nothing', 'with us'],
      rows: changes,
    },
    { head: [`${PAGE}, marked`, 'difference'], rows: same },
    {
      head: ['from storage to a page, worker stopped', 'median'],
      rows: [
        ['gate', `${delivered.gate.toFixed(1)} ms`],
        [`lexicon, ${(JSON.stringify(GLOSSARY).length / 1000).toFixed(0)} kB`, `${delivered.lexicon.toFixed(1)} ms`],
      ],
    },
  ];
}

/** Milliseconds in which a content script has what every page reads, and what pages with our words read. The worker sleeps. */
async function delivery(browser: Browser, address: (page: string) => string) {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const results = { gate: [] as number[], lexicon: [] as number[] };
  for (let round = 0; round < SAMPLES; round++) {
    for (const key of ['gate', 'lexicon'] as const) {
      const page = await opened(browser, address('50 kB with our words'), true);
      await (await target.worker())?.close().catch(() => undefined);
      const [realm] = page.mainFrame().extensionRealms();
      const read = async (name: string) => {
        const start = performance.now();
        const stored = (await chrome.storage.local.get<Record<string, unknown>>(name))[name];
        if (typeof stored === 'string') JSON.parse(stored);
        return performance.now() - start;
      };
      results[key].push((await realm?.evaluate(read, key)) ?? Number.NaN);
      await page.close();
    }
  }
  return { gate: median(results.gate), lexicon: median(results.lexicon) };
}
