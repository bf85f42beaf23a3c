import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { cardOpens, mention, useBrowser } from './browser.ts';
import { pressInCard } from './card-root.ts';
import { focused, goToOwn, panelBeside, panelOpens, popupOver } from './own-pages.ts';
import { storeSettings } from './stored-settings.ts';
import { isChromium } from './which.ts';

const stage = useBrowser();

/** Opens a page of ours and the panel beside it. */
async function open(path: string, place?: string): Promise<{ page: Page; panel: Page; close(): Promise<void> }> {
  const page = await stage.open(path);
  // A page behind another tab takes its time to be read for the first time.
  if (!path.includes('silent')) await mention(page, 'dermapen');
  const panel = await panelBeside(page, place);
  return {
    page,
    panel,
    async close() {
      await panel.close();
      await page.close();
    },
  };
}

/** Looked for at every change: a panel behind another tab draws no frames. */
const AT_CHANGES = { polling: 'mutation' } as const;
const says = (panel: Page, text: string) =>
  panel.waitForFunction((wanted) => document.body.textContent?.includes(wanted), AT_CHANGES, text);
const names = (panel: Page) => panel.$$eval('.nw-entry__t', (all) => all.map(({ textContent }) => textContent));
const tab = (panel: Page, id: string) => panel.click(`[data-tab="${id}"]`);
/** Types as a person would, over what is there. */
async function search(panel: Page, words: string): Promise<void> {
  await panel.click('input[type="search"]', { count: 3 });
  await panel.keyboard.type(words);
}
const inNote = (panel: Page) => panel.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
/** Writes a note on the first saved term. */
async function writeNote(panel: Page, note: string): Promise<void> {
  await panel.waitForSelector('.nw-memo button');
  await panel.click('.nw-memo button');
  await inNote(panel);
  await panel.keyboard.type(note);
  await panel.click('.nw-note-form [type="submit"]');
  await says(panel, 'Note saved.');
}
const count = (panel: Page, id: string) =>
  panel.$eval(`[data-tab="${id}"] .nw-num`, ({ textContent }) => Number(textContent));

describe('the terms of this page', () => {
  test('are listed in the order they appear, claims first, and counted', async () => {
    const { panel, close } = await open('fixtures/plain.html');
    await says(panel, 'Acne scars');
    expect(await names(panel)).toEqual(['“completely painless”', 'Microneedling', 'Microneedling pen', 'Acne scars']);
    expect(await panel.$$eval('.nw-entry__m', (all) => all[1]?.textContent)).toMatch(/2 times$/);
    expect(await count(panel, 'page')).toBe(4);
    await close();
  });

  test('can be filtered by category', async () => {
    const { panel, close } = await open('fixtures/plain.html');
    await says(panel, 'Acne scars');
    await panel.evaluate(() =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Devices'))?.click(),
    );
    await panel.waitForFunction(() => document.querySelectorAll('.nw-entry').length === 1);
    expect(await names(panel)).toEqual(['Microneedling pen']);
    await close();
  });

  test('can be gone through place by place, which is said and shown on the page', async () => {
    const { page, panel, close } = await open('fixtures/plain.html');
    await says(panel, 'Acne scars');
    const next = '[aria-label="Next: Microneedling"]';
    await panel.click(next);
    await says(panel, 'Microneedling, 1 of 2. Shown on the page.');
    await panel.click(next);
    await says(panel, 'Microneedling, 2 of 2. Shown on the page.');
    await panel.click('[aria-label="Previous: Microneedling"]');
    await says(panel, 'Microneedling, 1 of 2. Shown on the page.');
    await page.bringToFront();
    await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('needlewise-focus')));
    await close();
  });

  test('change when the page does, when another is opened and when another tab is looked at', async () => {
    const { page, panel, close } = await open('fixtures/plain.html');
    await says(panel, 'Acne scars');
    await page.bringToFront();
    await page.evaluate(() => {
      (document.querySelector('#late') as HTMLElement).textContent = 'A dermaroller, later.';
    });
    await says(panel, 'Dermaroller');
    await page.goto(`${stage.origin}/fixtures/sections.html`);
    await says(panel, 'Sections to change');
    await panel.waitForFunction(() => !document.body.textContent?.includes('completely painless'), AT_CHANGES);
    const other = await stage.open('fixtures/plain.html');
    await says(panel, 'A short page about microneedling');
    await page.bringToFront();
    await says(panel, 'Sections to change');
    await other.close();
    await close();
  });

  test('keep coming when the popup, opened earlier, has closed', async () => {
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'dermapen');
    const popup = await popupOver(page);
    await says(popup, 'Acne scars');
    const panel = await panelBeside(page);
    await says(panel, 'Acne scars');
    await popup.close();
    await page.bringToFront();
    await page.evaluate(() => {
      (document.querySelector('#late') as HTMLElement).textContent = 'A dermaroller, later.';
    });
    await says(panel, 'Dermaroller');
    await panel.close();
    await page.close();
  });

  // Firefox lets its driver into no world of an extension's scripts.
  test.runIf(isChromium)(
    'are said to be missing when the page’s script does not answer, and come when it does',
    async () => {
      const page = await stage.open('fixtures/plain.html');
      await mention(page, 'dermapen');
      const [realm] = page.mainFrame().extensionRealms();
      await realm!.evaluate(() => {
        globalThis.needlewiseAnswers = Promise.withResolvers();
      });
      const panel = await panelBeside(page);
      await says(panel, 'This page has not been read');
      await realm!.evaluate(() => globalThis.needlewiseAnswers?.resolve());
      await says(panel, 'Acne scars');
      await panel.close();
      await page.close();
    },
  );

  test('are missed in words: on a page without any, on one that is paused, on one that cannot be marked', async () => {
    const { page, panel, close } = await open('fixtures/silent.html');
    await page.bringToFront();
    await says(panel, 'No terms on this page');
    await page.goto(`${stage.origin}/fixtures/plain.html`);
    await says(panel, 'Acne scars');
    await storeSettings(panel, { enabled: false });
    await says(panel, 'Paused everywhere');
    await storeSettings(panel, { sites: { mode: 'all', off: ['127.0.0.1'], on: [] } });
    await says(panel, 'Paused on this site');
    await panel.bringToFront();
    await panel.click('.nw-empty .nw-btn');
    await page.bringToFront();
    await says(panel, 'Acne scars');
    await page.goto('about:blank');
    await says(panel, 'This page cannot be marked');
    await close();
  });
});

describe('the glossary', () => {
  test('is listed from A to Z and by category, and letters lead to their place', async () => {
    const { panel, close } = await open('fixtures/silent.html', '#/glossary');
    await panel.waitForSelector('.nw-letters button');
    const all = (await names(panel)).length;
    expect(all).toBe(await count(panel, 'glossary'));
    await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.nw-letters button')]
        .find(({ textContent }) => textContent === 'P')
        ?.click(),
    );
    await expect.poll(async () => (await focused(panel)).text).toMatch(/^P/);
    await panel.evaluate(() =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Claims'))?.click(),
    );
    await panel.waitForFunction(() => document.querySelector('.nw-entry__t')?.textContent?.startsWith('“'));
    await close();
  });

  test('finds a term with a slip of the pen and says how many there are', async () => {
    const { panel, close } = await open('fixtures/silent.html', '#/glossary');
    await panel.waitForSelector('input[type="search"]');
    await search(panel, 'keliod');
    await panel.waitForFunction(() => document.querySelector('.nw-entry__t')?.textContent === 'Keloid');
    await panel.waitForFunction(() =>
      /\d+ entr(y|ies) match(es)? “keliod”/.test(document.querySelector('[role="status"]')?.textContent ?? ''),
    );
    await search(panel, 'xqzvv');
    await says(panel, 'No match for “xqzvv”.');
    await close();
  });

  test('opens whole entries, related ones from them, and goes back the same way', async () => {
    const { panel, close } = await open('fixtures/silent.html', '#/glossary?find=downtime');
    await panel.waitForSelector('[data-entry="downtime"]');
    await panel.click('[data-entry="downtime"]');
    await panel.waitForSelector('.nw-fig svg');
    await panel.click('.nw-seg label:last-of-type');
    await panel.waitForSelector('.nw-entry-body--pro');
    await panel.click('.nw-seg label:first-child');
    await panel.waitForFunction(() => !document.querySelector('.nw-entry-body--pro'));
    const related = await panel.$eval('.nw-chips .nw-chip', ({ textContent }) => textContent ?? '');
    await panel.click('.nw-chips .nw-chip');
    await panel.waitForFunction((name) => document.querySelector('.nw-term')?.textContent === name, {}, related);
    await panel.click('.nw-panel__bar--back .nw-btn');
    await panel.waitForFunction(() => document.querySelector('.nw-term')?.textContent === 'Downtime');
    await panel.click('.nw-panel__bar--back .nw-btn');
    await panel.waitForSelector('.nw-entries');
    await expect.poll(async () => (await focused(panel)).text).toBe('Downtime');
    await close();
  });

  test('says what the last update changed', async () => {
    const page = await stage.open('fixtures/silent.html');
    const before = await panelBeside(page);
    const update = { added: 5, revised: 3, removed: 1, date: '2026-11-01' };
    await before.evaluate((glossaryUpdate) => chrome.storage.local.set({ glossaryUpdate }), update);
    await before.close();
    const panel = await panelBeside(page, '#/glossary');
    await says(panel, '3 terms revised, 5 terms new, 1 term removed');
    await panel.evaluate(() => chrome.storage.local.remove('glossaryUpdate'));
    await panel.close();
    await page.close();
  });

  test('says so when an address names no entry', async () => {
    const { panel, close } = await open('fixtures/silent.html', '#no-such-entry');
    await says(panel, 'The glossary has no entry of this name.');
    await close();
  });
});

test('a card leads to its entry in the panel', async () => {
  const page = await stage.open('fixtures/plain.html');
  const { x, y } = await mention(page, 'dermapen');
  await page.mouse.click(x, y);
  await cardOpens(page);
  await pressInCard(page, 'Open in the side panel');
  const panel = await panelOpens(stage.browser);
  await panel.waitForFunction(
    () => document.querySelector('.nw-term')?.textContent === 'Microneedling pen',
    AT_CHANGES,
  );
  await panel.close();
  await page.close();
});

describe('what is saved', () => {
  test('has a note, is there again later, and comes back with its note when a removal is undone', async () => {
    const { page, panel, close } = await open('fixtures/silent.html', '#keloid');
    await panel.waitForSelector('.nw-panel__foot [aria-pressed="false"]');
    await panel.click('.nw-panel__foot .nw-btn');
    await says(panel, 'Saved “Keloid”.');
    await tab(panel, 'saved');
    await writeNote(panel, 'Ask about my shoulder.');
    await panel.close();

    const again = await panelBeside(page, '#/saved');
    await says(again, 'Ask about my shoulder.');
    await again.click('[aria-label="Saved: Keloid. Remove from my collection"]');
    await says(again, 'Nothing saved yet');
    await again.click('.nw-toast button');
    await says(again, 'Ask about my shoulder.');
    await again.click('[aria-label="Saved: Keloid. Remove from my collection"]');
    await says(again, 'Nothing saved yet');
    await again.close();
    await close().catch(() => page.close());
  });

  test('from a card is there at once', async () => {
    const { page, panel, close } = await open('fixtures/plain.html', '#/saved');
    await says(panel, 'Nothing saved yet');
    await page.bringToFront();
    const { x, y } = await mention(page, 'dermapen');
    await page.mouse.click(x, y);
    await cardOpens(page);
    await pressInCard(page, 'Save to my collection');
    await says(panel, 'Microneedling pen');
    await panel.bringToFront();
    await panel.click('[aria-label="Saved: Microneedling pen. Remove from my collection"]');
    await says(panel, 'Nothing saved yet');
    await close();
  });

  test('leaves as a cited hand-out: copied, as a file, and on a page to print', async () => {
    const { panel, close } = await open('fixtures/silent.html', '#dermis');
    await panel.waitForSelector('.nw-panel__foot [aria-pressed="false"]');
    await panel.click('.nw-panel__foot .nw-btn');
    await says(panel, 'Saved “Dermis”.');
    await tab(panel, 'saved');
    await writeNote(panel, 'My shoulder');
    // Clipboard and downloads are the browser's; what is handed to them is ours.
    await panel.evaluate(() => {
      const taken = ((globalThis as { taken?: string[] }).taken = [] as string[]);
      navigator.clipboard.writeText = async (text) => void taken.push(text);
      URL.createObjectURL = (file) => {
        void (file as Blob).text().then((text) => taken.push(text));
        return '#';
      };
      HTMLAnchorElement.prototype.click = function () {
        taken.push(this.download);
      };
    });
    const choose = async (name: string) => {
      await panel.click('[aria-haspopup="menu"]');
      await panel.evaluate(
        (wanted) =>
          [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')]
            .find(({ textContent }) => textContent?.startsWith(wanted))
            ?.click(),
        name,
      );
    };
    const taken = (many: number) =>
      panel
        .waitForFunction(
          (wanted) => {
            const { taken = [] } = globalThis as { taken?: string[] };
            return taken.length >= wanted && taken;
          },
          {},
          many,
        )
        .then((handle) => handle.jsonValue() as Promise<string[]>);
    await choose('Copy as text');
    expect((await taken(1))[0]).toMatch(/^Terms I saved\n\nDermis\n\n.+ \[1.*My note: My shoulder.*Sources\n\n1\. /s);
    await choose('Markdown file');
    const [, ...file] = await taken(3);
    expect(file).toContain('needlewise-terms.md');
    expect(file.join()).toContain('> My note: My shoulder');

    const opened = new Promise<Page>((resolve) =>
      stage.browser.once('targetcreated', (target) => resolve(target.page() as Promise<Page>)),
    );
    await choose('Print or PDF');
    await (await opened).close();
    await goToOwn(panel, 'handout.html');
    await says(panel, 'My shoulder');
    expect(await panel.$$eval('.nw-handout__sources li', (all) => all.length)).toBeGreaterThan(0);
    expect(await violations(panel)).toEqual([]);
    await goToOwn(panel, 'handout.html?notes=none');
    await panel.waitForSelector('.nw-handout__sources');
    expect(await panel.evaluate(() => document.body.textContent)).not.toContain('My shoulder');
    await goToOwn(panel, 'sidepanel.html#/saved');
    await panel.waitForSelector('[aria-label="Saved: Dermis. Remove from my collection"]');
    await panel.click('[aria-label="Saved: Dermis. Remove from my collection"]');
    await says(panel, 'Nothing saved yet');
    await close();
  });
});

describe('by keyboard alone', () => {
  test('the tabs, the search, an entry, the way back, saving, a note, and the export menu are reached', async () => {
    const { panel, close } = await open('fixtures/plain.html');
    await panel.bringToFront();
    await says(panel, 'Acne scars');
    const press = async (...keys: Parameters<Page['keyboard']['press']>[0][]) => {
      for (const key of keys) await panel.keyboard.press(key);
    };
    const back = async () => {
      await panel.keyboard.down('Shift');
      await press('Tab');
      await panel.keyboard.up('Shift');
    };
    await press('Tab', 'Tab');
    await expect.poll(() => focused(panel)).toMatchObject({ role: 'tab', text: expect.stringMatching(/^This page/) });
    await press('ArrowRight');
    await expect.poll(() => focused(panel)).toMatchObject({ role: 'tab', text: expect.stringMatching(/^Glossary/) });
    await press('End', 'Home');
    await expect.poll(async () => (await focused(panel)).text).toMatch(/^This page/);
    await press('ArrowLeft');
    await expect.poll(async () => (await focused(panel)).text).toMatch(/^Saved/);
    await press('ArrowRight');
    await expect.poll(async () => (await focused(panel)).text).toMatch(/^This page/);
    // Past the chips, to the list: right goes to the next place.
    while ((await focused(panel)).text !== '“completely painless”') await press('Tab');
    await press('ArrowDown', 'ArrowRight', 'ArrowRight');
    await says(panel, 'Microneedling, 2 of 2. Shown on the page.');
    await press('End');
    await expect.poll(async () => (await focused(panel)).text).toBe('Acne scars');
    await press('Home', 'ArrowDown', 'Enter');
    await panel.waitForFunction(() => document.activeElement?.textContent === 'Microneedling');
    while ((await focused(panel)).label !== 'Save: Microneedling') await press('Tab');
    await press('Enter');
    await says(panel, 'Saved “Microneedling”.');
    while ((await focused(panel)).text !== 'Add a note') await back();
    await press('Enter');
    await inNote(panel);
    await panel.keyboard.type('By keyboard');
    await panel.keyboard.down('Control');
    await press('Enter');
    await panel.keyboard.up('Control');
    await says(panel, 'Note saved.');
    while ((await focused(panel)).text !== 'This page') await back();
    await press('Enter');
    await panel.waitForSelector('.nw-entries');
    await expect.poll(async () => (await focused(panel)).text).toBe('Microneedling');
    while ((await focused(panel)).role !== 'tab') await back();
    await press('End', 'Tab');
    await expect.poll(async () => (await focused(panel)).text).toBe('Export');
    await press('ArrowDown');
    await panel.waitForFunction(() => document.activeElement?.role === 'menuitem');
    await press('End');
    await expect.poll(() => focused(panel)).toMatchObject({ role: 'menuitemcheckbox' });
    await press(' ');
    await panel.waitForFunction(() => document.activeElement?.ariaChecked === 'false');
    await press('Escape');
    await expect.poll(async () => (await focused(panel)).text).toBe('Export');
    await press('Tab');
    await expect.poll(async () => (await focused(panel)).text).toBe('Microneedling');
    while ((await focused(panel)).label !== 'Saved: Microneedling. Remove from my collection') await press('Tab');
    await press('Enter');
    await says(panel, 'Nothing saved yet');
    await close();
  });
});

test('axe finds nothing wrong, in light and dark, whatever is open', { timeout: 120_000 }, async () => {
  const { panel, close } = await open('fixtures/plain.html');
  await says(panel, 'Acne scars');
  const check = async () => {
    for (const theme of ['light', 'dark']) {
      await panel.evaluate((name) => {
        document.documentElement.dataset.nwTheme = name;
      }, theme);
      expect(await violations(panel)).toEqual([]);
    }
  };
  await check();
  await tab(panel, 'glossary');
  await panel.waitForSelector('.nw-letters');
  await search(panel, 'scar');
  await panel.waitForFunction(() => !document.querySelector('.nw-letters'));
  await check();
  await panel.click('.nw-entry__t');
  await panel.waitForSelector('.nw-entry-body');
  await check();
  await panel.click('.nw-panel__foot .nw-btn');
  await tab(panel, 'saved');
  await panel.waitForSelector('.nw-memo button');
  await panel.click('.nw-memo button');
  await panel.waitForSelector('textarea');
  await check();
  await panel.click('[aria-haspopup="menu"]');
  await panel.waitForSelector('[role="menu"]');
  await check();
  await panel.keyboard.press('Escape');
  await panel.click('.nw-entry__a .nw-ib');
  await says(panel, 'Nothing saved yet');
  await check();
  await close();
});
