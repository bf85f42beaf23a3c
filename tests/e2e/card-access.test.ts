import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardViolations } from './axe.ts';
import { cardOpens, mention, useBrowser } from './browser.ts';
import { cardSays, cardText, controlInCard, inCard, pressInCard } from './card-root.ts';
import { isChromium } from './which.ts';

const stage = useBrowser();

async function hover(page: Page, text: string) {
  const { x, y } = await mention(page, text);
  await page.mouse.move(x, y + 200);
  await page.mouse.move(x, y, { steps: 3 });
  await cardOpens(page);
  await cardSays(page, /Click for more/);
}
async function click(page: Page, text: string) {
  const { x, y } = await mention(page, text);
  await page.mouse.click(x, y);
  await cardOpens(page);
}
const opened =
  (text: string, ...names: string[]) =>
  async (page: Page) => {
    await click(page, text);
    for (const name of names) await pressInCard(page, name);
  };

/** All that a card can look like, and the words that show it is there. */
const STATES: [name: string, reach: (page: Page) => Promise<void>, there: RegExp][] = [
  ['a peek', (page) => hover(page, 'dermapen'), /Click for more/],
  ['a claim’s peek', (page) => hover(page, 'completely painless'), /Claim check: Overstated/],
  ['the reader’s entry', opened('dermapen'), /Related/],
  [
    'an entry with all of it open',
    opened('acne scars', 'What the evidence', 'Sources', 'Copy source 1'),
    /Small or uncontrolled.*Copy all/,
  ],
  ['an entry with its diagram', opened('dermapen', 'Diagram'), /Roller/],
  ['a saved entry with Undo', opened('dermapen', 'Save to my collection'), /Undo/],
  ['a pinned card', opened('dermapen', 'Pin here'), /Related/],
  ['a related entry', opened('dermapen', 'Dermaroller'), /^Back/],
  ['the professional’s entry', opened('acne scars', 'Pro'), /References/],
  ['a claim', opened('completely painless'), /A fairer way/],
  ['a claim with its sources', opened('completely painless', 'Sources'), /Copy/],
  ['two meanings', opened('PRP'), /More than one meaning/],
];
const SHEETS: typeof STATES = [
  ['half a sheet', opened('dermapen'), /Show the whole entry/],
  ['a whole sheet', opened('dermapen', 'Show the whole entry'), /Related/],
  ['half a claim’s sheet', opened('completely painless'), /Wording and sources/],
];

describe.each(['light', 'dark'] as const)('axe, %s', (theme) => {
  const look = async (reach: (page: Page) => Promise<void>, there: RegExp, width: number) => {
    const page = await stage.open(`fixtures/states-${theme}.html`);
    await page.setViewport({ width, height: 900 });
    await reach(page);
    await cardSays(page, there);
    const used = await inCard(page, (root) => getComputedStyle(root.querySelector('.nw-pop')!).colorScheme);
    expect(used).toBe(theme);
    const broken = await cardViolations(page);
    // What was saved and which voice was chosen is remembered; the next state starts as this one did.
    if (/Undo/.test(await cardText(page))) {
      await pressInCard(page, 'Undo');
      await controlInCard(page, 'Save to my collection');
    }
    if (await inCard(page, (root) => root.querySelector('.nw-pop--pro') !== null)) {
      await pressInCard(page, 'Reader');
      await cardSays(page, /Reader level/);
    }
    await page.close();
    return broken;
  };
  test.each(STATES)('has nothing against %s', async (_, reach, there) => {
    expect(await look(reach, there, 1200)).toEqual([]);
  });
  test.each(SHEETS)('has nothing against %s', async (_, reach, there) => {
    expect(await look(reach, there, 400)).toEqual([]);
  });
});

/** The driver of Firefox cannot enter the worlds of content scripts. */
describe.runIf(isChromium)('when the background does not answer', () => {
  /** How the extension answers the page's script, when it is asked for a further entry or to save one. */
  const answer = async (page: Page, how: 'never' | 'with an error' | 'as before') => {
    const [realm] = page.mainFrame().extensionRealms();
    await realm!.evaluate((way) => {
      interface Asked {
        type: string;
        data: unknown;
      }
      const runtime = chrome.runtime as unknown as { sendMessage: unknown; before?: (...given: unknown[]) => unknown };
      const before = (runtime.before ??= runtime.sendMessage as (...given: unknown[]) => unknown);
      const isMeant = ({ type, data }: Asked) =>
        type === 'setSaved' || (type === 'entries' && (data as string[]).includes('dermaroller'));
      runtime.sendMessage = (asked: Asked, answered: () => void) => {
        if (way === 'as before' || !isMeant(asked)) return Reflect.apply(before, runtime, [asked, answered]);
        return way === 'with an error' && answered();
      };
    }, how);
  };
  const bones = (page: Page) =>
    inCard(page, (root) => {
      const box = root.querySelector<HTMLElement>('.nw-bones');
      return box?.style.visibility;
    });

  test('nothing is shown at first, then still bars, and it is told', async () => {
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'dermapen');
    await answer(page, 'never');
    await click(page, 'dermapen');
    await pressInCard(page, 'Dermaroller');
    expect(await bones(page)).toBe('hidden');
    await cardSays(page, /Opening the entry/);
    expect(await bones(page)).toBe('visible');
    expect(await inCard(page, (root) => root.querySelector('.nw-pop')?.getAttribute('aria-busy'))).toBe('true');
    expect(await cardViolations(page)).toEqual([]);
    await page.close();
  });

  test('the card says in words what happened, what is safe and what to do, and trying again helps', async () => {
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'dermapen');
    await answer(page, 'with an error');
    await click(page, 'dermapen');
    await pressInCard(page, 'Dermaroller');
    await cardSays(
      page,
      /^Back Dermaroller This entry did not open\. The page and your saved terms are fine\..*Try again/,
    );
    expect(await inCard(page, (root) => root.querySelector('[role=alert]') !== null)).toBe(true);
    expect(await cardViolations(page)).toEqual([]);
    await answer(page, 'as before');
    await pressInCard(page, 'Try again');
    await controlInCard(page, 'Save to my collection');
    await page.close();
  });

  test('a deed that failed says so', async () => {
    const page = await stage.open('fixtures/plain.html');
    await click(page, 'dermapen');
    await controlInCard(page, 'Save to my collection');
    await answer(page, 'with an error');
    await pressInCard(page, 'Save to my collection');
    await cardSays(page, /That did not work/);
    await controlInCard(page, 'Save to my collection');
    await page.close();
  });
});
