import { describe, expect, test } from 'vitest';
import { settled } from '../tools/painted.ts';
import { cardViolations } from './axe.ts';
import { cardCloses, cardOpens, cardText, isChromium, mention, useBrowser } from './browser.ts';

const stage = useBrowser();

describe('a card', () => {
  test('opens on hover as a peek and goes when the pointer leaves', async () => {
    const page = await stage.open('fixtures/plain.html');
    const { x, y } = await mention(page, 'dermapen');
    await page.mouse.move(x, y + 200);
    await page.mouse.move(x, y, { steps: 4 });
    await cardOpens(page);
    if (isChromium) expect(await cardText(page)).toContain('Microneedling pen');
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
    if (isChromium) expect(await cardText(page)).toMatch(/Microneedling pen.*drives a tip of fine needles.*evidence/i);
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
    if (isChromium) expect(await cardText(page)).toMatch(/Overstated/);
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

/** The browser's own shortcuts cannot be pressed from a test; what they reach can be called where there is a debugger. */
describe.runIf(isChromium)('the reader’s keys', () => {
  test('go to the next mention and open its card', async () => {
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'dermapen');
    await page.bringToFront();
    const target = await stage.browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    const press = (command: string) =>
      worker?.evaluate(
        (name) => (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch(name),
        command,
      );
    await press('next');
    await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('needlewise-focus')));
    await press('explain');
    await cardOpens(page);
    await page.keyboard.press('Escape');
    await cardCloses(page);
    await page.close();
  });
});

test('no request leaves the browser, and none reaches the page’s own server', async () => {
  const page = await stage.open('fixtures/plain.html');
  const { x, y } = await mention(page, 'dermapen');
  const asked = stage.asked.length;
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.mouse.click(x, y);
  await cardOpens(page);
  await page.keyboard.press('Escape');
  await cardCloses(page);
  expect(requests.filter((url) => !/^(chrome|moz)-extension:|^data:|^about:/.test(url))).toEqual([]);
  expect(stage.asked.slice(asked)).toEqual([]);
  await page.close();
});

test.runIf(isChromium)('axe finds nothing wrong in a term’s card and in a claim’s', async () => {
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
