import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { mention, useBrowser } from './browser.ts';
import { popupOver } from './own-pages.ts';
import { storeSettings } from './stored-settings.ts';
import { isChromium } from './which.ts';

const stage = useBrowser();

/** Waits until the badge of the tab at `address` says `text`; asked from a page of ours. */
const badge = (own: Page, address: string, text: string) =>
  own.waitForFunction(
    async (url, wanted) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      return tab?.id !== undefined && (await chrome.action.getBadgeText({ tabId: tab.id })) === wanted;
    },
    { polling: 50 },
    address,
    text,
  );

describe('the badge', () => {
  test('is off until it is wanted, counts terms, follows the page, and is empty where nothing is read', async () => {
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'dermapen');
    const own = await popupOver(page);
    await own.waitForSelector('.nw-counts');
    await badge(own, page.url(), '');
    await storeSettings(own, { badge: true });
    await badge(own, page.url(), '3');
    await page.bringToFront();
    await page.evaluate(() => {
      (document.querySelector('#late') as HTMLElement).textContent = 'A dermaroller, later.';
    });
    await badge(own, page.url(), '4');
    await storeSettings(own, { badge: true, sites: { mode: 'all', off: ['127.0.0.1'], on: [] } });
    await badge(own, page.url(), '');
    await storeSettings(own, { badge: true });
    await badge(own, page.url(), '4');
    await storeSettings(own, {});
    await badge(own, page.url(), '');
    await own.close();
    await page.close();
  });

  test.runIf(isChromium)('is there although the worker has slept', async () => {
    const page = await stage.open('fixtures/silent.html');
    const own = await popupOver(page);
    await storeSettings(own, { badge: true });
    const target = await stage.browser.waitForTarget((one) => one.type() === 'service_worker');
    await (await target.worker())?.close();
    const other = await stage.open('fixtures/plain.html');
    await mention(other, 'dermapen');
    await badge(own, other.url(), '3');
    expect(await own.evaluate(async () => (await chrome.action.getBadgeBackgroundColor({})).slice(0, 3))).toEqual([
      31, 95, 88,
    ]);
    await storeSettings(own, {});
    await other.close();
    await own.close();
    await page.close();
  });
});
