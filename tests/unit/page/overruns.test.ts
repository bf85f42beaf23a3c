import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countOverruns } from '../../../utils/page/overruns';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether a page is left alone at last that overruns us so often, so many milliseconds apart. */
function isLeftAlone(times: number, apart: number): boolean {
  const isRunaway = countOverruns();
  return Array.from({ length: times }, () => {
    vi.advanceTimersByTime(apart);
    return isRunaway();
  }).includes(true);
}

test.each([
  ['at once', 21, 20, true],
  ['on a slow machine', 21, 4000, true],
  ['a few times', 20, 20, false],
  ['with pauses', 100, 6000, false],
])('a page that overruns us %s: %i times, %i ms apart', (_, times, apart, leftAlone) =>
  expect(isLeftAlone(times, apart)).toBe(leftAlone),
);
