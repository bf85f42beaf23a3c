import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { painted } from '../tools/painted.ts';
import { violations } from './axe.ts';
import { cardOpens, mention, useBrowser } from './browser.ts';
import { goToOwn, popupOver } from './own-pages.ts';
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

  test('has nothing that axe finds wrong, nor has the side panel', async () => {
    const { page, popup } = await open('fixtures/plain.html');
    await popup.waitForSelector('.nw-row');
    expect(await violations(popup)).toEqual([]);
    await goToOwn(popup, 'sidepanel.html');
    await popup.waitForSelector('.nw-glossary li');
    expect(await violations(popup)).toEqual([]);
    await goToOwn(popup, 'sidepanel.html#microneedling');
    await popup.waitForSelector('.nw-entry-body');
    expect(await violations(popup)).toEqual([]);
    await page.close();
    await popup.close();
  });
});

test('the extension declares no more than it needs', async () => {
  const { default: manifest } = await import(`../../.output/${isChromium ? 'chrome' : 'firefox'}-mv3/manifest.json`, {
    with: { type: 'json' },
  });
  expect(new Set(manifest.permissions)).toEqual(
    new Set(isChromium ? ['storage', 'scripting', 'sidePanel'] : ['storage', 'scripting']),
  );
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.content_security_policy.extension_pages).toMatch(
    /^default-src 'none'; script-src 'self';.* connect-src 'self';/,
  );
});
