import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asRead, fold, sourceEnd, sourceOffset } from '../../../utils/matching/fold';

test.each([
  ['lower-cases', 'PRP', 'prp'],
  ['drops soft hyphens', 'platelet\u00AD-rich', 'platelet-rich'],
  ['resolves ligatures', '\uFB01brin', 'fibrin'],
  ['composes accents', 'e\u0301lastine', 'élastine'],
  ['drops Arabic vowel signs and long strokes', 'حبّ الكـولاجِين', 'حب الكولاجين'],
  ['knows full-width letters', 'ＲＦ', 'rf'],
  ['passes lone surrogates', 'a\uD800b', 'a\uD800b'],
  ['lower-cases letters that become two', 'İ', 'i̇'],
])('%s', (_, source, folded) => expect(fold(source).text).toBe(folded));

test('a text as it is read has nothing unseen and plain hyphens', () =>
  expect(asRead('platelet\u2011rich plas\u00ADma, 2\u20133')).toBe('platelet-rich plasma, 2\u20133'));

test('plain text keeps its offsets without a table', () => expect(fold('Micro-needling').offsets).toBeUndefined());

test('offsets rise, stay inside the source and lead back to what was folded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (source) => {
      const folded = fold(source);
      let last = 0;
      for (let at = 0; at < folded.text.length; at++) {
        const offset = sourceOffset(folded, at);
        expect(offset).toBeGreaterThanOrEqual(last);
        expect(offset).toBeLessThan(source.length);
        expect(sourceEnd(folded, at + 1)).toBeGreaterThan(offset);
        last = offset;
      }
    }),
  );
});
