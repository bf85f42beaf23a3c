/** Does to the extension what browsers do: ends its background, loads it anew, switches it off and on. */
import type { Browser } from 'puppeteer-core';
import { ADDON_ID } from '../tools/browsers.ts';
import { inBrowserItself } from './firefox-driver.ts';
import { isBackground } from './own-pages.ts';
import { isChromium } from './which.ts';

async function killInChromium(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget(isBackground);
  const worker = await target.worker();
  const gone = new Promise<void>((resolve) => {
    browser.on('targetdestroyed', (one) => one === target && resolve());
  });
  // The driver lets go of what it has just ended, and is told that there is nothing to let go of.
  await worker?.close().catch(() => undefined);
  await gone;
}

/** Ends the background at once, wherever it is. It starts again when something is asked of it. */
export async function killBackground(browser: Browser): Promise<void> {
  if (isChromium) return killInChromium(browser);
  await inBrowserItself(
    browser,
    '(id) => WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true })',
    ADDON_ID,
  );
}

/** Does something where Chromium manages its extensions. */
async function inExtensionsPage(browser: Browser, work: (id: string) => Promise<void>, id: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(work, id);
  await page.close();
}

const MANAGER = "ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager";

/** `id`: the extension's in Chromium, where it is part of its address. */
export async function setEnabled(browser: Browser, on: boolean, id: string): Promise<void> {
  if (!isChromium) {
    const work = `async (id, on) => (await ${MANAGER}.getAddonByID(id))[on ? 'enable' : 'disable']()`;
    await inBrowserItself(browser, work, ADDON_ID, on);
  } else if (on) await inExtensionsPage(browser, (one) => chrome.management.setEnabled(one, true), id);
  else await inExtensionsPage(browser, (one) => chrome.management.setEnabled(one, false), id);
}

/** What the page has that Chromium's types do not. */
interface Developer {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, options: { failQuietly: boolean }): Promise<void>;
  };
}

/** Loads the extension anew under the pages that are open, as an update does. */
export async function reload(browser: Browser, id: string): Promise<void> {
  if (!isChromium) {
    await inBrowserItself(browser, `async (id) => (await ${MANAGER}.getAddonByID(id)).reload()`, ADDON_ID);
    return;
  }
  await inExtensionsPage(
    browser,
    async (one) => {
      const { developerPrivate } = chrome as unknown as Developer;
      // Without it Chromium loads no extension anew that came from a folder.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.reload(one, { failQuietly: true });
    },
    id,
  );
}
