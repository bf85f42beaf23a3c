/** Opens the Options page for each test of a file, and does there what readers do: choose by label, give files, read. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Stage } from './browser.ts';
import { goToOwn } from './own-pages.ts';
import { storedSettings } from './stored-settings.ts';
import { testFolder } from './test-folder.ts';

export interface Options {
  page: Page;
  /** Closes the page and opens it again. */
  again(): Promise<void>;
  /** Clicks what is labelled so: a radio, a box, a switch or a button. `within` is a selector. */
  choose(label: string, within?: string): Promise<void>;
  /** Waits until a part of the page says something. */
  says(text: string | RegExp, within?: string): Promise<void>;
  /** Waits until the message at the lower edge says something. */
  told(text: string): Promise<void>;
  /** Waits until exactly these settings are stored. */
  storedIs(settings: object): Promise<void>;
  /** Chooses a file of this content behind a button. */
  giveFile(label: string, name: string, text: string): Promise<void>;
  /** Puts settings in place as a reader would who brings them from another browser. */
  bring(settings: object): Promise<void>;
}

export function useOptions(stage: Stage): Options {
  const options = { again, choose, says, told, storedIs, giveFile, bring } as Options;

  async function open(): Promise<void> {
    options.page = await stage.browser.newPage();
    await goToOwn(options.page, 'options.html');
    await options.page.waitForSelector('.nw-checks li');
  }
  async function again(): Promise<void> {
    await options.page.close();
    await open();
  }
  async function choose(label: string, within = 'main'): Promise<void> {
    const found = await options.page.evaluateHandle(
      (words, part) =>
        [...document.querySelectorAll<HTMLElement>(`${part} label, ${part} button, ${part} [role="switch"]`)].find(
          (one) => {
            const unsaid = one.querySelector('[aria-hidden]')?.textContent ?? '';
            const said = one.getAttribute('aria-label') ?? one.textContent?.replace(unsaid, '').trim();
            return said?.startsWith(words);
          },
        ),
      label,
      within,
    );
    const element = found.asElement() as ElementHandle<HTMLElement> | null;
    if (!element) throw new Error(`Nothing is labelled “${label}” in ${within}.`);
    await element.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await element.click();
  }
  const textOf = (selector: string) => options.page.$eval(selector, (one) => one.textContent ?? '');
  async function says(text: string | RegExp, within = 'main'): Promise<void> {
    await expect.poll(() => textOf(within)).toMatch(text);
  }
  function told(text: string): Promise<void> {
    return says(text, '.nw-told');
  }
  async function storedIs(settings: object): Promise<void> {
    await expect.poll(() => storedSettings(options.page)).toEqual(settings);
  }
  async function giveFile(label: string, name: string, text: string): Promise<void> {
    const file = join(testFolder(), name);
    writeFileSync(file, text);
    const field = await options.page.$(`input[type="file"][aria-label="${label}"]`);
    await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
  }
  async function bring(settings: object): Promise<void> {
    const file = { format: 'needlewise-data', version: 1, settings, saved: [] };
    await giveFile('Restore from a file', 'data.json', JSON.stringify(file));
    await storedIs(settings);
  }

  beforeEach(open);
  afterEach(async () => {
    await options.page.evaluate(() => chrome.storage.sync.clear());
    await options.page.close();
  });
  return options;
}
