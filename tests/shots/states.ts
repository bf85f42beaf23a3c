/**
 * Every surface and state of which a picture is taken. One small entry each: where it is, and the way of a reader to it.
 * A surface of the extension's own that is not built yet is left out and named at the end.
 */
import type { Page } from 'puppeteer-core';
import { cardOpens, mention } from '../e2e/browser.ts';
import { pressInCard } from '../e2e/card-root.ts';
import { type Command, press, printFromMenu } from '../e2e/own-pages.ts';

export interface Shot {
  /** Also the file's name. */
  name: string;
  /** A page under tests/pages, or one of the extension's own, shown over the demo article. */
  at: { page: string } | { own: string };
  /** Brings it into the state. */
  reach?: (page: Page) => Promise<unknown>;
  /** Widths to show it in; both if it does not say. */
  sizes?: Size[];
  /** What else the system says of its reader. */
  forcedColors?: true;
  /** All of the page, however long. */
  whole?: true;
  /** A picture of the README's: taken only when it is named, in light, and kept small under .github/images. */
  readme?: true;
}

export const SIZES = {
  wide: { width: 1200, height: 900 },
  narrow: { width: 360, height: 740, isMobile: false, hasTouch: true },
  /** A popup and a panel are as wide as the browser makes them. */
  popup: { width: 360, height: 600 },
  panel: { width: 400, height: 900 },
  zoomed: { width: 600, height: 450, deviceScaleFactor: 2 },
  article: { width: 900, height: 640 },
  readmePanel: { width: 450, height: 560, deviceScaleFactor: 2 },
} as const;
export type Size = keyof typeof SIZES;

const CARD = { page: 'fixtures/card.html' };

const point = (text: string) => async (page: Page) => {
  const { x, y } = await mention(page, text);
  await page.mouse.move(x, y + 150);
  await page.mouse.move(x, y, { steps: 4 });
  await cardOpens(page);
};
const click = (text: string) => async (page: Page) => {
  const { x, y } = await mention(page, text);
  await page.mouse.click(x, y);
  await cardOpens(page);
  // The pointer goes away, so that no tint and no tooltip of its own is in the picture.
  await page.mouse.move(2, 2);
};
/** With the article's first section at the top of the window. */
const inTheText = (text: string) => async (page: Page) => {
  await mention(page, text);
  await page.evaluate(() => document.querySelector('h2')?.scrollIntoView({ behavior: 'instant' }));
  await click(text)(page);
};
const tap = (text: string) => async (page: Page) => {
  const { x, y } = await mention(page, text);
  await page.touchscreen.tap(x, y);
  await cardOpens(page);
};
const then =
  (first: (page: Page) => Promise<unknown>, ...names: string[]) =>
  async (page: Page) => {
    await first(page);
    for (const name of names) await pressInCard(page, name);
    await page.mouse.move(2, 2);
  };
const keys =
  (text: string, ...commands: Command[]) =>
  async (page: Page) => {
    await mention(page, text);
    await page.bringToFront();
    for (const command of commands) await press(page.browser(), command);
  };

const printed = async (page: Page) => {
  await mention(page, 'keloids');
  await printFromMenu(page);
  await page.emulateMediaType('print');
  await page.evaluate(() => document.querySelector('html > div')?.scrollIntoView());
};

/** Options of a reader who has changed a lot. */
const filled = async (page: Page) => {
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
const erasing = async (page: Page) => {
  await page.waitForSelector('.nw-checks li');
  await page.evaluate(() => document.querySelector<HTMLElement>('.nw-btn--danger')?.click());
};

const listed = (page: Page) => page.waitForSelector('[data-entry]');
const find = (there: string, words: string) => async (page: Page) => {
  await page.type('input[type=search]', words);
  await page.waitForSelector(there);
};

export const SHOTS: Shot[] = [
  { name: 'page-marks', at: { page: 'demo/' } },
  { name: 'page-keyboard-ring', at: CARD, reach: keys('microneedling', 'next', 'next'), sizes: ['wide'] },
  { name: 'card-peek', at: CARD, reach: point('microneedling'), sizes: ['wide'] },
  { name: 'card-peek-claim', at: CARD, reach: point('completely painless'), sizes: ['wide'] },
  { name: 'card-reader', at: CARD, reach: click('microneedling') },
  { name: 'card-reader-zoom-200', at: CARD, reach: click('microneedling'), sizes: ['zoomed'] },
  { name: 'card-reader-evidence', at: CARD, reach: then(click('microneedling'), 'What the evidence'), sizes: ['wide'] },
  { name: 'card-reader-sources', at: CARD, reach: then(click('keloids'), 'Sources'), sizes: ['wide'] },
  { name: 'card-reader-diagram', at: CARD, reach: then(click('needle depth'), 'Diagram'), sizes: ['wide'] },
  { name: 'card-reader-saved', at: CARD, reach: then(click('microneedling'), 'Save to my'), sizes: ['wide'] },
  { name: 'card-reader-known', at: CARD, reach: then(click('microneedling'), 'I know this word'), sizes: ['wide'] },
  { name: 'card-reader-pinned', at: CARD, reach: then(click('microneedling'), 'Pin here'), sizes: ['wide'] },
  { name: 'card-reader-forced-colors', at: CARD, reach: click('microneedling'), sizes: ['wide'], forcedColors: true },
  { name: 'card-professional', at: CARD, reach: then(click('microneedling'), 'Pro'), sizes: ['wide'] },
  { name: 'card-professional-depths', at: CARD, reach: then(click('needle depth'), 'Pro'), sizes: ['wide'] },
  {
    name: 'card-professional-references',
    at: CARD,
    reach: then(click('microneedling'), 'Pro', 'References'),
    sizes: ['wide'],
  },
  { name: 'card-related', at: CARD, reach: then(click('needle depth'), 'Microneedling'), sizes: ['wide'] },
  { name: 'card-right-to-left', at: { page: 'hosts/right-to-left.html' }, reach: click('microneedling') },
  { name: 'card-claim', at: CARD, reach: click('completely painless') },
  { name: 'card-claim-forced-colors', at: CARD, reach: click('no downtime'), sizes: ['wide'], forcedColors: true },
  { name: 'card-two-meanings', at: { page: 'fixtures/meaning.html' }, reach: click('PRP') },
  { name: 'sheet-half', at: CARD, reach: tap('microneedling'), sizes: ['narrow'] },
  {
    name: 'sheet-full',
    at: CARD,
    reach: then(tap('microneedling'), 'Show the whole entry'),
    sizes: ['narrow'],
  },
  { name: 'sheet-claim', at: CARD, reach: tap('no downtime'), sizes: ['narrow'] },
  { name: 'print-glossary', at: CARD, reach: printed, sizes: ['wide'] },
  { name: 'popup', at: { own: 'popup.html' }, reach: (page) => page.waitForSelector('.nw-row'), sizes: ['popup'] },
  {
    name: 'popup-search',
    at: { own: 'popup.html' },
    reach: find('.nw-popup__list .nw-entry', 'scar'),
    sizes: ['popup'],
  },
  { name: 'panel-page', at: { own: 'sidepanel.html' }, reach: listed, sizes: ['panel', 'wide'] },
  {
    name: 'panel-glossary',
    at: { own: 'sidepanel.html#/glossary' },
    reach: listed,
    sizes: ['panel', 'wide'],
  },
  { name: 'panel-search', at: { own: 'sidepanel.html#/glossary?find=scar' }, reach: listed, sizes: ['panel'] },
  {
    name: 'panel-entry',
    at: { own: 'sidepanel.html#microneedling' },
    reach: (page) => page.waitForSelector('.nw-entry-body'),
    sizes: ['panel', 'wide'],
  },
  { name: 'panel-saved-empty', at: { own: 'sidepanel.html#/saved' }, sizes: ['panel'] },
  {
    name: 'options',
    at: { own: 'options.html' },
    reach: (page) => page.waitForSelector('.nw-checks li'),
    whole: true,
  },
  { name: 'options-filled', at: { own: 'options.html' }, reach: filled, whole: true },
  { name: 'options-erase', at: { own: 'options.html' }, reach: erasing },
  { name: 'options-zoom-200', at: { own: 'options.html' }, sizes: ['zoomed'] },
  { name: 'options-forced-colors', at: { own: 'options.html' }, sizes: ['wide'], forcedColors: true },
  { name: 'welcome-forced-colors', at: { own: 'welcome.html' }, sizes: ['wide'], forcedColors: true },
  { name: 'welcome', at: { own: 'welcome.html' }, whole: true },
  {
    name: 'readme-card',
    at: { page: 'demo/' },
    reach: inTheText('microneedling pen'),
    sizes: ['article'],
    readme: true,
  },
  { name: 'readme-panel', at: { own: 'sidepanel.html' }, reach: listed, sizes: ['readmePanel'], readme: true },
];
