import { describe, test } from 'vitest';
import { makeApps } from '../e2e/hosts/apps.ts';
import { FIXTURES, LARGE } from '../e2e/hosts/fixtures.ts';
import { useTwins } from '../e2e/hosts/twins.ts';
import { visit } from '../e2e/hosts/visit.ts';

const twins = useTwins(async () => {
  const apps = await makeApps();
  return (path) => apps.get(path);
});

describe('pages too large for a quick look', { timeout: 180_000 }, () => {
  test.each(LARGE)('$path is the same with the extension as without it', (fixture) => visit(twins, fixture, 60_000));
});

/** What happens now and then does not happen each time. */
describe.each([1, 2, 3])('round %i', () => {
  test.each(FIXTURES)('$path $media is the same with the extension as without it', (fixture) => visit(twins, fixture));
});
