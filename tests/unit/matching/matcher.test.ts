import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finder, formsIn } from './glossary';

describe('a form is found however it is written', () => {
  test.each([
    ['in capitals', 'MICRONEEDLING at home', ['MICRONEEDLING']],
    ['in title case', 'Skin Needling Explained', ['Skin Needling']],
    ['hyphenated', 'micro-needling', ['micro-needling']],
    ['as two words', 'micro needling', ['micro needling']],
    ['with a no-break hyphen', 'micro\u2011needling', ['micro\u2011needling']],
    ['with an en dash', 'platelet\u2013rich plasma', ['platelet\u2013rich plasma']],
    ['with a no-break space', 'RF\u00A0microneedling', ['RF\u00A0microneedling']],
    ['with line breaks of the source', 'platelet\n      rich\n  plasma', ['platelet\n      rich\n  plasma']],
    ['with a soft hyphen', 'micro\u00ADneedling', ['micro\u00ADneedling']],
    ['with zero-width characters', 'Micro\u200Bneed\u2060ling', ['Micro\u200Bneed\u2060ling']],
    ['with a ligature', 'in the derma\uFB01eld and dermis', ['dermis']],
    ['in full-width letters', 'ｄｅｒｍｉｓ', ['ｄｅｒｍｉｓ']],
    ['in the plural', 'two dermarollers', ['dermarollers']],
    ['in the possessive', 'microneedling’s results', ['microneedling']],
    ['with a straight apostrophe', "the dermaroller's pins", ['dermaroller']],
    ['in American spelling', 'a hematoma', ['hematoma']],
    ['with a first letter of its own', 'A-PRF, a\u2011prf, not a PRF', ['A-PRF', 'a\u2011prf']],
    ['spelled letter by letter', 'P.R.P. and P-R-P', ['P.R.P', 'P-R-P']],
    ['with an abbreviating full stop', 'a Dr. Pen, a dr pen, a DrPen', ['Dr. Pen', 'dr pen', 'DrPen']],
    ['before a trade mark', 'dermaroller™ with PRP™', ['dermaroller', 'PRP']],
    ['before a trade mark, beside what has to be folded', 'the derma\u00ADroller™', ['derma\u00ADroller']],
    ['beside its abbreviation', 'platelet-rich plasma (PRP)', ['platelet-rich plasma', 'PRP']],
    ['beside a slash', 'PRP/dermis', ['PRP', 'dermis']],
    ['behind a number and a unit', '1.5 mm microneedling', ['microneedling']],
    ['in another language', 'cicatrices d’acné', ['cicatrices d’acné']],
    ['behind an attached Arabic article', 'بالوخز بالإبر الدقيقة', ['بالوخز بالإبر الدقيقة']],
    ['in Latin letters behind an Arabic conjunction', 'والـPRP', ['PRP']],
    ['misspelt in a long word', 'microneedeling and a dermarolller', ['microneedeling', 'dermarolller']],
    ['the longest that fits', 'RF microneedling', ['RF microneedling']],
  ])('%s', (_, text, forms) => expect(formsIn(text)).toEqual(forms));
});

describe('other letters are left alone', () => {
  test.each([
    ['inside longer words', 'EXPRPT, hypodermis, endermislike'],
    ['in e-mail addresses', 'write to microneedling@example.org'],
    ['in addresses', 'https://example.org/microneedling/prices and www.dermaroller.example'],
    ['in file names', 'microneedling.jpg'],
    ['in identifiers', 'const microneedling_price'],
    ['across the end of a sentence', 'We talk of skin. Needling'.replace('Needling', 'needle')],
    ['across a block', 'micro\n\u2063\nneedling'.replace('needling', 'needle')],
    ['in the wrong letter case', 'ha ha'],
    ['everyday words kept for search', 'no pain at all'],
    ['short words with a slip', 'dermos'],
    ['words of few letters that a slip would make one of ours', 'the needle of the meter'],
  ])('%s', (_, text) => expect(formsIn(text)).toEqual([]));
});

const INVISIBLE = ['\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF'];
const WORDS = [
  'microneedling',
  'platelet-rich plasma',
  'PRP',
  'dermis',
  'acne scars',
  'the',
  'of',
  'blue',
  'Zürich',
  '5',
  'İ',
  '👩‍⚕️',
];

test('invisible characters change neither what is found nor, put aside, where', () => {
  const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));
  const cuts = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...INVISIBLE)), { maxLength: 8 });
  fc.assert(
    fc.property(sentence, cuts, (plain, inserts) => {
      const chars = [...plain];
      for (const [at, char] of inserts) chars.splice(at % (chars.length + 1), 0, char);
      const text = chars.join('');
      const strip = (part: string) => part.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
      const found = finder
        .find(text)
        .map(({ id, start, end }) => [id, strip(text.slice(start, end)), strip(text.slice(0, start)).length]);
      const bare = strip(plain);
      expect(found).toEqual(finder.find(bare).map(({ id, start, end }) => [id, bare.slice(start, end), start]));
    }),
    { numRuns: 500 },
  );
});

test('matches are in order, do not overlap and lie inside the text, whatever the text', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...WORDS, ' ', '-', '\n'), fc.string({ unit: 'binary' })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join('');
      let last = 0;
      for (const { start, end } of finder.find(whole)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(whole.length);
        last = end;
      }
    }),
    { numRuns: 500 },
  );
});
