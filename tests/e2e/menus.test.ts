import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardOpens, mention, useBrowser } from './browser.ts';
import { cardSays } from './card-root.ts';
import { chooseFromMenu } from './firefox-driver.ts';
import { baseOf, chooseInMenu, popupOver, worker } from './own-pages.ts';
import { isChromium } from './which.ts';

const stage = useBrowser();

async function select(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
      const at = text.data.indexOf(wanted);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(text, at, text, at + wanted.length);
      const { x, y, width, height } = getSelection()!.getRangeAt(0).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`“${wanted}” is not on the page.`);
  }, words);
}

/** Chooses our entry for the selection: from the real menu in Firefox; Chromium shows its driver none. */
async function explainSelected(page: Page, words: string): Promise<void> {
  const { x, y } = await select(page, words);
  if (!isChromium) {
    await page.mouse.click(x, y, { button: 'right' });
    return chooseFromMenu(stage.browser, `Explain “${words}”`);
  }
  await chooseInMenu(page, { menuItemId: 'explain', selectionText: words });
}

/** Waits for a tab of the extension at an address that begins like this. */
async function ownTab(page: Page, start: string): Promise<void> {
  const popup = await popupOver(page);
  await popup.waitForFunction(
    async (wanted) =>
      (await chrome.tabs.query({})).some(({ url, pendingUrl }) => (url || pendingUrl)?.startsWith(wanted)),
    {},
    (await baseOf(stage.browser)) + start,
  );
  await popup.close();
}

/** Waits until our script in the page can be asked. Firefox opens its menu late enough. */
async function hearsUs(page: Page): Promise<void> {
  const [realm] = isChromium ? page.mainFrame().extensionRealms() : [];
  await realm?.waitForFunction(() => (globalThis as { needlewiseTerms?: unknown }).needlewiseTerms !== undefined);
}

describe('“Explain” in the context menu', () => {
  test('opens the card of a marked word that is part of the selection', async () => {
    const page = await stage.open('fixtures/card.html');
    await mention(page, 'microneedling');
    await explainSelected(page, 'finally booked microneedling');
    await cardOpens(page);
    await cardSays(page, /^Microneedling/);
    await page.close();
  });

  test('opens the card of an everyday word that nothing marks', async () => {
    const page = await stage.open('fixtures/card.html');
    await mention(page, 'microneedling');
    await explainSelected(page, 'sessions');
    await cardOpens(page);
    await cardSays(page, /[Ss]ession/);
    await page.close();
  });

  test('opens a card on a page that has nothing else of ours', async () => {
    const page = await stage.open('fixtures/silent.html');
    await hearsUs(page);
    await explainSelected(page, 'downtime');
    await cardOpens(page);
    await cardSays(page, /Downtime.*best guess/);
    await page.close();
  });

  test('searches for words that are none of ours', async () => {
    const page = await stage.open('fixtures/silent.html');
    await explainSelected(page, 'rubber stamp');
    await ownTab(page, 'sidepanel.html#/glossary?find=rubber+stamp');
    expect(await page.$('[popover]')).toBeNull();
    await page.close();
  });
});

describe.runIf(isChromium)('the keyword in the address bar', () => {
  const type = async (text: string) =>
    (await worker(stage.browser)).evaluate(async (query) => {
      const omnibox = chrome.omnibox as unknown as Record<string, { dispatch(...given: unknown[]): void }> & {
        setDefaultSuggestion(suggestion: { description: string }): void;
      };
      let first = '';
      omnibox.setDefaultSuggestion = ({ description }) => {
        first = description;
      };
      const others = await new Promise((resolve) => omnibox.onInputChanged!.dispatch(query, resolve));
      return { first, others: others as { content: string; description: string }[] };
    }, text);

  test('suggests entries by any spelling, as the address bar can read them', async () => {
    const { first, others } = await type('dermaroler');
    expect(first).toMatch(/^Dermaroller <dim>.+<\/dim>$/);
    expect(others.length).toBeLessThan(6);
    for (const { content, description } of others) {
      expect(description.startsWith(content.replace('&', '&amp;'))).toBe(true);
      expect(description.replace(/<\/?dim>/g, '')).not.toMatch(/[<>]/);
    }
  });

  test('offers the search for what it does not know, escaped', async () => {
    expect(await type('<b>&xyz')).toEqual({ first: 'Search the glossary for “&lt;b&gt;&amp;xyz”', others: [] });
  });

  test('opens the entry on Enter', async () => {
    const page = await stage.open('fixtures/plain.html');
    await (await worker(stage.browser)).evaluate(() => {
      const { onInputEntered } = chrome.omnibox as unknown as {
        onInputEntered: { dispatch(...given: unknown[]): void };
      };
      onInputEntered.dispatch('prp', 'newForegroundTab');
    });
    await ownTab(page, 'sidepanel.html#platelet-rich-plasma');
    await page.close();
  });
});
