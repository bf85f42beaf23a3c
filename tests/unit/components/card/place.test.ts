/** Where a card goes, what a drag of the sheet means, when the pointer is still on the words. */
import { describe, expect, test } from 'vitest';
import { settle } from '../../../../entrypoints/card.content/dragging';
import { reaches } from '../../../../entrypoints/card.content/leaving';
import { sideFor } from '../../../../entrypoints/card.content/placement';

const box = (left: number, top: number, width = 80, height = 20) =>
  ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect;

describe('sideFor', () => {
  const card = { width: 372, height: 500 };
  const view = { width: 1200, height: 800 };
  test.each<[string, DOMRect, typeof view, string | undefined, string]>([
    ['below where it fits', box(100, 100), view, undefined, 'bottom'],
    ['above where only that fits', box(100, 600), view, undefined, 'top'],
    ['the roomier of two tight sides', box(100, 300), view, undefined, 'bottom'],
    ['beside the words in a low window', box(100, 200), { width: 1200, height: 400 }, undefined, 'right'],
    ['on their left where the right is full', box(800, 200), { width: 1200, height: 400 }, undefined, 'left'],
    [
      'anywhere in a small window, but never over the words',
      box(200, 200),
      { width: 500, height: 400 },
      undefined,
      'top',
    ],
    ['on its side while that has room', box(100, 420), view, 'bottom', 'bottom'],
    ['on another side when it has none', box(100, 700), view, 'bottom', 'top'],
  ])('%s', (_, anchor, window, now, side) => expect(sideFor(anchor, card, window, now)).toBe(side));
  test('a peek stays where little room is enough', () => {
    expect(sideFor(box(100, 660), { width: 300, height: 90 }, view, 'bottom')).toBe('bottom');
  });
});

test.each<['half' | 'full', number, string]>([
  ['half', -41, 'full'],
  ['half', 20, 'half'],
  ['half', 61, 'closed'],
  ['full', 61, 'half'],
  ['full', 161, 'closed'],
  ['full', -100, 'full'],
])('a %s sheet dragged by %i', (state, y, next) => expect(settle(state, y)).toBe(next));

test.each([
  [105, 110, true],
  [97, 110, true],
  [95, 110, false],
  [105, 125, false],
])('reaches(%i, %i)', (x, y, on) => expect(reaches([box(100, 100)], x, y)).toBe(on));
