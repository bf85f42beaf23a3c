import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeyIndex } from '../../../utils/matching/key-index';
import { distance, near } from '../../../utils/matching/misspelling';

test.each([
  ['same', 'dermis', 'dermis', 0],
  ['one replaced', 'dermas', 'dermis', 1],
  ['one missing', 'platlet', 'platelet', 1],
  ['one too many', 'nummbing', 'numbing', 1],
  ['two swapped', 'mirco', 'micro', 1],
  ['two slips', 'mikroneedeling', 'microneedling', 2],
])('%s', (_, a, b, edits) => expect(distance(a, b, 3)).toBe(edits));

test('is symmetric and never below the difference in length', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b, 20)).toBe(distance(b, a, 20));
      expect(distance(a, b, 20)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(distance(a, b, 1)).toBe(Math.min(2, distance(a, b, 20)));
    }),
  );
});

describe('the nearest key', () => {
  const keys = [
    'microchannel',
    'microneedle',
    'microneedling',
    'microneedlings',
    'platelet',
    'plateletrichplasma',
    'prp',
  ];
  const zeros = keys.map(() => 0);
  const find = near(
    { keys: { letters: keys, terms: zeros, rules: zeros, boundaries: zeros, exact: {} }, rules: [{ when: 'always' }] },
    createKeyIndex(keys),
  );
  const nearest = (misspelt: string) => keys[find(misspelt) ?? -1];

  test.each([
    ['one slip in a short word', 'platelte', undefined],
    ['one slip', 'plattlet', 'platelet'],
    ['two slips in a long word', 'microoneedlling', 'microneedling'],
    ['three are too many', 'miccroneedllling', undefined],
    ['short words are never guessed', 'prq', undefined],
    ['a slip among the first letters', 'picroneedling', undefined],
  ])('%s', (_, misspelt, key) => expect(nearest(misspelt)).toBe(key));

  test('is the same as when every key is compared in full', () => {
    const letter = fc.constantFrom('m', 'i', 'c', 'r', 'o', 'n', 'e', 'd', 'l', 'g', 's', 'x');
    const misspelt = fc
      .tuple(fc.constantFrom(...keys), fc.nat(20), fc.nat(20), letter, letter)
      .map(([key, a, b, x, y]) => {
        const once = key.slice(0, a) + x + key.slice(a + 1);
        return once.slice(0, b) + y + once.slice(b);
      });
    fc.assert(
      fc.property(misspelt, (word) => {
        const most = (key: string) =>
          key.length < 8 || word.length < 8 ? -1 : key.length < 12 || word.length < 12 ? 1 : 2;
        const alike = keys.filter((key) => key.slice(0, 3) === word.slice(0, 3) && key.at(-1) === word.at(-1));
        const edits = alike
          .map((key) => distance(key, word, 9))
          .map((count, at) => (count <= most(alike[at]!) ? count : 9));
        const least = Math.min(...edits, 9);
        expect(nearest(word)).toBe(least === 9 ? undefined : alike[edits.indexOf(least)]);
      }),
    );
  });
});
