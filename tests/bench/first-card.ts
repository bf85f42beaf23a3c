/** How soon the built extension's first card is on the screen once the pointer has rested, and what that does to the page. */
import type { Page } from 'puppeteer-core';
import { launch } from '../tools/browsers.ts';
import { painted } from '../tools/painted.ts';
import { median, SAMPLES, servePages, type Table } from './stage.ts';

const PAGE = '50 kB with our words';
/** The default of the setting: so long a pointer has to rest before anything is asked for. */
const HOVER_INTENT_MS = 150;

interface Opened {
  /** From hover intent to the frame that shows the card. */
  ms: number;
  /** Of the frame alone: an empty popover of the page's own, opened after the same wait. */
  floor: number;
  shifts: number;
  longTasks: number;
}

/** Runs in the page. Set up before the pointer moves; resolves when the card's first frame has been drawn. */
function watch(intent: number): void {
  const drawn = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });
  let shifts = 0;
  let longTasks = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { entryType } of list.getEntries()) {
      if (entryType === 'longtask') longTasks++;
      else shifts++;
    }
  });
  observer.observe({ type: 'layout-shift' });
  observer.observe({ type: 'longtask' });

  const moved = new Promise<number>((resolve) => {
    addEventListener('pointermove', () => requestAnimationFrame(() => resolve(performance.now())), {
      once: true,
      capture: true,
    });
  });
  const inserted = new Promise<void>((resolve) => {
    new MutationObserver((_, own) => {
      own.disconnect();
      resolve();
    }).observe(document.documentElement, { childList: true });
  });
  const measured = (async () => {
    const start = (await moved) + intent;
    await inserted;
    const ms = (await drawn()) - start;
    const popover = document.createElement('div');
    popover.popover = 'manual';
    popover.textContent = 'As little as can be shown.';
    const before = performance.now();
    document.body.append(popover);
    popover.showPopover();
    const floor = (await drawn()) - before;
    popover.remove();
    observer.disconnect();
    return { ms, floor, shifts, longTasks };
  })();
  Object.assign(window, { measured });
}

async function open(page: Page, { x, y }: { x: number; y: number }): Promise<Opened> {
  await page.mouse.move(x, y + 4000);
  await page.evaluate(watch, HOVER_INTENT_MS);
  await page.mouse.move(x, y);
  const opened = await page.evaluate(() => (window as unknown as { measured: Promise<Opened> }).measured);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('html > [popover]'));
  return opened;
}

export async function firstCard(): Promise<Table[]> {
  const site = await servePages();
  const browser = await launch('chromium');
  const results: Record<'cold' | 'warm', Opened[]> = { cold: [], warm: [] };
  for (let round = 0; round < SAMPLES; round++) {
    const page = await browser.newPage();
    await page.goto(site.address(PAGE), { waitUntil: 'load' });
    await page.waitForFunction(() => CSS.highlights.size > 0);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const [first, ...others] = [...(await painted(page)).values()].filter(({ y }) => y > 0 && y < 800);
    const other = others.findLast(({ text }) => text !== first?.text);
    if (!first || !other) throw new Error(`Too few of our words are painted in ${PAGE}.`);
    results.cold.push(await open(page, first));
    results.warm.push(await open(page, other));
    await page.close();
  }
  await browser.close();
  site.close();
  const rows = Object.entries(results).map(([name, list]) => {
    const of = (field: keyof Opened) => list.map((one) => one[field]);
    const total = (field: keyof Opened) => String(of(field).reduce((sum, one) => sum + one, 0));
    return [
      name === 'cold' ? 'first card of a page' : 'next card',
      `${median(of('ms')).toFixed(1)} ms`,
      `${Math.max(...of('ms')).toFixed(1)} ms`,
      `${median(of('floor')).toFixed(1)} ms`,
      total('shifts'),
      total('longTasks'),
    ];
  });
  return [
    {
      head: [
        `a peek, from hover intent to its first frame, ${PAGE}`,
        'median',
        'slowest',
        'an empty popover',
        'layout shifts',
        'long tasks',
      ],
      rows,
    },
  ];
}
