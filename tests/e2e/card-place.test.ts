import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { settled } from '../tools/painted.ts';
import { cardCloses, cardOpens, mention, useBrowser } from './browser.ts';
import { type Box, boxInCard, cardSays, cardText, inCard, pressInCard } from './card-root.ts';
import { popupOver } from './own-pages.ts';
import { storeSettings } from './stored-settings.ts';
import { isChromium } from './which.ts';

const stage = useBrowser();
const CARD = '.nw-pop';

async function panel(page: Page): Promise<Box> {
  for (;;) {
    const placed = await boxInCard(page, `${CARD}:is([data-placed], .nw-sheet)`);
    if (placed) return placed;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

async function click(page: Page, text: string): Promise<void> {
  const { x, y } = await mention(page, text);
  await page.mouse.click(x, y);
  await cardOpens(page);
}

/** Longer than a hovered card waits for a pointer that has left it, and than a pointer has to rest for one to open. */
const graceHasPassed = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

describe('the pointer', () => {
  test('travels from the words into the peek without losing it, and a click there opens the whole card', async () => {
    const page = await stage.open('fixtures/card.html');
    const { x, y } = await mention(page, 'microneedling');
    await page.mouse.move(x, y + 300);
    await page.mouse.move(x, y, { steps: 3 });
    await cardOpens(page);
    const { y: top } = await panel(page);
    expect(top).toBeGreaterThan(y);
    await page.mouse.move(x, top + 20, { steps: 12 });
    await graceHasPassed(page);
    expect(await cardText(page)).toContain('Click for more');
    await page.mouse.click(x, top + 20);
    await cardSays(page, /Ask a clinician first/);
    await page.mouse.move(2, 2);
    await graceHasPassed(page);
    expect(await cardText(page)).toContain('Ask a clinician first');
    await page.close();
  });

  test('selects text beside and across marked words without opening anything', async () => {
    const page = await stage.open('fixtures/card.html');
    const { x, y } = await mention(page, 'microneedling');
    await page.mouse.move(x - 60, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 5 });
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/needlin/);
    await graceHasPassed(page);
    expect(await page.$('[popover]')).toBeNull();
    await page.close();
  });
});

describe('a finger', () => {
  test('opens a sheet at the lower edge of a narrow window, half and then whole', async () => {
    const page = await stage.open('fixtures/card.html');
    await page.setViewport({ width: 400, height: 800 });
    const { x, y } = await mention(page, 'microneedling');
    await page.touchscreen.tap(x, y);
    await cardOpens(page);
    const half = await panel(page);
    const room = await page.evaluate(() => document.documentElement.clientWidth);
    expect([half.x, half.width, half.y + half.height]).toEqual([0, room, 800]);
    expect(await cardText(page)).not.toContain('Ask a clinician first');
    await pressInCard(page, 'Show the whole entry');
    await cardSays(page, /Ask a clinician first/);
    await expect.poll(async () => (await panel(page)).height).toBeGreaterThan(half.height);
    const small = await inCard(page, (root) =>
      [...root.querySelectorAll<HTMLElement>('.nw-pop__foot button, .nw-pop__tools button, .nw-chip')]
        .filter(({ offsetHeight }) => offsetHeight < 44)
        .map(({ textContent, ariaLabel }) => textContent || ariaLabel),
    );
    expect(small).toEqual([]);
    await page.close();
  });

  test('drags the sheet up to open it and down to close it', async () => {
    const page = await stage.open('fixtures/card.html');
    await page.setViewport({ width: 400, height: 800 });
    const { x, y } = await mention(page, 'microneedling');
    await page.touchscreen.tap(x, y);
    await cardOpens(page);
    const drag = async (by: number) => {
      const { y: top } = await panel(page);
      await page.mouse.move(200, top + 12);
      await page.mouse.down();
      await page.mouse.move(200, top + 12 + by, { steps: 6 });
      await page.mouse.up();
    };
    await drag(-120);
    await cardSays(page, /Ask a clinician first/);
    await drag(300);
    await cardCloses(page);
    await page.close();
  });

  test('that has selected text opens no card by a tap on it', async () => {
    const page = await stage.open('fixtures/card.html');
    const { x, y } = await mention(page, 'microneedling');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelectorAll('p')[1]!));
    // What a browser does after a long press: the selection stands while the finger is lifted.
    await page.evaluate(() => document.addEventListener('mousedown', (event) => event.preventDefault()));
    await page.touchscreen.tap(x, y);
    await twoFrames(page);
    expect(await page.$('[popover]')).toBeNull();
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
    await page.close();
  });
});

describe('a pinned card', () => {
  test('stays where it is, is dragged by its heading, moved by arrow keys, and takes further words in', async () => {
    const page = await stage.open('fixtures/card.html');
    await click(page, 'microneedling');
    await pressInCard(page, 'Pin here');
    const before = await panel(page);
    await page.mouse.click(5, 5);
    expect(await page.$('[popover]')).not.toBeNull();
    await page.mouse.move(before.x + 40, before.y + 24);
    await page.mouse.down();
    await page.mouse.move(before.x + 140, before.y + 84, { steps: 5 });
    await page.mouse.up();
    const after = { x: before.x + 100, y: before.y + 60 };
    await expect.poll(() => panel(page)).toMatchObject(after);
    await inCard(page, (root) => root.querySelector<HTMLElement>('[aria-pressed=true]')!.focus());
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await panel(page)).x).toBe(after.x - 16);
    await page.evaluate(() => scrollTo(0, 10));
    await twoFrames(page);
    await expect.poll(async () => (await panel(page)).y).toBe(after.y);
    await page.evaluate(() => scrollTo(0, 0));
    await click(page, 'completely painless');
    await cardSays(page, /^Back Claim check/);
    await page.keyboard.press('Escape');
    await cardCloses(page);
    await page.close();
  });

  test('is not dragged while it is not pinned', async () => {
    const page = await stage.open('fixtures/card.html');
    await click(page, 'microneedling');
    // The rest of the entry makes the card higher when it comes.
    await cardSays(page, /Ask a clinician first/);
    const before = await panel(page);
    await page.mouse.move(before.x + 40, before.y + 24);
    await page.mouse.down();
    await page.mouse.move(before.x + 140, before.y + 84, { steps: 5 });
    await page.mouse.up();
    expect(await panel(page)).toEqual(before);
    await page.close();
  });
});

describe('whatever the page is like', () => {
  test('its style sheets and its writing direction do not reach the card', async () => {
    const looks = async (path: string) => {
      const page = await stage.open(path);
      await click(page, 'dermapen');
      await panel(page);
      const seen = await inCard(page, (root) => {
        const of = (selector: string) => {
          const {
            fontSize,
            lineHeight,
            fontFamily,
            letterSpacing,
            textTransform,
            direction,
            display,
            opacity,
            filter,
          } = getComputedStyle(root.querySelector(selector)!);
          return {
            fontSize,
            lineHeight,
            fontFamily,
            letterSpacing,
            textTransform,
            direction,
            display,
            opacity,
            filter,
          };
        };
        return [of('.nw-pop'), of('.nw-term'), of('.nw-def'), of('button')];
      });
      const { x, y, width, height } = await panel(page);
      const view = await page.evaluate(() => [innerWidth, innerHeight]);
      expect(x >= 0 && y >= 0 && x + width <= view[0]! && y + height <= view[1]!).toBe(true);
      await page.close();
      return { seen, width };
    };
    expect(await looks('fixtures/hostile.html')).toEqual(await looks('fixtures/plain.html'));
  });

  test('a card at 200 % zoom fits the window, and all of it can be reached', async () => {
    const page = await stage.open('fixtures/card.html');
    await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
    await click(page, 'microneedling');
    const { x, y, width, height } = await panel(page);
    expect(x >= 0 && y >= 0 && x + width <= 640 && y + height <= 400).toBe(true);
    const sideways = await inCard(page, (root) =>
      [...root.querySelectorAll('.nw-pop, .nw-pop__scroll')].some((box) => box.scrollWidth > box.clientWidth),
    );
    expect(sideways).toBe(false);
    await pressInCard(page, 'Sources');
    await cardSays(page, /Copy all/);
    await page.close();
  });

  test('at 320 px nothing has to be scrolled sideways', async () => {
    const page = await stage.open('fixtures/card.html');
    await page.setViewport({ width: 320, height: 640 });
    for (const [text, more] of [
      ['microneedling', 'Show the whole entry'],
      ['completely painless', 'Wording and sources'],
    ] as const) {
      await click(page, text);
      await pressInCard(page, more);
      await cardSays(page, /Sources/);
      const wide = await inCard(
        page,
        (root) =>
          [...root.querySelectorAll('.nw-pop, .nw-pop__scroll, .nw-pop__foot')].filter(
            (box) => box.scrollWidth > box.clientWidth,
          ).length,
      );
      expect(wide).toBe(0);
      await page.keyboard.press('Escape');
      await cardCloses(page);
    }
    await page.close();
  });

  test('a card follows its words while the page scrolls, and closes when they have left the window', async () => {
    const page = await stage.open('fixtures/card.html');
    await click(page, 'microneedling');
    const before = await panel(page);
    await page.evaluate(() => scrollTo({ top: 60, behavior: 'instant' }));
    for (;;) {
      await twoFrames(page);
      if ((await panel(page)).y === before.y - 60) break;
    }
    await page.evaluate(() => scrollTo({ top: 800, behavior: 'instant' }));
    await cardCloses(page);
    await page.close();
  });

  test('a card stays at words that the page draws anew, and closes when they are gone', async () => {
    const page = await stage.open('fixtures/card.html');
    const { x, y } = await mention(page, 'keloids');
    await page.mouse.click(x, y);
    await cardSays(page, /Sources/);
    /** What is tinted as the words of the open card, if it is in the page. */
    const tinted = () =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('needlewise-open'))
        .flatMap(([, highlight]) => [...highlight])
        .filter(({ startContainer }) => startContainer.isConnected)
        .map(({ startContainer, startOffset }) => (startContainer as Text).data.slice(startOffset, startOffset + 7));
    for (let round = 0; round < 3; round++) {
      await page.evaluate(() => {
        const block = [...document.querySelectorAll('p')].find(({ textContent }) => textContent.includes('keloids'))!;
        block.replaceWith(block.cloneNode(true));
      });
      await expect.poll(() => page.evaluate(tinted)).toEqual(['keloids']);
    }
    await cardSays(page, /Sources/);
    const { y: top } = await panel(page);
    expect(top).toBeGreaterThan(y);
    await page.evaluate(() =>
      [...document.querySelectorAll('p')].find(({ textContent }) => textContent.includes('keloids'))!.remove(),
    );
    await cardCloses(page);
    await page.close();
  });

  test('a peek opens over words that the page draws anew while the pointer rests on them', async () => {
    const page = await stage.open('fixtures/card.html');
    const { x, y } = await mention(page, 'keloids');
    await page.evaluate(() => {
      const block = [...document.querySelectorAll('p')].find(({ textContent }) => textContent.includes('keloids'))!;
      // Once the pointer has been noticed, and before it has rested for long enough.
      const redraw = () => setTimeout(() => block.replaceWith(block.cloneNode(true)), 50);
      block.addEventListener('pointermove', redraw, { once: true });
    });
    await page.mouse.move(x, y + 100);
    await page.mouse.move(x, y);
    await cardSays(page, /Keloid.*Click for more/);
    await page.close();
  });

  test('a card opens in front of a fullscreen element', async () => {
    const page = await stage.open('fixtures/fullscreen.html');
    await mention(page, 'dermapen');
    await page.click('#fill');
    await page.waitForFunction(() => document.fullscreenElement?.id === 'stage');
    await settled(page);
    const { x, y } = await mention(page, 'dermapen');
    await page.mouse.click(x, y);
    await page.waitForSelector('#stage > [popover]');
    const { x: left, y: top } = await panel(page);
    const shown = await page.evaluate(
      (px, py) => (document.elementFromPoint(px, py) as HTMLElement).popover,
      left + 20,
      top + 20,
    );
    expect(shown).toBe('manual');
    await page.close();
  });

  test('a card in a modal dialog can be used: it is not inert', async () => {
    const page = await stage.open('fixtures/dialog.html');
    await click(page, 'dermapen');
    await pressInCard(page, 'Pro');
    await cardSays(page, /References/);
    await page.keyboard.press('Escape');
    await cardCloses(page);
    // Escape was the card's: the dialog underneath stays.
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await page.close();
  });
});

describe('the theme', () => {
  test('is that of the page behind the words', async () => {
    for (const [path, scheme] of [
      ['fixtures/states-light.html', 'light'],
      ['fixtures/states-dark.html', 'dark'],
    ] as const) {
      const page = await stage.open(path);
      await click(page, 'dermapen');
      const used = await inCard(page, (root) => getComputedStyle(root.querySelector('.nw-pop')!).colorScheme);
      expect(used).toBe(scheme);
      await page.close();
    }
  });

  test.runIf(isChromium)('leaves colours to a reader who forces them, and still shows edges and states', async () => {
    const page = await stage.open('fixtures/card.html');
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await click(page, 'microneedling');
    await panel(page);
    const seen = await inCard(page, (root) => {
      const style = (selector: string) => getComputedStyle(root.querySelector(selector)!);
      return {
        edge: style('.nw-pop').borderTopWidth,
        chosen: style('.nw-seg label:has(:checked)').outlineStyle,
        step: style('.nw-meter i').borderTopWidth,
        note: style('.nw-note').borderTopWidth,
      };
    });
    expect(seen).toEqual({ edge: '1px', chosen: 'solid', step: '1px', note: '1px' });
    await page.close();
  });

  test('moves nothing for a reader who wants it still', async () => {
    const page = await stage.open('fixtures/card.html');
    await click(page, 'microneedling');
    const durations = await inCard(page, (root) => {
      const { animationDuration, transitionDuration } = getComputedStyle(root.querySelector('.nw-pop')!);
      return [
        animationDuration,
        transitionDuration,
        getComputedStyle(root.querySelector('.nw-ib')!).transitionDuration,
      ];
    });
    for (const duration of durations) expect(duration).toMatch(/^0m?s$/);
    await page.close();
  });
});

test('with larger text nothing has to be scrolled sideways', async () => {
  const page = await stage.open('fixtures/card.html');
  const own = await popupOver(page);
  await page.bringToFront();
  for (const textScale of [1, 1.15, 1.3]) {
    await storeSettings(own, { textScale });
    await click(page, 'completely painless');
    await cardSays(page, /Sources/);
    const size = () =>
      inCard(page, (root) => Number.parseFloat(getComputedStyle(root.querySelector('.nw-pop')!).fontSize));
    while (Math.abs((await size()) - 14 * textScale) > 0.1) await twoFrames(page);
    const wide = await inCard(page, (root) =>
      [...root.querySelectorAll('.nw-pop, .nw-pop__scroll')].some((box) => box.scrollWidth > box.clientWidth),
    );
    expect(wide).toBe(false);
    await page.keyboard.press('Escape');
    await cardCloses(page);
  }
  await own.close();
  await page.close();
});
