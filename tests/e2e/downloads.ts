/** Lets a test have the files that a page gives to the reader. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { expect } from 'vitest';
import { allowDownloads } from './firefox-driver.ts';
import { testFolder } from './test-folder.ts';
import { isChromium } from './which.ts';

/** From now on files go to a folder of their own; the function that is returned waits for one and reads it. */
export async function receiveFiles(browser: Browser): Promise<(name: string) => Promise<string>> {
  const folder = testFolder();
  if (isChromium) {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  } else await allowDownloads(browser, folder);
  return async (name) => {
    const file = join(folder, name);
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8'), { timeout: 10_000 }).toBeTruthy();
    return readFileSync(file, 'utf8');
  };
}
