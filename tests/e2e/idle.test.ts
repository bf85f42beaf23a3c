import { expect, test } from 'vitest';
import { settled } from '../tools/painted.ts';
import { useBrowser } from './browser.ts';
import { wakeUps, workWhileIdle } from './cost.ts';
import { isChromium } from './which.ts';

const stage = useBrowser();
const IDLE_MS = 4000;
/** What was begun before may still come to its end: one look has to find nothing, and what goes on never lets it. */
const UNTIL_IDLE = { timeout: 40_000, interval: 0 };

test.runIf(isChromium)('what runs in a tab is seen', async () => {
  const page = await stage.open('fixtures/silent.html');
  await page.evaluate(() => void setInterval(() => {}, 200));
  expect(await wakeUps(page, 1000)).toContainEqual(expect.stringMatching(/^TimerFire/));
  await page.close();
});

test.each(['demo/', 'fixtures/silent.html'])('a tab with %s at rest does nothing at all', async (path) => {
  const page = await stage.open(path);
  await settled(page);
  if (isChromium) await expect.poll(() => wakeUps(page, IDLE_MS), UNTIL_IDLE).toEqual([]);
  // Firefox counts its own housekeeping and our measuring too.
  else await expect.poll(() => workWhileIdle(page, IDLE_MS), UNTIL_IDLE).toBeLessThan(400);
  await page.close();
});
