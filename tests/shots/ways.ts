/** The ways of a reader into the states of which pictures are taken. */
import type { Page } from 'puppeteer-core';
import { cardOpens, mention } from '../e2e/browser.ts';
import { pressInCard } from '../e2e/card-root.ts';
import { type Command, press, printFromMenu } from '../e2e/own-pages.ts';
import { ask } from '../e2e/questions.ts';

export const point = (text: string) => async (page: Page) => {
  const { x, y } = await mention(page, text);
  await page.mouse.move(x, y + 150);
  await page.mouse.move(x, y, { steps: 4 });
  await cardOpens(page);
};
export const click = (text: string) => async (page: Page) => {
  const { x, y } = await mention(page, text);
  await page.mouse.click(x, y);
  await cardOpens(page);
  // The pointer goes away, so that no tint and no tooltip of its own is in the picture.
  await page.mouse.move(2, 2);
};
/** With the article's first section at the top of the window. */
export const inTheText = (text: string) => async (page: Page) => {
  await mention(page, text);
  await page.evaluate(() => document.querySelector('h2')?.scrollIntoView({ behavior: 'instant' }));
  await click(text)(page);
};
export const tap = (text: string) => async (page: Page) => {
  const { x, y } = await mention(page, text);
  await page.touchscreen.tap(x, y);
  await cardOpens(page);
};
export const inCardAfter =
  (first: (page: Page) => Promise<unknown>, ...names: string[]) =>
  async (page: Page) => {
    await first(page);
    for (const name of names) await pressInCard(page, name);
    await page.mouse.move(2, 2);
  };
export const keys =
  (text: string, ...commands: Command[]) =>
  async (page: Page) => {
    await mention(page, text);
    await page.bringToFront();
    for (const command of commands) await press(page.browser(), command);
  };

export const printed = async (page: Page) => {
  await mention(page, 'keloids');
  await printFromMenu(page);
  await page.emulateMediaType('print');
  await page.evaluate(() => document.querySelector('html > div')?.scrollIntoView());
};

/** Options of a reader who has changed a lot. */
export const filled = async (page: Page) => {
  await page.evaluate(() =>
    chrome.storage.sync.set({
      'settings.style': 'tint',
      'settings.colour': 'plum',
      'settings.known': ['microneedling', 'no-downtime'],
      'settings.otherMeanings': ['prp', 'roller@example.org'],
      'settings.sites': {
        mode: 'all',
        off: ['clinic-notes.example', '*.bank.example', 'file'],
        on: ['journal.example'],
      },
    }),
  );
  await page.waitForSelector('#words .nw-entries');
  await page.waitForSelector('.nw-checks li');
  await page.type('#sites .nw-field', 'two words');
  await page.keyboard.press('Enter');
  await page.click('#words .nw-entries button');
  await page.waitForSelector('.nw-toast');
};
export const erasing = async (page: Page) => {
  await page.waitForSelector('.nw-checks li');
  await page.evaluate(() => document.querySelector<HTMLElement>('.nw-btn--danger')?.click());
};

export const listed = (page: Page) => page.waitForSelector('[data-entry]');
export const find = (there: string, words: string) => async (page: Page) => {
  await page.type('input[type=search]', words);
  await page.waitForSelector(there);
};

/** A collection of two terms, one with a note. */
export const collected = async (page: Page) => {
  for (const id of ['dermis', 'keloid']) await ask(page, 'setSaved', { id, saved: true });
  await ask(page, 'setNote', { id: 'keloid', note: 'Ask what happened to the last patient with one.' });
  await listed(page);
};
/** A term of the page, in the popup and in the panel. */
const ROW = '.nw-row, [data-entry]';
/** The reader has switched Needlewise off, everywhere. */
export const paused = async (page: Page) => {
  await page.waitForSelector(ROW);
  await page.evaluate(() => chrome.storage.sync.set({ 'settings.enabled': false }));
  await page.waitForFunction((row) => !document.querySelector(row), {}, ROW);
};
