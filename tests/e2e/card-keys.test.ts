import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardCloses, cardOpens, mention, useBrowser } from './browser.ts';
import { cardSays, inCard } from './card-root.ts';
import { press } from './own-pages.ts';
import { inRing, ringSays } from './ring-root.ts';

const stage = useBrowser();

async function openPage(path = 'fixtures/card.html', text = 'microneedling'): Promise<Page> {
  const page = await stage.open(path);
  await mention(page, text);
  await page.bringToFront();
  return page;
}

const focusInCard = (page: Page) =>
  inCard(page, (root) => {
    const at = root.activeElement;
    if (at?.localName === 'section') return 'what scrolls';
    return at && (at.ariaLabel ?? at.closest('label')?.textContent ?? (at.role || at.textContent?.trim()));
  });
const focusInPage = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
const isOpen = async (page: Page) => (await page.$('[popover]')) !== null;

describe('going from word to word', () => {
  test('rings the words, tells what they mean and where in the row they are, and goes round the end', async () => {
    const page = await openPage();
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await press(stage.browser, 'next');
    expect(await ringSays(page, /./)).toMatch(
      /^microneedling\. Many small needles.*\. 1 of 6\. Press Enter to explain\.$/,
    );
    const { x, y } = await mention(page, 'downtime');
    expect(x).toBeGreaterThan(0);
    const ring = await inRing(page, (root) => {
      const { left, right, top, bottom } = root.querySelector('i')!.getBoundingClientRect();
      return { left, right, top, bottom };
    });
    expect(ring.bottom).toBeLessThan(y);
    await press(stage.browser, 'next');
    expect(await ringSays(page, /2 of 6/)).toMatch(/^“no downtime”\. Claim\. .*Press Enter to check/);
    await press(stage.browser, 'previous');
    await ringSays(page, /1 of 6/);
    await press(stage.browser, 'previous');
    expect(await ringSays(page, /6 of 6/)).toMatch(/^Starting again from the other end\. keloids/);
    await page.keyboard.press('Escape');
    await page.waitForFunction((html) => document.documentElement.outerHTML === html, {}, before);
    await page.close();
  });

  test('scrolls to words that are not in the window, and the ring goes along', async () => {
    const page = await openPage('demo/', 'acne scars');
    for (let step = 0; step < 20; step++) await press(stage.browser, 'next');
    await ringSays(page, /20 of/);
    const seen = await inRing(page, (root) => {
      const { top, bottom } = root.querySelector('i')!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(seen).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.close();
  });

  test('goes through a document of plain XML as well', async () => {
    const page = await openPage('hosts/styled.xml', 'dermapen');
    await press(stage.browser, 'next');
    await ringSays(page, /1 of 1/);
    await page.keyboard.press('Enter');
    await cardOpens(page);
    await cardSays(page, /^Microneedling/);
    await page.close();
  });

  test('says that a word has more than one meaning', async () => {
    const page = await openPage('fixtures/meaning.html', 'PRP');
    await press(stage.browser, 'next');
    expect(await ringSays(page, /./)).toMatch(/^PRP\. More than one meaning\. .*1 of 1\. Press Enter to choose\.$/);
    await page.close();
  });

  test('does nothing while the reader is typing', async () => {
    const page = await openPage();
    await page.focus('#field');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await press(stage.browser, 'next');
    await press(stage.browser, 'explain');
    await page.keyboard.press('End');
    await page.keyboard.type(' l?');
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#field')!.value)).toBe(
      'microneedling l?',
    );
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.includes('-focus-')))).toBe(false);
    // The same key works once the field is left: it was heard all along.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press(stage.browser, 'next');
    await ringSays(page, /1 of 6/);
    await page.close();
  });

  test('lets go of Enter when the reader tabs on to something of the page', async () => {
    const page = await openPage();
    await press(stage.browser, 'next');
    await ringSays(page, /1 of 6/);
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.activeElement?.id === 'after');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#there');
    expect(await isOpen(page)).toBe(false);
    await page.close();
  });
});

describe('the card by keyboard alone', () => {
  test('opens with Enter, is a named and described dialog that is not modal, and gives focus back on Escape', async () => {
    const page = await openPage();
    await press(stage.browser, 'next');
    await ringSays(page, /1 of 6/);
    await page.keyboard.press('Enter');
    await cardOpens(page);
    await cardSays(page, /Ask a clinician first/);
    const dialog = await inCard(page, (root) => {
      const at = root.activeElement as HTMLElement;
      const text = (attribute: string) => root.getElementById(at.getAttribute(attribute) ?? '')?.textContent;
      return {
        role: at.role,
        modal: at.ariaModal,
        name: text('aria-labelledby'),
        description: text('aria-describedby'),
      };
    });
    expect(dialog).toEqual({
      role: 'dialog',
      modal: null,
      name: 'Microneedling',
      description: expect.stringContaining('Many small needles'),
    });
    await page.keyboard.press('Escape');
    await cardCloses(page);
    // Back at the words: Enter opens them again.
    await page.keyboard.press('Enter');
    await cardOpens(page);
    await page.close();
  });

  test('gives focus back to the control of the page that had it', async () => {
    const page = await openPage();
    await page.focus('#before');
    const { x, y } = await mention(page, 'keloids');
    await page.evaluate(() => document.addEventListener('mousedown', (event) => event.preventDefault()));
    await page.mouse.click(x, y);
    await cardOpens(page);
    // The peek of a pointer that rests before it clicks has no controls.
    await expect.poll(() => inCard(page, (root) => root.querySelector('[aria-label="Pin here"]') !== null)).toBe(true);
    await expect.poll(() => focusInPage(page)).toBe('before');
    await page.keyboard.press('Tab');
    await expect.poll(() => focusInCard(page)).toBe('Pin here');
    await page.keyboard.press('Escape');
    await cardCloses(page);
    await expect.poll(() => focusInPage(page)).toBe('before');
    await page.close();
  });

  test('every control is reached by Tab in reading order, and Tab past the last goes on in the page', async () => {
    const page = await openPage();
    await press(stage.browser, 'explain');
    await cardOpens(page);
    await cardSays(page, /Ask a clinician first/);
    const reached: (string | null | undefined)[] = [];
    while (reached.length < 40) {
      await page.keyboard.press('Tab');
      if (!(await isOpen(page))) break;
      // How many sources there are is the glossary's matter.
      reached.push((await focusInCard(page))?.replace(/^(Sources)\d+$/, '$1'));
    }
    expect(reached).toEqual([
      'Pin here',
      'Close',
      'what scrolls',
      '2 more facts',
      'What the evidence steps mean',
      'Microneedling pen',
      'Dermaroller',
      'Depth reached',
      'Side effects of microneedling',
      'Microneedling with PRP',
      'Collagen induction therapy',
      'Diagram',
      'Sources',
      'I know this word',
      'Reader',
      'Save to my collection',
      'Copy the definition with its sources',
      'Open in the side panel',
    ]);
    await expect.poll(() => focusInPage(page)).toBe('after');
    await page.close();
  });

  test('Shift and Tab before the first control leads back', async () => {
    const page = await openPage();
    await press(stage.browser, 'explain');
    await cardOpens(page);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await cardCloses(page);
    await expect.poll(() => focusInPage(page)).toBe('before');
    await page.close();
  });

  test('controls do by key what they do by mouse, and no key reaches the page', async () => {
    const page = await openPage();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keyup', 'keypress', 'focusin'])
        document.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key}`), true);
    });
    await press(stage.browser, 'explain');
    await cardOpens(page);
    await cardSays(page, /Ask a clinician first/);
    await page.keyboard.press('l');
    await cardSays(page, /Contraindications/);
    await cardSays(page, /Professional level\./);
    await page.keyboard.press('l');
    await cardSays(page, /2 more facts/);
    for (let tab = 0; tab < 5; tab++) await page.keyboard.press('Tab');
    await expect.poll(() => focusInCard(page)).toBe('What the evidence steps mean');
    await page.keyboard.press('Enter');
    await cardSays(page, /Small or uncontrolled studies/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await cardSays(page, /^Back Dermaroller/);
    await expect.poll(() => focusInCard(page)).toBe('dialog');
    await page.keyboard.press('Tab');
    await expect.poll(() => focusInCard(page)).toBe('Back');
    await page.keyboard.press('Enter');
    await cardSays(page, /^Microneedling/);
    await expect.poll(() => focusInCard(page)).toBe('Dermaroller');
    await page.keyboard.press('Escape');
    await cardCloses(page);
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard).toEqual([]);
    await page.close();
  });

  test('explains what is selected', async () => {
    const page = await openPage();
    await page.evaluate(() => {
      const text = document.querySelectorAll('p')[2]!.firstChild as Text;
      const at = text.data.indexOf('sessions');
      getSelection()?.setBaseAndExtent(text, at, text, at + 'sessions'.length);
    });
    await press(stage.browser, 'explain');
    await cardOpens(page);
    await cardSays(page, /^Number of sessions/);
    await page.close();
  });
});
