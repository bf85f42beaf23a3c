/** Opens the extension's own pages, and presses its keys, in both browsers. */
import type { Browser, Page, Target, WebWorker } from 'puppeteer-core';
import { FIREFOX_ORIGIN_ID } from '../tools/browsers.ts';
import { pressShortcut } from './firefox-driver.ts';
import { isChromium } from './which.ts';

export const isBackground = (target: Target): boolean => target.type() === 'service_worker';

export async function worker(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget(isBackground);
  const found = await target.worker();
  if (!found) throw new Error('The background is not running.');
  return found;
}

/** Where the extension's pages are, with a slash at the end. */
export const baseOf = async (browser: Browser): Promise<string> =>
  isChromium ? new URL('/', (await worker(browser)).url()).href : `moz-extension://${FIREFOX_ORIGIN_ID}/`;

/** Goes to a page of the extension, such as `popup.html`, and waits until it is there. */
export async function goToOwn(page: Page, path: string): Promise<void> {
  const url = (await baseOf(page.browser())) + path;
  // Firefox opens them in another process and does not tell the driver when: the page itself has to.
  await page.goto(url, { waitUntil: isChromium ? 'load' : [] });
  await page.waitForFunction((wanted) => location.href === wanted && document.readyState === 'complete', {}, url);
}

/** Opens the popup in a tab of its own, as it would hang over `page`. */
export async function popupOver(page: Page): Promise<Page> {
  const popup = await page.browser().newPage();
  await goToOwn(popup, 'popup.html');
  const id = await popup.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
    page.url(),
  );
  await goToOwn(popup, `popup.html?tab=${id}`);
  return popup;
}

/** Opens the side panel in a tab of its own, where it speaks of the page that was looked at before. */
export async function panelBeside(page: Page, place = ''): Promise<Page> {
  await page.bringToFront();
  const panel = await page.browser().newPage();
  await goToOwn(panel, `sidepanel.html${place}`);
  await panel.bringToFront();
  return panel;
}

const MOST_MS = 10_000;

/** The side panel that something has opened, or the tab where the browser opens none. */
export async function panelOpens(browser: Browser): Promise<Page> {
  const address = `${await baseOf(browser)}sidepanel.html`;
  if (isChromium) {
    const target = await browser.waitForTarget((one) => one.url().startsWith(address), { timeout: MOST_MS });
    return target.asPage();
  }
  // Firefox does not tell where its tabs are; they can be asked.
  for (const deadline = performance.now() + MOST_MS; performance.now() < deadline; ) {
    for (const page of await browser.pages()) {
      const there = await page.evaluate(() => location.href).catch(() => '');
      if (there.startsWith(address)) return page;
    }
  }
  throw new Error('No side panel has opened.');
}

/** What has the focus, as a screen reader would name it. */
export const focused = (page: Page): Promise<{ role: string; label: string; text: string }> =>
  page.evaluate(() => {
    const { role, ariaLabel, textContent } = document.activeElement ?? document.body;
    return { role: role ?? '', label: ariaLabel ?? '', text: textContent?.trim() ?? '' };
  });

/** What the reader's keys are bound to. */
export type Command = 'next' | 'previous' | 'explain' | 'toggle';
const KEYS: Record<Command, string> = { next: 'J', previous: 'K', explain: 'E', toggle: 'S' };

/** Presses one of the extension's keys. Drivers press keys in pages alone, so the browser is told what was pressed. */
export async function press(browser: Browser, command: Command): Promise<void> {
  if (!isChromium) return pressShortcut(browser, KEYS[command]);
  await (await worker(browser)).evaluate((name) => {
    (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch(name);
  }, command);
}

/** Chooses one of our entries in a page's context menu, which Chromium shows its driver nothing of. */
export async function chooseInMenu(page: Page, choice: { menuItemId: string; selectionText?: string }): Promise<void> {
  await (await worker(page.browser())).evaluate(
    async (url, info) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      const { onClicked } = chrome.contextMenus as unknown as { onClicked: { dispatch(...given: unknown[]): void } };
      onClicked.dispatch({ frameId: 0, ...info }, tab);
    },
    page.url(),
    choice,
  );
}

/** Keeps the browser's dialog away when our script prints a page: it would stand in the way, with nobody to answer it. */
export async function silencePrinter(page: Page): Promise<void> {
  const [realm] = page.mainFrame().extensionRealms();
  await realm!.evaluate(() => {
    window.print = () => {};
  });
}

/** Has the page printed with its glossary, but for the dialog. */
export async function printFromMenu(page: Page): Promise<void> {
  await silencePrinter(page);
  await chooseInMenu(page, { menuItemId: 'print' });
  await page.waitForSelector('html > div:not([popover])');
}
