/** Two browsers side by side, one with the extension and one without, that do the same things on the same pages. */
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launch } from '../../tools/browsers.ts';
import { type Made, type Site, serve } from '../../tools/serve.ts';
import { type Outside, watchOutside } from '../outside.ts';
import { BROWSER, isChromium } from '../which.ts';
import { headersOf, made } from './made.ts';

/** A tab in which pages are opened one after the other, and what they have told. */
export interface Tab {
  page: Page;
  /** What the page's console says, and errors that nobody caught. */
  told: string[];
}

export interface Twins {
  origin: string;
  with: Tab;
  without: Tab;
  browsers: Browser[];
  /** Does the same in both. */
  both<T>(work: (tab: Tab) => Promise<T>): Promise<[withUs: T, without: T]>;
}

async function openTab(browser: Browser, origin: string): Promise<Tab> {
  if (isChromium) {
    const context = browser.defaultBrowserContext();
    await context.overridePermissions(origin, ['clipboard-read']);
  }
  const page = await browser.newPage();
  const told: string[] = [];
  page.on('console', (message) => {
    // What a page measures differs each time.
    if (`${message.type()}` !== 'timeStamp') told.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => told.push(`error: ${error instanceof Error ? error.message : error}`));
  page.on('dialog', (dialog) => void dialog.accept());
  return { page, told };
}

/** Starts both once for a test file; `more` serves what is neither a file nor made for all. */
export function useTwins(more: () => Promise<Made>): Twins {
  const twins = {} as Twins;
  let site: Site;
  let outside: Outside;
  beforeAll(async () => {
    outside = await watchOutside();
    const also = await more();
    site = await serve(join(import.meta.dirname, '../../pages'), headersOf, (path) => made(path) ?? also(path));
    const [one, other] = await Promise.all([
      launch(BROWSER, { ownPages: true, proxyPort: outside.port }),
      launch(BROWSER, { ownPages: true, proxyPort: outside.port, bare: true }),
    ]);
    twins.origin = site.origin;
    twins.browsers = [one, other];
    twins.with = await openTab(one, site.origin);
    twins.without = await openTab(other, site.origin);
    twins.both = (work) => Promise.all([work(twins.with), work(twins.without)]);
    await twins.both(({ page }) => page.goto(`${site.origin}/fixtures/plain.html`));
    await twins.with.page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 30_000 });
  });
  afterAll(async () => {
    await Promise.all((twins.browsers ?? []).map((browser) => browser.close()));
    site?.close();
    outside?.close();
    expect(outside?.wanted).toEqual([]);
  });
  return twins;
}
