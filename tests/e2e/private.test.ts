import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { extensionFor } from '../tools/install-extension.ts';
import { useBrowser } from './browser.ts';
import { cardSays, pressInCard } from './card-root.ts';
import { explain } from './explain.ts';
import { baseOf, goToOwn, panelOpens, worker } from './own-pages.ts';
import { ask } from './questions.ts';
import { isChromium } from './which.ts';

const stage = useBrowser({ bare: true });

/** The page at an address, in whatever window, once it is there. */
async function pageAt(url: string): Promise<Page> {
  const target = await stage.browser.waitForTarget((one) => one.type() === 'page' && one.url() === url);
  const page = await target.asPage();
  // A window is told of before its page is there.
  await page.waitForFunction((wanted) => location.href === wanted && document.readyState === 'complete', {}, url);
  return page;
}

/**
 * Opens a window as a reader does, and the popup over it: to extensions the driver's own contexts are no private windows,
 * but nothing at all.
 */
async function openPrivately(url: string): Promise<{ page: Page; openPopup: () => Promise<Page> }> {
  const background = await worker(stage.browser);
  const windowId = await background.evaluate(
    async (address) => (await chrome.windows.create({ incognito: true, url: address }))?.id,
    url,
  );
  return {
    page: await pageAt(url),
    async openPopup() {
      await background.evaluate((id) => chrome.action.openPopup({ windowId: id as number }), windowId);
      return pageAt(`${await baseOf(stage.browser)}popup.html`);
    },
  };
}

// Firefox lets no driver allow an extension in private windows.
test.runIf(isChromium)('a private window explains, keeps nothing, and says so', async () => {
  const session = await stage.browser.target().createCDPSession();
  await session.send('Extensions.loadUnpacked', { path: extensionFor('chromium'), enableInIncognito: true });
  const { page, openPopup } = await openPrivately(`${stage.origin}/fixtures/plain.html`);
  expect(await explain(page, 'dermapen')).toMatch(/drives a tip of fine needles/);
  await pressInCard(page, 'Save');
  await cardSays(page, /Private windows keep nothing/);
  await pressInCard(page, 'Open in the side panel');
  const panel = await panelOpens(stage.browser);
  await panel.waitForSelector('.nw-panel__foot [aria-pressed="false"]');
  await panel.click('.nw-panel__foot .nw-btn');
  await panel.waitForFunction(() => document.body.textContent?.includes('Private windows keep nothing'));
  await panel.close();
  // The other voice, which would be remembered elsewhere.
  await page.keyboard.press('l');
  await page.keyboard.press('Escape');
  const popup = await openPopup();
  const says = (words: string) =>
    popup.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, words);
  await says('Microneedling pen');
  await popup.click('[role="switch"]');
  await says('Private windows keep nothing');
  expect(await popup.$eval('[role="switch"]', (on) => on.ariaChecked)).toBe('true');
  await popup.close();
  const own = await stage.browser.newPage();
  await goToOwn(own, 'popup.html');
  expect(await ask(own, 'isSaved', 'microneedling-pen')).toBe(false);
  expect(await own.evaluate(() => chrome.storage.sync.get())).toEqual({});
  expect(JSON.stringify(await own.evaluate(() => chrome.storage.local.get()))).not.toContain('127.0.0.1');
  await page.close();
  await own.close();
});
