import { expect, test } from 'vitest';
import { useBrowser } from '../e2e/browser.ts';
import { memoryOf } from '../e2e/cost.ts';

/** How long the feed is read; MINUTES shortens it. */
const MINUTES = Number(process.env.MINUTES ?? 30);
const SAMPLES = 30;
/** By then everything that is kept once is kept: the tenth minute of thirty. */
const SETTLED = 10;
const stage = useBrowser();

test(`a feed that never ends is read for ${MINUTES} minutes in the same memory`, {
  timeout: (MINUTES + 5) * 60_000,
}, async () => {
  const page = await stage.open('fixtures/endless.html');
  await page.waitForFunction(() => CSS.highlights.size > 0);
  const samples: number[] = [];
  for (let at = 0; at < SAMPLES; at++) {
    await new Promise((resolve) => setTimeout(resolve, (MINUTES * 60_000) / SAMPLES));
    samples.push(await memoryOf(page));
  }
  const megabytes = samples.map((bytes) => Number((bytes / 1e6).toFixed(2)));
  console.log(`memory by ${MINUTES / SAMPLES} min, in MB: ${megabytes.join(' ')}`);
  const basis = Math.max(...megabytes.slice(SETTLED - 3, SETTLED));
  expect(Math.max(...megabytes.slice(-3)), megabytes.join(' ')).toBeLessThan(basis * 1.1);
  // Still marked: the newest posts may be a moment old.
  await page.waitForFunction(() => CSS.highlights.size > 0);
  await page.close();
});
