import type { Browser, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { mention, useBrowser } from '../e2e/browser.ts';
import { memoryOf } from '../e2e/cost.ts';
import { explain } from '../e2e/explain.ts';
import { BROWSER, isChromium } from '../e2e/which.ts';
import { launch } from '../tools/browsers.ts';
import { settled } from '../tools/painted.ts';

const stage = useBrowser();
const TABS = 50;
/** What a tab may cost more than without us, in MB: one without our words, and one full of them. */
const MOST_MB = isChromium ? { idle: 2, marked: 8 } : { idle: 8, marked: 20 };

async function opened(browser: Browser, path: string, tabs: number): Promise<Page[]> {
  const pages: Page[] = [];
  for (let at = 0; at < tabs; at++) {
    const page = await browser.newPage();
    await page.goto(`${stage.origin}/${path}`, { waitUntil: 'load' });
    pages.push(page);
  }
  return pages;
}

test(`${TABS} tabs are marked and explain, each`, { timeout: 600_000 }, async () => {
  const pages = await opened(stage.browser, 'fixtures/plain.html', TABS);
  for (const page of pages) {
    await page.bringToFront();
    await mention(page, 'dermapen');
  }
  for (const at of [0, TABS / 2, TABS - 1]) {
    expect(await explain(pages[at] as Page, 'dermapen')).toMatch(/drives a tip of fine needles/);
  }
  for (const page of pages) await page.close();
});

/** Memory per tab, in MB. Chromium tells it tab by tab, Firefox for all of them. */
async function perTab(browser: Browser, path: string): Promise<number> {
  const tabs = isChromium ? 3 : 20;
  const empty = isChromium ? 0 : await memoryOf((await browser.pages())[0] as Page);
  const pages = await opened(browser, path, tabs);
  let sum = 0;
  for (const page of pages) {
    await page.bringToFront();
    await settled(page);
    if (isChromium) sum += await memoryOf(page);
  }
  if (!isChromium) sum = (await memoryOf(pages[0] as Page)) - empty;
  for (const page of pages) await page.close();
  return sum / tabs / 1e6;
}

test('a tab costs little more memory than without us', { timeout: 600_000 }, async () => {
  const bare = await launch(BROWSER, { bare: true, ownPages: true });
  const told: Record<string, string> = {};
  for (const [kind, path] of [
    ['idle', 'fixtures/bread.html'],
    ['marked', 'demo/'],
  ] as const) {
    const [without, withUs] = [await perTab(bare, path), await perTab(stage.browser, path)];
    told[kind] = `${without.toFixed(2)} MB, with us ${withUs.toFixed(2)} MB`;
    expect(withUs - without, `${kind}: ${told[kind]}`).toBeLessThan(MOST_MB[kind]);
  }
  console.log(told);
  await bare.close();
});
