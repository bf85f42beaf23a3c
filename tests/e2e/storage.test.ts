import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mention, useBrowser } from './browser.ts';
import { explain } from './explain.ts';
import { killBackground } from './extension-life.ts';
import { baseOf, goToOwn } from './own-pages.ts';
import { ask, deleteDatabase, rowsOf, seeded } from './questions.ts';
import { isChromium } from './which.ts';

const stage = useBrowser();
const PEN = /drives a tip of fine needles/;
let own: Page;
let all: number;

beforeAll(async () => {
  own = await stage.browser.newPage();
  await goToOwn(own, 'popup.html');
  all = await seeded(own);
});
beforeEach(async () => {
  await ask(own, 'setSaved', { id: 'dermis', saved: true });
  await own.waitForFunction(async () =>
    String((await chrome.storage.local.get('collection')).collection).includes('dermis'),
  );
});
afterAll(() => own?.close());

/** Ends the background and sees that a page explains without what the last one knew. */
async function explainedAnew(): Promise<void> {
  await ask(own, 'glossaryState');
  await killBackground(stage.browser);
  const page = await stage.open('fixtures/plain.html');
  expect(await explain(page, 'dermapen')).toMatch(PEN);
  await page.close();
}
const healed = () => expect.poll(() => rowsOf(own, 'terms'), { timeout: 20_000 }).toBe(all);

describe('what was saved survives, and words are explained,', () => {
  test('when the database is deleted under a running background', async () => {
    await deleteDatabase(own);
    const page = await stage.open('fixtures/plain.html');
    expect(await explain(page, 'dermapen')).toMatch(PEN);
    await page.close();
    await healed();
    expect(await ask(own, 'isSaved', 'dermis')).toBe(true);
  });

  test('when the database is deleted while nothing runs', async () => {
    await ask(own, 'glossaryState');
    await killBackground(stage.browser);
    await deleteDatabase(own);
    await explainedAnew();
    await healed();
    expect(await ask(own, 'isSaved', 'dermis')).toBe(true);
  });

  test('when local storage is wiped', async () => {
    await own.evaluate(() => chrome.storage.local.clear());
    await explainedAnew();
    expect(await ask(own, 'isSaved', 'dermis')).toBe(true);
    await expect
      .poll(() =>
        own.evaluate(async () =>
          Object.keys(await chrome.storage.local.get())
            .sort()
            .join(),
        ),
      )
      .toMatch(/collection.*lexicon/);
  });

  test('when every value in storage is damaged', async () => {
    await own.evaluate(async () => {
      for (const area of [chrome.storage.local, chrome.storage.sync]) {
        const keys = [...Object.keys(await area.get()), 'settings.voice', 'settings.sites', 'settings.known'];
        await area.set(Object.fromEntries(keys.map((key) => [key, { surprise: [key] }])));
      }
    });
    await explainedAnew();
    await own.evaluate(() => chrome.storage.sync.clear());
    expect(await ask(own, 'isSaved', 'dermis')).toBe(true);
  });

  test('when another window holds the database, half deleted', async () => {
    await ask(own, 'glossaryState');
    await killBackground(stage.browser);
    await own.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const held = indexedDB.open('needlewise');
          held.onsuccess = () => {
            Object.assign(globalThis, { held: held.result });
            indexedDB.deleteDatabase('needlewise').onblocked = () => resolve();
          };
        }),
    );
    const page = await stage.open('fixtures/plain.html');
    expect(await explain(page, 'dermapen')).toMatch(PEN);
    expect(await ask(own, 'isSaved', 'dermis')).toBe(true);
    expect(await ask(own, 'glossaryState')).toMatchObject({ fallback: true });
    await own.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
    await expect.poll(() => ask(own, 'glossaryState')).toMatchObject({ fallback: false });
    expect(await ask(own, 'isSaved', 'dermis')).toBe(true);
    await page.close();
    await explainedAnew();
    await healed();
  });

  test.runIf(isChromium)('when the disk is full', async () => {
    const session = await own.createCDPSession();
    const origin = (await baseOf(stage.browser)).slice(0, -1);
    await ask(own, 'glossaryState');
    await killBackground(stage.browser);
    await deleteDatabase(own);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2000 });
    await explainedAnew();
    expect([0, all]).toContain(await rowsOf(own, 'terms'));
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await explainedAnew();
    await healed();
    expect(await ask(own, 'isSaved', 'dermis')).toBe(true);
    await session.detach();
  });

  // Firefox has no limit that a test could reach.
  test.runIf(isChromium)('when local storage is full and the lexicon gone', async () => {
    await own.evaluate(async () => {
      await chrome.storage.local.remove('lexicon');
      for (let size = 4_000_000; size > 1000; size /= 2) {
        try {
          for (let at = 0; at < 3; at++) await chrome.storage.local.set({ [`junk-${size}-${at}`]: 'x'.repeat(size) });
        } catch {}
      }
    });
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'dermapen');
    expect(await own.evaluate(async () => 'lexicon' in (await chrome.storage.local.get()))).toBe(false);
    await page.close();
    await explainedAnew();
    expect(await ask(own, 'isSaved', 'dermis')).toBe(true);
    await own.evaluate(async () => {
      const junk = Object.keys(await chrome.storage.local.get()).filter((key) => key.startsWith('junk'));
      await chrome.storage.local.remove(junk);
    });
  });
});

describe('the background', () => {
  test.each([
    ['entries', ['__proto__']],
    ['entries', '<script>'],
    ['openPanel', 'javascript:alert(1)'],
    ['setSaved', { id: 'dermis', saved: 'yes' }],
    ['isSaved', 'x'.repeat(1_000_000)],
  ])('refuses “%s” of %j', async (type, data) => {
    await expect(ask(own, type, data)).rejects.toThrow(/was refused/);
  });
  test.each(['constructor', '__proto__', 'toString'])('knows no question called “%s”', async (type) => {
    await ask(own, type, 'x').catch(() => undefined);
    expect(await ask(own, 'isSaved', 'dermis')).toBe(true);
  });
});
