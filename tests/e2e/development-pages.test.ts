import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { scoreOf } from './scores.ts';

const stage = useBrowser();

test('the development pages are marked as their labels say', { timeout: 240_000 }, async () => {
  const score = await scoreOf(stage.browser, stage.origin, 'dev');
  expect(score.core.precision).toBeGreaterThanOrEqual(0.98);
  expect(score.core.recall).toBeGreaterThanOrEqual(0.97);
  expect(score.coreAndUseful.recall).toBeGreaterThanOrEqual(0.9);
  expect(score.split.recall).toBeGreaterThanOrEqual(0.95);
  expect(score.negativePages).toMatchObject({ silent: 10, of: 10 });
});
