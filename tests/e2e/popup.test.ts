import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { painted } from '../tools/painted.ts';
import { violations } from './axe.ts';
import { cardOpens, mention, useBrowser } from './browser.ts';
import { focused, goToOwn, panelOpens, popupOver } from './own-pages.ts';
import { storedSettings } from './stored-settings.ts';
import { isChromium } from './which.ts';

const stage = useBrowser();

describe('the toolbar popup', () => {
  /** Opens a page and, in another tab, the popup as it would hang over it. */
  async function open(path: string): Promise<{ page: Page; popup: Page }> {
    const page = await stage.open(path);
    await mention(page, 'dermapen');
    const popup = await popupOver(page);
    await popup.waitForSelector('.nw-counts');
    return { page, popup };
  }

  test('counts what is on the page and lists it', async () => {
    const { page, popup } = await open('fixtures/plain.html');
    await popup.waitForFunction(() => document.querySelector('.nw-row')?.textContent?.includes('completely painless'));
    const counts = await popup.$$eval('.nw-counts dd', (all) => all.map((one) => one.textContent));
    expect(counts).toEqual(['3', '4', '1', '0']);
    await page.close();
    await popup.close();
  });

  test('switches the site off and on again at once, without a reload', async () => {
    const { page, popup } = await open('fixtures/plain.html');
    await popup.click('[role="switch"]');
    while ((await painted(page)).size > 0) await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await popup.waitForFunction(() => document.body.textContent?.includes('Paused on this site'));
    await popup.click('[role="switch"]');
    await page.bringToFront();
    await mention(page, 'dermapen');
    await page.close();
    await popup.close();
  });

  test('goes to a mention and opens its card', async () => {
    const { page, popup } = await open('fixtures/plain.html');
    await popup.waitForSelector('.nw-row__t button');
    await popup.evaluate(() => {
      window.close = () => undefined;
      (document.querySelector('.nw-row__t button') as HTMLElement).click();
    });
    await page.bringToFront();
    await cardOpens(page);
    await page.close();
    await popup.close();
  });

  test('finds terms on this page and in the whole glossary, and opens their entries', async () => {
    const { page, popup } = await open('fixtures/plain.html');
    await popup.waitForFunction(() => document.querySelector('.nw-row')?.textContent?.includes('completely painless'));
    await expect.poll(() => focused(popup)).toMatchObject({ label: 'Find a term on this page or in the glossary' });
    await popup.keyboard.type('acne scar');
    await popup.waitForSelector('.nw-popup__list .nw-entry');
    expect(await popup.$$eval('.nw-row__t button', (all) => all[0]?.textContent)).toBe('Acne scars');
    await popup.waitForFunction(() =>
      [...document.querySelectorAll('[role="status"]')].some(({ textContent }) =>
        /^\d+ results$/.test(textContent ?? ''),
      ),
    );
    const name = await popup.$eval('.nw-popup__list .nw-entry__t', ({ textContent }) => textContent);
    await popup.click('.nw-popup__list .nw-entry__t');
    await popup.waitForFunction((wanted) => document.querySelector('.nw-term')?.textContent === wanted, {}, name);
    await expect.poll(async () => (await focused(popup)).text).toBe(name);
    await popup.click('.nw-panel__bar--back .nw-btn');
    await popup.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[type="search"]')?.value === 'acne scar',
    );
    await page.close();
    await popup.close();
  });

  test('walks the page by keyboard: down into the list, right and left from place to place', async () => {
    const { page, popup } = await open('fixtures/plain.html');
    await popup.waitForFunction(() => document.querySelector('.nw-row')?.textContent?.includes('completely painless'));
    const press = async (...keys: Parameters<Page['keyboard']['press']>[0][]) => {
      for (const key of keys) await popup.keyboard.press(key);
    };
    const says = (text: string) =>
      popup.waitForFunction((wanted) => document.querySelector('[role="status"]')?.textContent === wanted, {}, text);
    await press('ArrowDown');
    await expect.poll(async () => (await focused(popup)).text).toBe('“completely painless”');
    await press('ArrowDown', 'ArrowRight');
    await says('Microneedling, 1 of 2. Shown on the page.');
    await press('ArrowRight');
    await says('Microneedling, 2 of 2. Shown on the page.');
    await press('ArrowLeft');
    await says('Microneedling, 1 of 2. Shown on the page.');
    await press('ArrowUp', 'ArrowUp');
    await expect.poll(async () => (await focused(popup)).label).toBe('Find a term on this page or in the glossary');
    // The switch is before the field, the density and the voice are after the list.
    await popup.keyboard.down('Shift');
    await press('Tab');
    await popup.keyboard.up('Shift');
    await expect.poll(async () => (await focused(popup)).role).toBe('switch');
    while (!(await popup.evaluate(() => document.activeElement?.matches('[name="density"]')))) await press('Tab');
    await press('ArrowRight');
    await expect.poll(() => storedSettings(popup)).toEqual({ density: 'every' });
    while ((await focused(popup)).text !== 'Pause everywhere') await press('Tab');
    await press('Tab', 'ArrowRight');
    await expect.poll(() => storedSettings(popup)).toEqual({ density: 'every', voice: 'professional' });
    await popup.evaluate(() => chrome.storage.sync.clear());
    await page.close();
    await popup.close();
  });

  test('pauses everywhere and resumes, and says why nothing is marked', async () => {
    const { page, popup } = await open('fixtures/plain.html');
    const says = (text: string) =>
      popup.waitForFunction((wanted) => document.body.textContent?.includes(wanted), { polling: 'mutation' }, text);
    const click = (name: string) =>
      popup.evaluate(
        (wanted) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted)?.click(),
        name,
      );
    await click('Pause everywhere');
    await says('Nothing is read or marked on any site. You can still look up a word.');
    expect(await violations(popup)).toEqual([]);
    await click('Resume everywhere');
    await page.bringToFront();
    await mention(page, 'dermapen');
    await says('Highlighting is on');
    await popup.bringToFront();
    await goToOwn(popup, 'popup.html');
    await says('This page cannot be marked');
    expect(await violations(popup)).toEqual([]);
    await page.close();
    await popup.close();
  });

  test('opens the side panel beside the page', async () => {
    const { page, popup } = await open('fixtures/plain.html');
    await popup.evaluate(() => {
      window.close = () => undefined;
    });
    const tabs = (await stage.browser.pages()).length;
    await popup.click('[aria-label="Open the side panel"]');
    if (isChromium) {
      const panel = await panelOpens(stage.browser);
      await panel.waitForSelector('[role="tab"][aria-selected="true"]');
      await panel.close();
    } else {
      // Drivers do not reach into the sidebar.
      await popup.waitForFunction(() =>
        (chrome as unknown as { sidebarAction: { isOpen(of: object): Promise<boolean> } }).sidebarAction.isOpen({}),
      );
    }
    expect((await stage.browser.pages()).length).toBe(tabs);
    await page.close();
    await popup.close();
  });

  test('has nothing that axe finds wrong, in light and dark', async () => {
    const { page, popup } = await open('fixtures/plain.html');
    await popup.waitForSelector('.nw-row');
    const check = async () => {
      for (const theme of ['light', 'dark']) {
        await popup.evaluate((name) => {
          document.documentElement.dataset.nwTheme = name;
        }, theme);
        expect(await violations(popup)).toEqual([]);
      }
    };
    await check();
    await popup.type('input[type="search"]', 'growth');
    await popup.waitForSelector('.nw-popup__list .nw-entry');
    await check();
    await popup.click('.nw-popup__list .nw-entry__t');
    await popup.waitForSelector('.nw-entry-body');
    await check();
    await page.close();
    await popup.close();
  });
});

test('the extension declares no more than it needs', async () => {
  const { default: manifest } = await import(`../../.output/${isChromium ? 'chrome' : 'firefox'}-mv3/manifest.json`, {
    with: { type: 'json' },
  });
  expect(new Set(manifest.permissions)).toEqual(
    new Set(['storage', 'scripting', 'contextMenus', ...(isChromium ? ['sidePanel'] : [])]),
  );
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.content_security_policy.extension_pages).toMatch(
    /^default-src 'none'; script-src 'self';.* connect-src 'self';/,
  );
});
