import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { createFuzzer, type Fuzzer, SEED } from './fuzz/fuzzer.ts';
import { grow } from './fuzz/random-page.ts';

const stage = useBrowser();
let fuzzer: Fuzzer;
beforeAll(async () => {
  fuzzer = await createFuzzer(stage);
});
afterAll(() => fuzzer?.close());

const SEEDS = SEED === undefined ? Array.from({ length: 15 }, (_, at) => at + 1) : [SEED];

test.each(SEEDS)(
  'seed %i: marks after random changes are those of a fresh look, and the document is not ours to change',
  (seed) => fuzzer.try(seed),
);

test('the same seed grows the same page', async () => {
  const page = await stage.open('fixtures/fuzz.html');
  const grown = async (seed: number) => {
    await page.evaluate(grow, seed);
    return page.evaluate(() => {
      (globalThis as unknown as { change(times: number): void }).change(20);
      return document.getElementById('ground')?.innerHTML;
    });
  };
  expect(await grown(7)).toBe(await grown(7));
  expect(await grown(7)).not.toBe(await grown(8));
  await page.close();
});
