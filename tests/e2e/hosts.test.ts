import { expect, test } from 'vitest';
import { makeApps } from './hosts/apps.ts';
import { QUICK } from './hosts/fixtures.ts';
import { useTwins } from './hosts/twins.ts';
import { visit } from './hosts/visit.ts';

const twins = useTwins(async () => {
  const apps = await makeApps();
  return (path) => apps.get(path);
});

test.each(QUICK)('$path $media is the same with the extension as without it', (fixture) => visit(twins, fixture));

test('what the browser does not lay out is not laid out for us', async () => {
  const { page, told } = twins.with;
  await page.goto('about:blank');
  told.length = 0;
  await page.goto(`${twins.origin}/hosts/skipped-layout.html`);
  await page.waitForFunction(() => CSS.highlights.size > 0);
  expect(told).toEqual([]);
});
