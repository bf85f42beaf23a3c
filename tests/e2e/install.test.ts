import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mention, textsOn, useBrowser } from './browser.ts';
import { closeCard, explain } from './explain.ts';
import { killBackground } from './extension-life.ts';
import { goToOwn, popupOver } from './own-pages.ts';
import { ask, deleteDatabase, rowsOf, seeded } from './questions.ts';
import { isChromium } from './which.ts';

const profile = mkdtempSync(join(tmpdir(), 'needlewise-profile-'));
afterAll(() => rmSync(profile, { recursive: true, force: true }));
const stage = useBrowser({ bare: true, profile });

test('pages that were open before the extension was installed are marked, once', async () => {
  const pages = [await stage.open('fixtures/roots.html'), await stage.open('fixtures/plain.html')];
  for (const page of pages) expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await stage.install();
  const [roots, plain] = pages as [(typeof pages)[0], (typeof pages)[0]];
  await plain.bringToFront();
  expect(await explain(plain, 'dermapen')).toMatch(/drives a tip of fine needles/);
  await closeCard(plain);
  expect(await plain.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  const popup = await popupOver(plain);
  await popup.waitForFunction(() => document.querySelectorAll('.nw-counts dd')[1]?.textContent === '4');
  await popup.close();
  await roots.bringToFront();
  await mention(roots, 'vampire facial');
  expect(await textsOn(roots)).toEqual(expect.arrayContaining(['Microneedling', 'dermaroller']));
  for (const page of pages) await page.close();
});

test('a background that is ended while it seeds seeds all the same, wholly or not at all', {
  timeout: 90_000,
}, async () => {
  const own = await stage.browser.newPage();
  await goToOwn(own, 'popup.html');
  const all = await seeded(own);
  const page = await stage.open('fixtures/plain.html');
  for (const wait of [0, 20, 40, 60, 90, 130]) {
    await own.evaluate(() => chrome.storage.local.clear());
    await ask(own, 'glossaryState');
    await killBackground(stage.browser);
    await deleteDatabase(own);
    // Wakes a new background, which finds nothing prepared; it is ended in the middle of that.
    const woken = own.evaluate(() => void chrome.runtime.sendMessage({ id: 1, type: 'terms', timestamp: Date.now() }));
    await woken;
    await own.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), wait);
    await killBackground(stage.browser);
    expect([0, all]).toContain(await rowsOf(own, 'terms'));
    await page.reload();
    expect(await explain(page, 'dermapen')).toMatch(/drives a tip of fine needles/);
    await expect.poll(() => rowsOf(own, 'terms'), { timeout: 20_000 }).toBe(all);
  }
  await own.close();
  await page.close();
});

test.runIf(isChromium)('a browser that is started again has what its reader made', async () => {
  const own = await stage.browser.newPage();
  await goToOwn(own, 'popup.html');
  await ask(own, 'setSaved', { id: 'dermis', saved: true });
  await own.evaluate(() =>
    chrome.storage.sync.set({ 'settings.voice': 'professional', 'settings.known': ['acne-scar'] }),
  );
  await own.evaluate(() => new Promise(requestAnimationFrame));
  await stage.restart();
  await stage.installAgain();
  const page = await stage.open('fixtures/plain.html');
  expect(await explain(page, 'dermapen')).toMatch(/Microneedling pen/);
  const again = await stage.browser.newPage();
  await goToOwn(again, 'popup.html');
  expect(await ask(again, 'isSaved', 'dermis')).toBe(true);
  expect(await again.evaluate(() => chrome.storage.sync.get())).toEqual({
    'settings.voice': 'professional',
    'settings.known': ['acne-scar'],
  });
  await page.close();
  await again.close();
});
