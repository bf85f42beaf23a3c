/** What the browser tests share: one browser with the built extension, a site of fixtures, ways to look and to point. */
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type BrowserName, launch } from '../tools/browsers.ts';
import { type Painted, painted, settled } from '../tools/painted.ts';
import { type Site, serve } from '../tools/serve.ts';

export const BROWSER = (process.env.BROWSER ?? 'chromium') as BrowserName;
export const isChromium = BROWSER === 'chromium';

const STRICT =
  "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface Stage {
  browser: Browser;
  origin: string;
  /** Addresses that the fixtures' site was asked for. */
  asked: string[];
  open(path: string): Promise<Page>;
}

/** Starts the browser once for a test file and waits until the extension has seeded its glossary. */
export function useBrowser(): Stage {
  const stage = { asked: [] as string[] } as unknown as Stage;
  let site: Site;
  beforeAll(async () => {
    site = await serve(join(import.meta.dirname, '../pages'), (path) => {
      stage.asked.push(path);
      return path.includes('strict') ? { 'content-security-policy': STRICT } : {};
    });
    stage.browser = await launch(BROWSER);
    stage.origin = site.origin;
    stage.open = async (path) => {
      const page = await stage.browser.newPage();
      await page.goto(`${site.origin}/${path}`, { waitUntil: 'load' });
      return page;
    };
    const page = await stage.open('fixtures/plain.html');
    await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 30_000 });
    await page.close();
  });
  afterAll(async () => {
    await stage.browser?.close();
    site?.close();
  });
  return stage;
}

/** The painted mentions' texts, in the order of their places. */
export const textsOn = async (page: Page): Promise<string[]> =>
  [...(await settled(page)).values()].map(({ text }) => text);

/** Waits until a mention with this text is painted (and, for pointing, drawn in the window). */
export async function mention(page: Page, text: string): Promise<Painted> {
  for (;;) {
    const found = [...(await painted(page)).values()].find((one) => one.text === text && one.y > 0);
    if (found) return found;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Waits for the card's element, which is in the page only while a card is open. */
export const cardOpens = (page: Page) =>
  page.waitForSelector('html > [popover], dialog > [popover]', { timeout: 10_000 });
export const cardCloses = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('[popover="manual"]'), { timeout: 10_000 });

/** Text inside the card's closed shadow root. Only Chromium's debugger can look there. */
export async function cardText(page: Page): Promise<string> {
  const session: CDPSession = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  interface Node {
    nodeName: string;
    nodeValue?: string;
    attributes?: string[];
    children?: Node[];
    shadowRoots?: Node[];
  }
  const textOf = (node: Node): string =>
    (node.nodeName === '#text' ? (node.nodeValue ?? '') : '') +
    [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join(' ');
  const find = (node: Node): Node | undefined =>
    node.attributes?.includes('popover') ? node : (node.children ?? []).map(find).find(Boolean);
  const card = find(root as Node);
  await session.detach();
  return card ? textOf(card).replace(/\s+/g, ' ').trim() : '';
}
