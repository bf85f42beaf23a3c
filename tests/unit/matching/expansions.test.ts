import { describe, expect, test } from 'vitest';
import { expansionsOf } from '../../../utils/matching/expansions';

describe('a text spells an abbreviation out', () => {
  test.each([
    ['in front of brackets', 'PRP', 'We use platelet-rich plasma (PRP) here.', 'platelet-rich plasma'],
    ['in brackets', 'PRP', 'PRP (Parallel Redundancy Protocol) is a standard.', 'Parallel Redundancy Protocol'],
    [
      'in brackets after a word',
      'CIT',
      'the CIT desk (that’s “consumables, instruments, textiles”)',
      'consumables instruments',
    ],
    ['with "stands for"', 'PRP', 'PRP stands for policy review panel.', 'policy review panel'],
    ['with "is"', 'RF', 'On a blood form RF is rheumatoid factor, a clue.', 'rheumatoid factor'],
    ['with a colon', 'PRP', 'PRP Eyes: Panretinal photocoagulation, a laser treatment', 'Panretinal photocoagulation'],
    ['with "or"', 'CIT', 'collagen induction therapy, or CIT, is older', 'collagen induction therapy'],
    ['in quotation marks', 'PIH', 'post-inflammatory hyperpigmentation (“PIH”)', 'post-inflammatory hyperpigmentation'],
  ])('%s', (_, short, text, long) => expect(expansionsOf(short, text)).toContain(long));
});

test.each([
  ['PRP', 'PRP is popular with patients'],
  ['PRP', 'We offer PRP on Tuesdays (and Fridays).'],
  ['RF', 'RF (see below)'],
  ['PRP', 'Ask the clinic about prices (PRP costs extra)'],
])('%s is not spelled out in "%s"', (short, text) => expect(expansionsOf(short, text)).toEqual([]));

test('special characters in the abbreviation do no harm', () => {
  expect(expansionsOf('P.R.P.', 'platelet-rich plasma (P.R.P.)')).toContain('platelet-rich plasma');
});
