/** Reads a fixture with both browsers as a reader would, and says what is different. */
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { painted, settled } from '../../tools/painted.ts';
import { readRegistry } from '../../tools/read-registry.ts';
import { isChromium } from '../which.ts';
import type { Fixture } from './fixtures.ts';
import { reader, serialised } from './serialised.ts';
import type { Tab, Twins } from './twins.ts';

const MOST_MS = 4_000;
const REST_MS = 1_500;

/** Repeats until an answer is there. */
async function until<T>(
  ask: () => Promise<T | undefined>,
  otherwise: () => Promise<string>,
  mostMs = MOST_MS,
): Promise<T> {
  const deadline = performance.now() + mostMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(await otherwise());
    // Not in the page: where scripts are off, its timers are too.
    await setTimeout(15);
  }
}

const texts = async (page: Page) => [...(await painted(page)).values()].map(({ text }) => text);

/** Waits until these texts are marked; without any, until it is certain that none will be. */
async function marked(page: Page, marks: string[], mostMs?: number): Promise<void> {
  if (marks.length === 0) {
    expect([...(await settled(page, { marked: 500, empty: 500 })).values()]).toEqual([]);
    return;
  }
  await until(
    async () => {
      const now = await texts(page);
      return marks.every((mark) => now.includes(mark)) || undefined;
    },
    async () => `Not all of ${marks} among ${await texts(page)}`,
    mostMs,
  );
}

/** Everything there is to compare, of all frames. Frames that load are waited for by `goto`. */
const documents = ({ page }: Tab, ours: Parameters<typeof serialised>[0] = 'with our element') =>
  Promise.all(page.frames().map((frame) => frame.evaluate(serialised, ours)));
const readers = ({ page }: Tab) => Promise.all(page.frames().map((frame) => frame.evaluate(reader)));

/** Scrolls a little, puts focus into a field and selects the words: what a reader leaves behind. */
const read = ({ page }: Tab) =>
  page.evaluate(() => {
    scrollTo({ top: 12, behavior: 'instant' });
    const isIdle = !document.activeElement || document.activeElement === document.body;
    if (isIdle) document.querySelector<HTMLElement>('input, a[href], button')?.focus({ preventScroll: true });
    const words = document.getElementById('words') ?? document.body ?? document.documentElement;
    getSelection()?.selectAllChildren(words);
  });

/** Copies the selection as the keyboard does, and gives what can be pasted then. */
async function copied({ page }: Tab): Promise<unknown> {
  await page.bringToFront();
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyC', isChromium ? { commands: ['Copy'] } : {});
  await page.keyboard.up('Control');
  const read = page.evaluate(async () => {
    try {
      const [item] = await navigator.clipboard.read();
      const kinds = item?.types.filter((type) => type.startsWith('text/')) ?? [];
      return await Promise.all(kinds.map(async (kind) => [kind, await (await item!.getType(kind)).text()]));
    } catch (error) {
      return (error as Error).name;
    }
  });
  // Where a page may not ask, a browser may leave the question open.
  return Promise.race([read, setTimeout(1500, 'unanswered')]);
}

/** Makes what is shown larger, as fingers do. */
async function pinchTo(page: Page, pageScaleFactor: number): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor });
  await session.detach();
}

/** The frame in which a text is marked, and where in the tab. */
async function place(page: Page, text: string): Promise<{ frame: Frame; x: number; y: number } | undefined> {
  for (const frame of page.frames()) {
    const found = (await frame.evaluate(readRegistry).catch(() => [])).find((one) => one.text === text && one.y > 0);
    if (!found) continue;
    const element = frame === page.mainFrame() ? undefined : await frame.frameElement();
    const box = await element?.boundingBox();
    return { frame, x: found.x + (box?.x ?? 0), y: found.y + (box?.y ?? 0) };
  }
  return undefined;
}

const hasCard = (frame: Frame) =>
  frame.evaluate(() => document.querySelector(':root > [popover="manual"], :modal > [popover="manual"]') !== null);

/** `mostMs`: how long a page may take until it is marked. */
export async function visit(twins: Twins, fixture: Fixture, mostMs?: number): Promise<void> {
  const { both, origin, with: us } = twins;
  const { path, marks, first = marks, never = [], card = true, leave, media, pinch, prints } = fixture;
  const same = <T>([withUs, without]: [T, T], what: string) => expect(withUs, what).toEqual(without);
  /** Pages work on after a step, each in its own time: they are the same when they come to rest. */
  const soonSame = async <T>(ask: (tab: Tab) => Promise<T>, what: string) => {
    const deadline = performance.now() + REST_MS;
    for (;;) {
      const [withUs, without] = await both(ask);
      if (performance.now() > deadline || isDeepStrictEqual(withUs, without)) return same([withUs, without], what);
      await setTimeout(20);
    }
  };

  await both(async ({ page, told }) => {
    if (media) {
      await page.emulateMediaType(media.type);
      if (!media.type) await page.emulateMediaFeatures(Object.entries(media).map(([name, value]) => ({ name, value })));
    }
    await page.goto('about:blank');
    told.length = 0;
    await page.goto(`${origin}/hosts/${path}`, { waitUntil: 'load' });
    if (path.startsWith('apps/'))
      await until(
        async () => (await page.evaluate(() => 'steps' in globalThis)) || undefined,
        async () => `${told}`,
      );
  });
  await marked(us.page, first, mostMs);
  await soonSame((tab) => documents(tab), 'document');

  const steps = () => us.page.evaluate(() => (globalThis as { steps?: unknown[] }).steps?.length ?? 0);
  for (let at = 0; at < (await steps()); at++) {
    await both(({ page }) =>
      page.evaluate(async (step) => {
        await (globalThis as unknown as { steps: (() => unknown)[] }).steps[step]?.();
        await new Promise(requestAnimationFrame);
      }, at),
    );
    if (at === (await steps()) - 1) await marked(us.page, marks);
    await soonSame((tab) => documents(tab), `document after step ${at}`);
  }
  for (const word of never) expect(await texts(us.page)).not.toContain(word);

  if (pinch) await both(({ page }) => pinchTo(page, pinch));
  await both(read);
  await soonSame(readers, 'what the reader sees');
  same(await both(copied), 'copied text');
  await soonSame((tab) => documents(tab), 'document after reading');

  if (prints) {
    await both(({ page }) => page.pdf());
    await soonSame((tab) => documents(tab), 'document after printing');
  }

  if (card) {
    const at = await until(
      () => place(us.page, marks[0] as string),
      async () => 'No mark is in the window',
    );
    // A click into what is selected only ends the selection.
    await both(({ page }) => page.evaluate(() => getSelection()?.rangeCount && getSelection()?.collapseToStart()));
    await both(({ page }) => page.mouse.click(at.x, at.y));
    await until(
      async () => (await hasCard(at.frame)) || undefined,
      async () => 'No card opened',
    );
    await soonSame((tab) => documents(tab, 'without our element'), 'document under the card');
    if (leave === 'press') await both(({ page }) => page.mouse.click(600, 700));
    else await us.page.keyboard.press('Escape');
    await until(
      async () => !(await hasCard(at.frame)) || undefined,
      async () => 'The card did not close',
    );
    await soonSame((tab) => documents(tab), 'document after the card');
    await soonSame(readers, 'what the reader sees after the card');
  }
  // What the browser skips it lays out for our own looks into the page, and says so.
  await soonSame(async ({ told }) => told.filter((line) => !line.startsWith('verbose: Rendering')), 'console');
  if (media)
    await both(async ({ page }) => {
      await page.emulateMediaType();
      await page.emulateMediaFeatures([]);
    });
}
