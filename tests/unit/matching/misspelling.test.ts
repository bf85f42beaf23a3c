import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../../../utils/matching/misspelling';

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
