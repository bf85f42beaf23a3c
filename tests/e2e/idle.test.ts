import { expect, test } from 'vitest';
import { settled } from '../tools/painted.ts';
import { useBrowser } from './browser.ts';
import { workWhileIdle } from './cost.ts';
import { isChromium } from './which.ts';

const stage = useBrowser();
const IDLE_MS = 4000;

test.each(['demo/', 'fixtures/silent.html'])('a tab with %s at rest does nothing at all', async (path) => {
  const page = await stage.open(path);
  await settled(page);
  // The first look may still meet what was begun before it. Firefox counts its own housekeeping and our measuring too.
  await workWhileIdle(page, 1000);
  expect(await workWhileIdle(page, IDLE_MS)).toBeLessThan(isChromium ? 0.5 : 400);
  await page.close();
});
