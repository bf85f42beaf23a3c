import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { painted } from '../tools/painted.ts';
import { violations } from './axe.ts';
import { cardCloses, cardOpens, mention, useBrowser } from './browser.ts';
import { cardSays, cardText } from './card-root.ts';
import { goToOwn, press } from './own-pages.ts';
import { isChromium } from './which.ts';

const stage = useBrowser();
let page: Page;

beforeAll(async () => {
  page = await stage.browser.newPage();
  await goToOwn(page, 'welcome.html');
});
afterAll(() => page?.close());

describe('the paragraph to try', () => {
  test('is marked as a page is, and nothing else on the page', async () => {
    await mention(page, 'needle length');
    const marks = [...(await painted(page)).values()].map(({ kind, text }) => `${kind}: ${text}`);
    expect(marks).toEqual(
      expect.arrayContaining([
        'mention: microneedling',
        'mention: platelet-rich plasma',
        'claim: no downtime',
        'repeat: microneedling',
        'mention: needle length',
      ]),
    );
    const outside = await page.evaluate(() => {
      const sample = document.querySelector('.nw-try__p');
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      return ranges.filter(({ startContainer }) => !sample?.contains(startContainer)).length;
    });
    expect(outside).toBe(0);
  });

  test('explains on hover, on a click and on a tap', async () => {
    const { x, y } = await mention(page, 'needle length');
    await page.mouse.move(x, y + 200);
    await page.mouse.move(x, y, { steps: 4 });
    await cardOpens(page);
    await cardSays(page, /Needle length.*Click for more/);
    await page.mouse.click(x, y);
    await expect.poll(() => cardText(page)).toMatch(/evidence/i);
    await page.keyboard.press('Escape');
    await cardCloses(page);
    await page.touchscreen.tap(x, y);
    await cardOpens(page);
    await page.keyboard.press('Escape');
    await cardCloses(page);
  });

  test('answers the reader’s keys', async () => {
    await page.bringToFront();
    await press(stage.browser, 'next');
    await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('needlewise-focus')));
    await press(stage.browser, 'explain');
    await cardOpens(page);
    await page.keyboard.press('Escape');
    await cardCloses(page);
  });
});

test('explains each permission that the manifest asks for', async () => {
  const explained = await page.$$eval('[data-permission]', (all) =>
    all.map((one) => (one as HTMLElement).dataset.permission),
  );
  const asked = await page.evaluate(() => chrome.runtime.getManifest().permissions ?? []);
  expect(explained.toSorted()).toEqual(['pages', ...asked].toSorted());
  const panel = isChromium ? ['sidePanel'] : [];
  expect(asked.toSorted()).toEqual(['contextMenus', 'scripting', ...panel, 'storage']);
});

describe('nothing is chosen for the reader', () => {
  test('no box and no radio is ticked until somebody ticks it', async () => {
    expect(await page.$$(':checked')).toEqual([]);
    expect(await page.evaluate(() => chrome.storage.sync.get(null))).toEqual({});
  });

  test('a level that the browser does not keep is not shown as chosen, and that is said', async () => {
    await page.evaluate(() => {
      const { sync, local } = chrome.storage;
      for (const area of [sync, local]) area.set = () => Promise.reject(new Error('full'));
    });
    await page.click('.nw-opts label:last-child input');
    await page.waitForFunction(() =>
      document.querySelector('main')?.textContent?.includes('The browser did not keep this change.'),
    );
    expect(await page.$$(':checked')).toEqual([]);
    await goToOwn(page, 'options.html');
    await goToOwn(page, 'welcome.html');
  });

  test('the level that is chosen is kept', async () => {
    const kept = async () => JSON.stringify(await page.evaluate(() => chrome.storage.sync.get(null)));
    const [reader, professional] = await page.$$('.nw-opts input');
    await professional?.click();
    await expect.poll(kept).toContain('professional');
    await reader?.click();
    await expect.poll(kept).not.toContain('professional');
  });
});

test('asks for access to sites only where it is missing', async () => {
  expect(await page.$('.nw-access')).toBeNull();
  // Chromium takes back what the manifest asks for by its own menu alone.
  if (isChromium) return;
  await page.evaluate(() => chrome.permissions.remove({ origins: ['<all_urls>'] }));
  await page.waitForSelector('.nw-access');
  expect(await violations(page)).toEqual([]);
  await page.click('.nw-access button');
  await page.waitForFunction(() =>
    document.querySelector('main')?.textContent?.includes('Pages are marked from now on'),
  );
  expect(await page.evaluate(() => chrome.permissions.contains({ origins: ['<all_urls>'] }))).toBe(true);
});

describe('for everybody', () => {
  test('axe finds nothing wrong, in both themes', async () => {
    for (const theme of ['light', 'dark']) {
      await page.evaluate((now) => {
        document.documentElement.dataset.nwTheme = now;
      }, theme);
      expect(await violations(page)).toEqual([]);
    }
  });

  test('nothing has to be scrolled sideways at 320 px', async () => {
    await page.setViewport({ width: 320, height: 700 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
      .toBe(0);
    await page.setViewport({ width: 1200, height: 900 });
  });

  test('it is worked with the keyboard alone', async () => {
    const focused = () =>
      page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        return {
          name: (at.closest('label')?.textContent ?? at.textContent ?? '').trim(),
          seen: getComputedStyle(at).outlineStyle !== 'none',
        };
      });
    await goToOwn(page, 'options.html');
    await goToOwn(page, 'welcome.html');
    await mention(page, 'needle length');
    const stops: string[] = [];
    while (!stops.at(-1)?.startsWith('Open the options')) {
      await page.keyboard.press('Tab');
      const { name, seen } = await focused();
      expect({ name, seen }).toEqual({ name, seen: true });
      if (stops.push(name) > 20) break;
    }
    expect(stops.map((name) => name.split(/[A-Z]/)[1])).toEqual([
      'xplain the next word',
      'eader',
      'ata and privacy',
      'tart reading',
      'pen the options',
    ]);
  });
});
