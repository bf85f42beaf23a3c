import { describe, expect, test } from 'vitest';
import { settled } from '../tools/painted.ts';
import { cardViolations } from './axe.ts';
import { cardCloses, cardOpens, mention, useBrowser } from './browser.ts';
import { cardSays } from './card-root.ts';
import { press } from './own-pages.ts';

const stage = useBrowser();

describe('a card', () => {
  test('opens on hover as a peek and goes when the pointer leaves', async () => {
    const page = await stage.open('fixtures/plain.html');
    const { x, y } = await mention(page, 'dermapen');
    await page.mouse.move(x, y + 200);
    await page.mouse.move(x, y, { steps: 4 });
    await cardOpens(page);
    await cardSays(page, /Microneedling pen/);
    await page.mouse.move(x, y + 400, { steps: 4 });
    await cardCloses(page);
    await page.close();
  });

  test('opens on a click with the whole entry and closes on Escape, leaving the page as it was', async () => {
    const page = await stage.open('fixtures/plain.html');
    const { x, y } = await mention(page, 'dermapen');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.mouse.click(x, y);
    await cardOpens(page);
    await cardSays(page, /Microneedling pen.*drives a tip of fine needles.*evidence/i);
    await page.keyboard.press('Escape');
    await cardCloses(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });

  test('closes on a click outside', async () => {
    const page = await stage.open('fixtures/plain.html');
    const { x, y } = await mention(page, 'dermapen');
    await page.mouse.click(x, y);
    await cardOpens(page);
    await page.mouse.click(900, 800);
    await cardCloses(page);
    await page.close();
  });

  test('opens on a tap', async () => {
    const page = await stage.open('fixtures/plain.html');
    const { x, y } = await mention(page, 'dermapen');
    await page.touchscreen.tap(x, y);
    await cardOpens(page);
    await page.close();
  });

  test('weighs a claim', async () => {
    const page = await stage.open('fixtures/plain.html');
    const { x, y } = await mention(page, 'completely painless');
    await page.mouse.click(x, y);
    await cardOpens(page);
    await cardSays(page, /Overstated/);
    await page.close();
  });

  test('opens on a page that allows nothing, and inside a modal dialog', async () => {
    for (const [path, text] of [
      ['fixtures/strict.html', 'dermaroller'],
      ['fixtures/dialog.html', 'dermapen'],
    ] as const) {
      const page = await stage.open(path);
      const { x, y } = await mention(page, text);
      await page.mouse.click(x, y);
      await cardOpens(page);
      await page.close();
    }
  });

  test('does not scroll the page and does not cover its own words', async () => {
    const page = await stage.open('demo/');
    await settled(page);
    const { x, y } = await mention(page, 'acne scars');
    await page.mouse.click(x, y);
    const card = await cardOpens(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const box = await card?.boundingBox();
    expect(box && box.y <= y && box.y + box.height >= y && box.x <= x && box.x + box.width >= x).toBeFalsy();
    await page.close();
  });
});

describe('the reader’s keys', () => {
  test('go to the next mention and open its card', async () => {
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'dermapen');
    await page.bringToFront();
    await press(stage.browser, 'next');
    await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('needlewise-focus')));
    await press(stage.browser, 'explain');
    await cardOpens(page);
    await page.keyboard.press('Escape');
    await cardCloses(page);
    await page.close();
  });
});

test('axe finds nothing wrong in a term’s card and in a claim’s', async () => {
  const page = await stage.open('fixtures/plain.html');
  for (const text of ['dermapen', 'completely painless']) {
    const { x, y } = await mention(page, text);
    await page.mouse.click(x, y);
    await cardOpens(page);
    expect(await cardViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await cardCloses(page);
  }
  await page.close();
});
