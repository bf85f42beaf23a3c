import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { painted } from '../tools/painted.ts';
import { cardCloses, mention, textsOn, useBrowser } from './browser.ts';
import { closeCard, explain } from './explain.ts';
import { killBackground, reload, setEnabled } from './extension-life.ts';
import { baseOf, goToOwn, popupOver } from './own-pages.ts';
import { isChromium } from './which.ts';

const stage = useBrowser();

const unmarked = async (page: Page) => {
  while ((await painted(page)).size > 0) await page.evaluate(() => new Promise((done) => setTimeout(done, 20)));
};
const cards = (page: Page) => page.$$eval('[popover=manual]', (all) => all.length);
const sheets = (page: Page) => page.evaluate(() => document.adoptedStyleSheets.length);
/** How the page came to be shown. */
const navigation = (page: Page) =>
  page.evaluate(
    () => performance.getEntriesByType('navigation')[0]?.toJSON() as { type: string; activationStart: number },
  );
/** What a page complains of while it is watched. */
function complaints(page: Page): string[] {
  const told: string[] = [];
  page.on('pageerror', (error) => told.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && told.push(message.text()));
  return told;
}

let id: string;
beforeAll(async () => {
  id = new URL(await baseOf(stage.browser)).host;
});

describe('a background that is ended', () => {
  test('is not missed by a page that is open', async () => {
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'dermapen');
    await killBackground(stage.browser);
    expect(await explain(page, 'dermapen')).toMatch(/drives a tip of fine needles/);
    await page.close();
  });

  test('again and again, between any two questions, answers the next one', async () => {
    const page = await stage.open('fixtures/plain.html');
    for (let time = 0; time < 12; time++) {
      await killBackground(stage.browser);
      await page.reload();
      expect(await explain(page, 'dermapen')).toMatch(/drives a tip of fine needles/);
    }
    await page.close();
  });
});

describe('an extension that is switched off under an open page', () => {
  test('leaves a page that still explains what it knows and then says to reload; switched on, it takes over', async () => {
    const page = await stage.open('fixtures/plain.html');
    const told = complaints(page);
    await explain(page, 'dermapen');
    if (isChromium) await closeCard(page);
    await setEnabled(stage.browser, false, id);
    if (isChromium) {
      expect(await explain(page, 'dermapen')).toMatch(/drives a tip of fine needles/);
      await closeCard(page);
      await page.evaluate(() => {
        (document.getElementById('late') as HTMLElement).textContent = 'Later: a vampire facial.';
      });
      expect(await explain(page, 'vampire facial')).toMatch(/Reload the page/);
    }
    // Firefox ends scripts with their extension: there what they have painted stays until it is taken over.
    await setEnabled(stage.browser, true, id);
    await mention(page, 'dermapen');
    await cardCloses(page);
    expect(await explain(page, 'dermapen')).toMatch(/drives a tip of fine needles/);
    expect(await cards(page)).toBe(1);
    expect(await sheets(page)).toBe(1);
    expect(told).toEqual([]);
    await page.close();
  });
});

describe('an extension that is loaded anew under an open page', () => {
  test('takes over marks and cards, and is there once', async () => {
    const page = await stage.open('fixtures/plain.html');
    const told = complaints(page);
    const texts = await textsOn(page);
    await explain(page, 'dermapen');
    await reload(stage.browser, id);
    await cardCloses(page);
    await mention(page, 'dermapen');
    expect(await textsOn(page)).toEqual(texts);
    expect(await sheets(page)).toBe(1);
    expect(await explain(page, 'dermapen')).toMatch(/drives a tip of fine needles/);
    expect(await cards(page)).toBe(1);
    await closeCard(page);
    const popup = await popupOver(page);
    await popup.waitForFunction(() => document.querySelector('.nw-counts dd')?.textContent === '3');
    await popup.close();
    expect(told).toEqual([]);
    await page.close();
  });
});

describe('a page that comes back', () => {
  test('out of the browser’s memory has heard what was changed meanwhile', async () => {
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'dermapen');
    await page.goto(`${stage.origin}/fixtures/silent.html`);
    const own = await stage.browser.newPage();
    await goToOwn(own, 'popup.html');
    await own.evaluate(() => chrome.storage.sync.set({ 'settings.enabled': false }));
    await page.bringToFront();
    await page.goBack({ waitUntil: [] });
    await page.waitForFunction(() => document.getElementById('first') !== null);
    // A driven Firefox keeps no pages in memory, and loads it anew.
    if (isChromium) expect(await navigation(page)).toMatchObject({ type: 'navigate' });
    await unmarked(page);
    await own.evaluate(() => chrome.storage.sync.remove('settings.enabled'));
    await page.bringToFront();
    expect(await explain(page, 'dermapen')).toMatch(/drives a tip of fine needles/);
    await own.close();
    await page.close();
  });

  test.runIf(isChromium)('from being prepared in advance is read when it is shown, and explains', async () => {
    const prepared = () => stage.asked.filter((path) => path.endsWith('plain.html')).length;
    const before = prepared();
    const page = await stage.open('fixtures/prerender.html');
    await expect.poll(prepared).toBe(before + 1);
    await page.click('a');
    // The page that was prepared takes the place of the other one, which the driver was talking to: it may get no answer.
    const isShown = () => page.evaluate(() => document.getElementById('first') !== null).catch(() => false);
    await expect.poll(isShown).toBe(true);
    expect((await navigation(page)).activationStart).toBeGreaterThan(0);
    expect(await explain(page, 'dermapen')).toMatch(/drives a tip of fine needles/);
    await page.close();
  });

  test('from being discarded is marked again', async () => {
    const page = await stage.open('fixtures/plain.html?discarded');
    await mention(page, 'dermapen');
    const own = await stage.browser.newPage();
    await goToOwn(own, 'popup.html');
    await own.evaluate(async () => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url?.endsWith('?discarded'));
      await chrome.tabs.discard(tab?.id as number);
      const back = (await chrome.tabs.query({})).find(({ discarded }) => discarded);
      await chrome.tabs.update(back?.id as number, { active: true });
    });
    const target = await stage.browser.waitForTarget((one) => one.url().endsWith('?discarded'));
    const back = (await target.page()) as Page;
    expect(await explain(back, 'dermapen')).toMatch(/drives a tip of fine needles/);
    await own.close();
    await back.close();
  });
});
