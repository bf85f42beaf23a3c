/** What the browser tests share: one browser with the built extension, a site of fixtures, ways to look and to point. */
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type LaunchOptions, launch } from '../tools/browsers.ts';
import { extensionFor, installFirst } from '../tools/install-extension.ts';
import { type Painted, painted, settled } from '../tools/painted.ts';
import { type Site, serve } from '../tools/serve.ts';
import { type Outside, watchOutside } from './outside.ts';
import { BROWSER } from './which.ts';

const STRICT =
  "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface Stage {
  browser: Browser;
  origin: string;
  /** Addresses that the fixtures' site was asked for. */
  asked: string[];
  /** Hosts that something in the browser wanted to reach. A file in which there is one at the end fails. */
  wanted: string[];
  open(path: string): Promise<Page>;
  /** Puts the extension into a browser that was started bare. */
  install(): Promise<void>;
  /** The same where it was before: it greets nobody twice. */
  installAgain(): Promise<void>;
  /** Ends the browser and starts it again: with a profile, as its reader left it. */
  restart(): Promise<void>;
}

/** Starts the browser once for a test file and waits until the extension has seeded its glossary. */
export function useBrowser(options: Pick<LaunchOptions, 'bare' | 'profile'> = {}): Stage {
  const stage = { asked: [] as string[] } as unknown as Stage;
  let site: Site;
  let outside: Outside;
  beforeAll(async () => {
    outside = await watchOutside();
    stage.wanted = outside.wanted;
    site = await serve(join(import.meta.dirname, '../pages'), (path) => {
      stage.asked.push(path);
      return path.includes('strict') ? { 'content-security-policy': STRICT } : {};
    });
    const start = async () => {
      stage.browser = await launch(BROWSER, { ...options, ownPages: true, proxyPort: outside.port });
    };
    stage.install = () => installFirst(stage.browser, BROWSER);
    stage.installAgain = async () => void (await stage.browser.installExtension(extensionFor(BROWSER)));
    stage.restart = async () => {
      await stage.browser.close();
      await start();
    };
    await start();
    stage.origin = site.origin;
    stage.open = async (path) => {
      const page = await stage.browser.newPage();
      await page.goto(`${site.origin}/${path}`, { waitUntil: 'load' });
      return page;
    };
    if (options.bare) return;
    const page = await stage.open('fixtures/plain.html');
    await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 30_000 });
    await page.close();
  });
  afterAll(async () => {
    await stage.browser?.close();
    site?.close();
    outside?.close();
    expect(outside?.wanted).toEqual([]);
  });
  return stage;
}

/** The painted mentions' texts, in the order of their places. */
export const textsOn = async (page: Page): Promise<string[]> =>
  [...(await settled(page)).values()].map(({ text }) => text);

const MOST_MS = 20_000;

/** Waits until a mention with this text is painted (and, for pointing, drawn in the window). */
export async function mention(page: Page, text: string): Promise<Painted> {
  const deadline = performance.now() + MOST_MS;
  for (;;) {
    const all = [...(await painted(page)).values()];
    const found = all.find((one) => one.text === text && one.y > 0);
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`“${text}” is not among ${all.map((one) => one.text)}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Waits for the card's element, which is in the page only while a card is open. */
export const cardOpens = (page: Page) =>
  page.waitForSelector(':root > [popover], dialog > [popover]', { timeout: 10_000 });
export const cardCloses = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('[popover="manual"]'), { timeout: 10_000 });
