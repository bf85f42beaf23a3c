import { expect, test } from 'vitest';
import { useBrowser } from '../e2e/browser.ts';
import { scoreOf } from '../e2e/scores.ts';

const stage = useBrowser();

test('further pages, harder ones among them, are marked as their labels say', { timeout: 240_000 }, async () => {
  const score = await scoreOf(stage.browser, stage.origin, 'further');
  expect(score.core.precision).toBeGreaterThanOrEqual(0.97);
  expect(score.core.recall).toBeGreaterThanOrEqual(0.97);
  expect(score.coreAndUseful.recall).toBeGreaterThanOrEqual(0.9);
  expect(score.negativePages.silent).toBeGreaterThanOrEqual(10);
});
