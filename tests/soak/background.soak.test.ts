import { expect, test } from 'vitest';
import { useBrowser } from '../e2e/browser.ts';
import { closeCard, explain } from '../e2e/explain.ts';
import { killBackground } from '../e2e/extension-life.ts';
import { goToOwn } from '../e2e/own-pages.ts';
import { ask, rowsOf, seeded } from '../e2e/questions.ts';

const stage = useBrowser();
const TIMES = 100;

test(`a background that is ended ${TIMES} times in a row answers every time and loses nothing`, {
  timeout: 600_000,
}, async () => {
  const own = await stage.browser.newPage();
  await goToOwn(own, 'popup.html');
  await ask(own, 'setSaved', { id: 'dermis', saved: true });
  const all = await seeded(own);
  const page = await stage.open('fixtures/plain.html');
  for (let time = 0; time < TIMES; time++) {
    await killBackground(stage.browser);
    await page.reload();
    expect(await explain(page, 'dermapen'), `time ${time}`).toMatch(/drives a tip of fine needles/);
    await closeCard(page);
  }
  expect(await ask(own, 'isSaved', 'dermis')).toBe(true);
  expect(await rowsOf(own, 'terms')).toBe(all);
  await page.close();
  await own.close();
});
