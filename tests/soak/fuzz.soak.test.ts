import { expect, test } from 'vitest';
import { useBrowser } from '../e2e/browser.ts';
import { createFuzzer, SEED } from '../e2e/fuzz/fuzzer.ts';

const stage = useBrowser();

/** How long it is tried; FUZZ_MINUTES sets it. */
const MINUTES = Number(process.env.FUZZ_MINUTES ?? 5);

test('random pages, for some minutes: marks are those of a fresh look', {
  timeout: (MINUTES + 2) * 60_000,
}, async () => {
  const fuzzer = await createFuzzer(stage);
  const first = SEED ?? Math.floor(Math.random() * 1e9);
  const end = performance.now() + MINUTES * 60_000;
  let seed = first;
  for (; performance.now() < end; seed++) await fuzzer.try(seed);
  console.log(`${seed - first} seeds, from SEED=${first}`);
  expect(seed).toBeGreaterThan(first);
  await fuzzer.close();
});
