/** Tries one seed after the other: a random page, random changes, and a fresh look at the same document in the end. */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { type Painted, painted, settled } from '../../tools/painted.ts';
import type { Stage } from '../browser.ts';
import { extensionErrors } from '../firefox-driver.ts';
import { serialised } from '../hosts/serialised.ts';
import { isChromium } from '../which.ts';
import { grow } from './random-page.ts';

/** The seed from the environment, to see again what failed once. */
export const SEED = process.env.SEED === undefined ? undefined : Number(process.env.SEED);

/** How many changes are made at once, before we can have read what was made before. */
const ROUNDS = [3, 12, 30];
/** A page that changes without end is read in a tenth of the time: what was made at last is read some seconds later. */
const MOST_MS = 10_000;
/** Every page has marks: one that shows none is not read yet. */
const WITH_MARKS = { marked: 250, empty: MOST_MS };

export interface Fuzzer {
  try(seed: number): Promise<void>;
  close(): Promise<void>;
}

/** What the browser skips it lays out for our own looks into the page, and says so; and what it cannot lay out as asked. */
const BROWSERS_OWN = /^(Rendering was performed|`float` property is not supported)/;

const list = (found: Map<string, Painted>) =>
  [...found.values()].map(({ place, kind, text }) => `${place} ${kind} ${text}`).sort();

export async function createFuzzer(stage: Stage): Promise<Fuzzer> {
  const page = await stage.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${error instanceof Error ? error.stack : error}`));
  page.on('console', (message) => {
    if (!BROWSERS_OWN.test(message.text())) errors.push(`${message.type()}: ${message.text()}`);
  });
  const load = () => page.goto(`${stage.origin}/fixtures/fuzz.html`, { waitUntil: 'load' });
  const frames = () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const document = () => page.evaluate(serialised, 'with our element' as const);

  return {
    async try(seed) {
      // The whole page as it will be in the end, there before we look: the fresh look.
      const all = `addEventListener('DOMContentLoaded', () => { (${grow})(${seed}); for (const times of ${JSON.stringify(ROUNDS)}) change(times); });`;
      const { identifier } = await page.evaluateOnNewDocument(all);
      await load();
      const fresh = list(await settled(page, WITH_MARKS));
      const written = await document();
      await page.removeScriptToEvaluateOnNewDocument(identifier);
      expect(fresh.length, `marks of a fresh look (SEED=${seed})`).toBeGreaterThan(0);

      // The same, bit by bit under our eyes.
      await load();
      await page.evaluate(grow, seed);
      await frames();
      for (const times of ROUNDS) {
        await page.evaluate((n) => (globalThis as unknown as { change(times: number): void }).change(n), times);
        await frames();
      }
      const deadline = performance.now() + MOST_MS;
      let grown = list(await painted(page));
      while (!isDeepStrictEqual(grown, fresh) && performance.now() < deadline) {
        await frames();
        grown = list(await painted(page));
      }
      expect((await document()).replace(/^(.*\n){3}/, ''), 'document').toBe(written.replace(/^(.*\n){3}/, ''));
      expect(grown, `marks after changes, and of a fresh look (SEED=${seed})`).toEqual(fresh);
      if (!isChromium) errors.push(...(await extensionErrors(stage.browser)));
      expect(errors).toEqual([]);
    },
    close: () => page.close(),
  };
}
