import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findMentions } from '../tools/find-mentions.ts';
import { useBrowser } from './browser.ts';
import { BROWSER } from './which.ts';

const stage = useBrowser();
const FOLDER = join(import.meta.dirname, '../pages/dev');

test('the development pages are marked as their labels say', { timeout: 240_000 }, async () => {
  const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
  const found = await findMentions(stage.browser, `${stage.origin}/dev`, pages);
  const file = join(tmpdir(), `needlewise-found-${BROWSER}.json`);
  writeFileSync(file, JSON.stringify(found));
  const score = JSON.parse(
    execFileSync(process.execPath, [join(FOLDER, 'score.mjs'), file, '--json'], { encoding: 'utf8', maxBuffer: 1e8 }),
  );
  expect(score.core.precision).toBeGreaterThanOrEqual(0.98);
  expect(score.core.recall).toBeGreaterThanOrEqual(0.97);
  expect(score.coreAndUseful.recall).toBeGreaterThanOrEqual(0.9);
  expect(score.split.recall).toBeGreaterThanOrEqual(0.95);
  expect(score.negativePages).toMatchObject({ silent: 10, of: 10 });
});
