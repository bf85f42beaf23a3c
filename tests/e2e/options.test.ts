import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { painted } from '../tools/painted.ts';
import { mention, useBrowser } from './browser.ts';
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
  // The side panel waits for a key of the reader's.
  expect(keys.toSorted()).toEqual(['', 'Alt+Shift+E', 'Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+S', 'Esc', 'L']);
});
