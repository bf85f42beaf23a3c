import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { extensionFor } from '../tools/install-extension.ts';
import { painted } from '../tools/painted.ts';
import { cardCloses, cardOpens, mention, useBrowser } from './browser.ts';
import { cardSays, cardText, inCard } from './card-root.ts';
import { extensionErrors } from './firefox-driver.ts';
import { baseOf, popupOver, press } from './own-pages.ts';
import { inRing, ringSays } from './ring-root.ts';
import { BROWSER, isChromium } from './which.ts';

const stage = useBrowser();
let errors: string[] = [];
let page: Page;

/** Opens a page that means harm. What goes wrong in any script in it is an error of ours: the pages make none. */
async function open(path: string, query = ''): Promise<void> {
  page = await stage.browser.newPage();
  page.on('pageerror', (error) => errors.push(`${error instanceof Error ? error.stack : error}`));
  page.on('console', (message) => errors.push(`${message.type()}: ${message.text()}`));
  await page.goto(`${stage.origin}/hostile/${path}${query}`, { waitUntil: 'load' });
}

afterEach(async () => {
  // Before the page is closed: Firefox ends what a closing page is at, and says so.
  if (!isChromium) errors.push(...(await extensionErrors(stage.browser)));
  const all = errors.splice(0);
  await page.close();
  errors = [];
  if (!isChromium) await extensionErrors(stage.browser);
  expect(all).toEqual([]);
});

/** Calls something that the page offers. */
const inPage = <T>(name: string, ...given: unknown[]): Promise<T> =>
  page.evaluate(
    (key, list) => (globalThis as unknown as Record<string, (...list: unknown[]) => T>)[key]?.(...list) as T,
    name,
    given,
  );

/** A page that hangs draws no frames. */
const draws = () =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
const hasCard = () =>
  page.evaluate(() => document.querySelector('html > [popover="manual"]:not([id="cover"])') !== null);

async function click(text = 'dermapen'): Promise<void> {
  const { x, y } = await mention(page, text);
  await page.mouse.click(x, y);
}
async function openCard(text = 'dermapen'): Promise<void> {
  await click(text);
  await cardOpens(page);
}
/** The middle of a control of the open card, in the window. */
const controlAt = (selector: string) =>
  inCard(
    page,
    new Function(
      'root',
      `const { x, y, width, height } = root.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return [x + width / 2, y + height / 2];`,
    ) as (root: ShadowRoot) => [number, number],
  );
const frames = (count: number) =>
  page.evaluate(async (times) => {
    for (let i = 0; i < times; i++) await new Promise(requestAnimationFrame);
  }, count);

describe('the registry of highlights', () => {
  test('is cleared with every frame: nothing is fought over, and the next change brings the marks back', async () => {
    await open('clears.html');
    await frames(70);
    await inPage('later');
    await mention(page, 'dermapen');
  });

  test('is filled with other things in our place: the next change puts ours back, the same as before', async () => {
    await open('poisons.html');
    await mention(page, 'dermapen');
    const before = [...(await painted(page)).keys()].sort();
    await inPage('attack');
    expect([...(await painted(page)).keys()].sort()).not.toEqual(before);
    await inPage('later');
    await mention(page, 'dermapen');
    expect([...(await painted(page)).keys()].sort()).toEqual(before);
  });
});

describe('a page that patches what we use', () => {
  test('catches none of our calls and reads nothing of ours: marks and card are as ever', async () => {
    await open('prototypes.html');
    const { x, y } = await mention(page, 'dermapen');
    await page.evaluate(() => (globalThis as unknown as { attack(): void }).attack());
    await page.mouse.click(x, y);
    // The page's own world is broken now, for its driver too: what is left to look at is the browser's view.
    const caught = await page.evaluate('globalThis.caught.length').catch(() => 'broken');
    await page.keyboard.press('l');
    await page.keyboard.press('Escape');
    expect([0, 'broken']).toContain(caught);
  });

  test('with fields named like properties is read as far as it can be, and never hangs', async () => {
    await open('clobbers.html');
    await draws();
    const words = await page.evaluate(() => {
      const { left, top } = document.getElementById('words')!.getBoundingClientRect();
      return { left, top };
    });
    for (let x = 20; x < 400; x += 40) await page.mouse.move(words.left + x, words.top + 5);
    await page.mouse.click(words.left + 180, words.top + 8);
    await draws();
  });

  test('with a field named parentNode is marked, and its card opens', async () => {
    await open('clobbered-form.html');
    await page.waitForFunction(() => CSS.highlights.size > 0);
    const [x, y] = await page.evaluate(() => {
      const text = document.getElementById('words')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('dermapen'));
      range.setEnd(text, text.data.indexOf('dermapen') + 8);
      const { left, top, width, height } = range.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    });
    await page.mouse.move(x as number, y as number);
    await page.mouse.click(x as number, y as number);
    await cardOpens(page);
    await page.keyboard.press('Escape');
    await cardCloses(page);
    await draws();
  });
});

describe('our element', () => {
  test('is taken out by the page: the card goes without a fight, and opens again when the page lets it', async () => {
    await open('removes.html');
    for (const times of [1, 2]) {
      await click();
      await page.waitForFunction((n) => (globalThis as unknown as { removed: number }).removed === n, {}, times);
      await frames(10);
      expect(await page.evaluate(() => (globalThis as unknown as { removed: number }).removed)).toBe(times);
    }
    await inPage('stop');
    await openCard();
    await page.keyboard.press('Escape');
    await cardCloses(page);
  });

  test.each([
    ['hidePopover', (element: HTMLElement) => element.hidePopover()],
    ['popover', (element: HTMLElement) => element.removeAttribute('popover')],
    ['moved', (element: HTMLElement) => document.createElement('div').append(element)],
  ])('is hidden by the page (%s): the card goes, and another one opens', async (_, how) => {
    await open('hides.html');
    await page.evaluate(`globalThis.how = ${how}`);
    await click();
    await page.waitForFunction(() => !document.querySelector('html > :not(head, body)'));
    await page.evaluate(() => delete (globalThis as { how?: unknown }).how);
    await openCard();
    await page.keyboard.press('Escape');
    await cardCloses(page);
  });

  test('is restyled by the page in every way: the card can be seen and read all the same', async () => {
    await open('restyles.html');
    await openCard();
    await frames(5);
    const look = await inCard(page, (root) => {
      const panel = root.querySelector('.nw-pop') as HTMLElement;
      const title = root.querySelector('h2, h1, [id]') as HTMLElement;
      const { width, height, left, top } = panel.getBoundingClientRect();
      const { color, fontSize } = getComputedStyle(title);
      const { backgroundColor, visibility, pointerEvents } = getComputedStyle(panel);
      const within = left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight;
      const host = getComputedStyle(root.host);
      const { opacity, filter, transform, clipPath, display } = host;
      return {
        large: width > 200 && height > 100,
        within,
        color,
        fontSize: Number.parseFloat(fontSize) > 10,
        backgroundColor,
        visibility,
        pointerEvents,
        opacity,
        filter,
        transform,
        clipPath,
        display,
      };
    });
    expect(look).toMatchObject({
      ...{ large: true, within: true, fontSize: true, visibility: 'visible', pointerEvents: 'auto', opacity: '1' },
      ...{ filter: 'none', transform: 'none', clipPath: 'none', display: 'block' },
    });
    expect(look.color).not.toMatch(/, 0\)|transparent/);
    expect(look.backgroundColor).not.toMatch(/, 0\)|transparent/);
    await cardSays(page, /Microneedling pen/);
  });

  test('is covered by the page: a click goes to the page, and nothing of ours takes it for its own', async () => {
    await open('overlays.html');
    await openCard();
    const [x, y] = await controlAt('button');
    await inPage('attack');
    await page.mouse.click(x, y);
    expect(await page.evaluate(() => (globalThis as unknown as { stolen: number }).stolen)).toBe(1);
    expect(await hasCard()).toBe(false);
  });
});

describe('the ring around the words gone to', () => {
  test('is restyled by the page in every way: it can be seen all the same', async () => {
    await open('restyles.html');
    await mention(page, 'dermapen');
    await press(stage.browser, 'next');
    await ringSays(page, /1 of 3/);
    const look = await inRing(page, (root) => {
      const { width, height, left, top } = root.querySelector('i')!.getBoundingClientRect();
      const { opacity, filter, transform, clipPath, visibility, pointerEvents } = getComputedStyle(root.host);
      const within = width > 20 && height > 8 && left >= 0 && top >= 0;
      return { within, opacity, filter, transform, clipPath, visibility, pointerEvents };
    });
    expect(look).toEqual({
      ...{ within: true, opacity: '1', filter: 'none', transform: 'none', clipPath: 'none' },
      ...{ visibility: 'visible', pointerEvents: 'none' },
    });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('html > :not(head, body)'));
  });

  test('is taken out by the page: it goes without a fight, and comes again with the next step', async () => {
    await open('removes.html');
    await mention(page, 'dermapen');
    for (const times of [1, 2]) {
      await press(stage.browser, 'next');
      await page.waitForFunction((n) => (globalThis as unknown as { removed: number }).removed === n, {}, times);
      await frames(10);
      expect(await page.evaluate(() => (globalThis as unknown as { removed: number }).removed)).toBe(times);
    }
    await inPage('stop');
    await press(stage.browser, 'next');
    await ringSays(page, /3 of 3/);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('html > :not(head, body)'));
  });
});

describe('events that the page makes up', () => {
  test('open no card', async () => {
    await open('synthetic.html');
    await mention(page, 'dermapen');
    await inPage('attack');
    await frames(30);
    expect(await hasCard()).toBe(false);
    await openCard();
  });

  test('close no card and press nothing in it', async () => {
    await open('synthetic.html');
    await openCard();
    const before = await cardSays(page, /Sources/);
    await inPage('attackCard');
    await frames(30);
    expect(await hasCard()).toBe(true);
    expect(await cardText(page)).toBe(before);
    await page.keyboard.press('Escape');
    await cardCloses(page);
  });

  test('and messages in our format are not answered, and switch nothing off', async () => {
    await open('messages.html');
    await mention(page, 'dermapen');
    await inPage('attack', isChromium ? new URL(await baseOf(stage.browser)).host : 'needlewise@needlewise.example');
    await frames(30);
    expect(await hasCard()).toBe(false);
    await inPage('later');
    await mention(page, 'dermaroller');
    expect(await page.evaluate(() => (globalThis as unknown as { answers: unknown[] }).answers)).toEqual([]);
    await openCard();
  });
});

describe('a page that listens', () => {
  test('hears nothing of what is typed in the card, in the capture phase neither', async () => {
    await open('listens.html');
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
    await page.keyboard.press('q');
    expect((await heard()).length).toBeGreaterThan(10);
    await openCard();
    // This one is pressed in the page still, and leads into the card.
    await page.keyboard.press('Tab');
    await heard();
    await page.keyboard.press('l');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('notes');
    await page.keyboard.press('Escape');
    await cardCloses(page);
    expect((await heard()).filter((line) => !/^(focus|blur)/.test(line))).toEqual([]);
    await page.keyboard.press('q');
    expect((await heard()).length).toBeGreaterThan(10);
  });

  test('does not learn the card’s text from the element, the selection, a copy or the performance timeline', async () => {
    await open('steals-text.html');
    await openCard();
    await frames(20);
    const text = await cardText(page);
    const { x, y } = await inCard(page, (root) => {
      const { left, top } = (root.querySelector('p') as HTMLElement).getBoundingClientRect();
      return { x: left + 30, y: top + 8 };
    });
    await page.mouse.click(x, y, { count: 3 });
    const seen = await inPage<string>('everything');
    expect(text).toContain('Microneedling pen');
    expect(seen).toContain('leaves the skin red');
    const told = text.match(/[A-Z][^.]{30,}?\./g) ?? [];
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter((sentence) => seen.includes(sentence.trim()))).toEqual([]);
    expect(seen).not.toContain('Microneedling pen');
    await page.keyboard.press('Escape');
  });

  test('finds nothing of ours by probing: no file, no global, no event, before a card is open', async () => {
    const base = await baseOf(stage.browser);
    const id = isChromium ? new URL(base).host : 'needlewise@needlewise.example';
    await open('hears-us.html', `?id=${id}&id=${new URL(base).host}`);
    await mention(page, 'dermapen');
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.close();
    await open('probes.html');
    await mention(page, 'dermapen');
    expect(await inPage('newNames')).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('html > :not(head, body), [popover]').length)).toBe(0);
    const files = readdirSync(extensionFor(BROWSER), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.(html|js|json|png|css)$/.test(file.name))
      .map((file) => `${file.parentPath.slice(extensionFor(BROWSER).length + 1)}/${file.name}`.replace(/^\//, ''));
    expect(files.length).toBeGreaterThan(10);
    const found = await inPage('probe', base, [
      'manifest.json',
      'icon/16.png',
      'popup.html',
      'content-scripts/content.js',
    ]);
    // That the browser refuses is said in the console, and is no error of ours.
    errors = errors.filter((line) => !line.includes(base));
    errors = errors.filter(
      (line) => !/Failed to load resource|Denying load|Loading failed|may not load|blocked/.test(line),
    );
    expect(found).toEqual([]);
  });
});

describe('a page that floods', () => {
  test('keeps most of its frames while little changes all the time, and is marked', async () => {
    await open('floods.html');
    const rate = async () => {
      const start = performance.now();
      const before = await page.evaluate(() => (globalThis as unknown as { frames: number }).frames);
      await frames(60);
      const drawn = (await page.evaluate(() => (globalThis as unknown as { frames: number }).frames)) - before;
      return (drawn / (performance.now() - start)) * 1000;
    };
    await inPage('attack', 40);
    expect(await rate()).toBeGreaterThan(5);
    await inPage('stop');
    await mention(page, 'dermaroller');
  });

  test('with more than can be read is left alone, and the popup says so', { timeout: 120_000 }, async () => {
    await open('floods.html');
    await mention(page, 'dermapen');
    await inPage('attack', 6000);
    await page.waitForFunction(() => ![...CSS.highlights.keys()].some((name) => name.startsWith('needlewise')), {
      timeout: 90_000,
    });
    await inPage('stop');
    const popup = await popupOver(page);
    await popup.waitForFunction(() => /left alone/.test(document.body.textContent ?? ''));
    await popup.close();
    await draws();
  });
});

describe('words that vanish', () => {
  test('under the pointer open nothing and break nothing', async () => {
    await open('shrinks.html');
    const { x, y } = await mention(page, 'dermapen');
    await page.evaluate(() => Object.assign(globalThis, { armed: true }));
    await page.mouse.move(x - 3, y);
    await page.mouse.click(x, y);
    await frames(20);
    expect(await hasCard()).toBe(false);
  });

  test('under an open card take it along', async () => {
    await open('shrinks.html');
    await openCard();
    await inPage('empties');
    await page.evaluate(() => scrollBy(0, 1));
    await page.mouse.click(800, 700);
    await cardCloses(page);
  });
});
