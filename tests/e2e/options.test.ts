import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { painted } from '../tools/painted.ts';
import { cardOpens, mention, useBrowser } from './browser.ts';
import { cardText } from './card-root.ts';
import { useOptions } from './options-page.ts';

const stage = useBrowser();
const options = useOptions(stage);

describe('only what the reader changed is stored', () => {
  test('a choice is kept, and forgotten when it is undone', async () => {
    await options.choose('Dots', '#appearance');
    await options.choose('Every mention', '#behaviour');
    await options.choose('Marketing claims', '#behaviour');
    await options.storedIs({ style: 'dots', density: 'every', claims: false });
    await options.choose('Line', '#appearance');
    await options.choose('Balanced', '#behaviour');
    await options.storedIs({ claims: false });
    await options.choose('Marketing claims', '#behaviour');
    await options.storedIs({});
  });

  test('every control shows what is stored when the page is opened again', async () => {
    await options.bring({
      style: 'ink',
      colour: 'plum',
      strength: 'strong',
      trigger: 'click',
      delay: 600,
      voice: 'professional',
      links: false,
      badge: true,
      textScale: 1.15,
    });
    await options.again();
    const chosen = await options.page.$$eval('main :checked', (all) =>
      all.map((one) => (one.getAttribute('aria-label') ?? one.closest('label')?.textContent)?.trim()),
    );
    expect(chosen).toEqual(
      expect.arrayContaining(['Plum', 'Strong', '115%', '0.6 sec', 'Number of terms on the toolbar icon']),
    );
    expect(chosen.join('|')).toMatch(/needlingInk/);
    expect(chosen.join('|')).toMatch(/Click only/);
    expect(chosen.join('|')).not.toMatch(/Words inside links/);
  });
});

test('a change that is made while earlier ones are being stored undoes none of them', async () => {
  await options.page.evaluate(async () => {
    const { sync } = chrome.storage;
    const write = sync.set.bind(sync);
    const held: (() => void)[] = [];
    sync.set = async (items: object) => {
      await new Promise<void>((resolve) => held.push(resolve));
      return write(items);
    };
    const form = document.querySelector<HTMLFormElement>('#sites form')!;
    const until = async (isSo: () => boolean | undefined) => {
      while (!isSo()) await new Promise(requestAnimationFrame);
    };
    const add = async (site: string) => {
      const field = form.querySelector('input')!;
      field.value = site;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      form.requestSubmit();
      await until(() => document.querySelector('#sites .nw-entries')?.textContent?.includes(site));
    };
    await add('a.example');
    await add('b.example');
    await until(() => held.length === 1);
    const told = new Promise((resolve) => sync.onChanged.addListener(resolve));
    held.shift()?.();
    await told;
    // The first is stored, the second waits to be: what is stored is told to every page, and read there.
    await until(() => held.length === 1);
    for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    await add('c.example');
    // The third goes straight through after the second.
    sync.set = write;
    held.shift()?.();
  });
  await options.storedIs({ sites: { mode: 'all', off: ['a.example', 'b.example', 'c.example'], on: [] } });
  await options.says(/a\.example[\s\S]*b\.example[\s\S]*c\.example/, '#sites .nw-entries');
});

test('a change that the browser does not keep is taken back, and said', async () => {
  await options.page.evaluate(() => {
    const { sync, local } = chrome.storage;
    for (const area of [sync, local]) area.set = () => Promise.reject(new Error('full'));
  });
  await options.choose('Dots', '#appearance');
  await options.told('The browser did not keep this change.');
  const chosen = await options.page.$$eval('#appearance .nw-style :checked', (all) =>
    all.map((one) => one.closest('label')?.querySelector('.nw-style__n')?.textContent),
  );
  expect(chosen).toEqual(['Line']);
  await options.storedIs({});
});

describe('a change reaches open tabs at once', () => {
  const gone = async (page: Page, text: string) => {
    const there = async () => [...(await painted(page)).values()].some((one) => one.text === text);
    while (await there()) await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
  };

  test('what is marked', async () => {
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'completely painless');
    await options.page.bringToFront();
    await options.choose('Marketing claims', '#behaviour');
    await page.bringToFront();
    await gone(page, 'completely painless');
    await options.page.bringToFront();
    await options.choose('Nothing', '#behaviour');
    await page.bringToFront();
    await gone(page, 'dermapen');
    await options.page.bringToFront();
    await options.choose('Balanced', '#behaviour');
    await page.bringToFront();
    await mention(page, 'dermapen');
    await page.close();
  });

  test('how marks look', async () => {
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'dermapen');
    const rule = () =>
      page.evaluate(() => {
        const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) =>
          [...cssRules].map(({ cssText }) => cssText),
        );
        return /needlewise-mention-l\) \{[^}]*/.exec(rules.join(''))?.[0];
      });
    expect(await rule()).not.toContain('dotted');
    await options.page.bringToFront();
    await options.choose('Dots', '#appearance');
    await page.bringToFront();
    await expect.poll(rule).toContain('dotted');
    await page.close();
  });

  test('what a card that is open says', async () => {
    const page = await stage.open('fixtures/card.html');
    const { x, y } = await mention(page, 'microneedling');
    await page.mouse.click(x, y);
    await cardOpens(page);
    await expect.poll(() => cardText(page)).toMatch(/How it works.*Sources/);
    expect(await cardText(page)).not.toMatch(/References/);
    await options.page.bringToFront();
    await options.choose('Pro', '#behaviour');
    await page.bringToFront();
    await expect.poll(() => cardText(page)).toMatch(/References/);
    await page.close();
  });

  test('where pages are read', async () => {
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'dermapen');
    await options.page.bringToFront();
    await options.page.type('#sites .nw-field', `${stage.origin}/fixtures/`);
    await options.page.keyboard.press('Enter');
    await options.storedIs({ sites: { mode: 'all', off: ['127.0.0.1'], on: [] } });
    await gone(page, 'dermapen');
    await options.choose('Remove 127.0.0.1', '#sites');
    await options.storedIs({});
    await page.bringToFront();
    await mention(page, 'dermapen');
    await page.close();
  });
});

test('the samples are drawn by the marks themselves, in the style that is chosen', async () => {
  const marks = () =>
    options.page.evaluate(() => {
      const names = [...CSS.highlights.keys()].sort();
      const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
      return { names, rule: /needlewise-mention-l\) \{[^}]*/.exec(rules.join(''))?.[0] };
    });
  expect((await marks()).names).toEqual(
    ['claim', 'mention', 'repeat', 'unsure'].flatMap((kind) => [`needlewise-${kind}-d`, `needlewise-${kind}-l`]),
  );
  expect((await marks()).rule).not.toContain('dotted');
  await options.choose('Dots', '#appearance');
  await expect.poll(async () => (await marks()).rule).toContain('dotted');
});

test('the list of sections leads to them and shows which one is in view', async () => {
  for (const name of ['Sites', 'About', 'Behaviour', 'Data and privacy']) {
    const [link] = await options.page.$$(`::-p-xpath(//nav//a[normalize-space()="${name}"])`);
    await link?.click();
    await options.says(name, 'nav [aria-current]');
  }
});

test('every key that we ask for is set, and all that it lives on works', async () => {
  await options.says('Everything works.', '#data');
  const keys = await options.page.$$eval('#shortcuts tbody tr', (rows) =>
    rows.map((row) => [...row.querySelectorAll('kbd')].map(({ textContent }) => textContent).join('+')),
  );
  // In the order of use; the side panel waits for a key of the reader's.
  expect(keys).toEqual(['Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+E', 'Alt+Shift+S', '', 'L', 'Esc']);
});

test('the edition of the glossary is named, with what its last update changed', async () => {
  await options.says(/Edition [0-9a-f]{8}[\s\S]*It has not changed since you installed it\./, '#data');
  await options.page.evaluate(() =>
    chrome.storage.local.set({ glossaryUpdate: { revised: 3, added: 5, removed: 1, date: '2026-11-25' } }),
  );
  await options.again();
  await options.says('Glossary updated on November 25, 2026: 3 terms revised, 5 terms new, 1 term removed.', '#data');
  await options.page.evaluate(() => chrome.storage.local.remove('glossaryUpdate'));
});
