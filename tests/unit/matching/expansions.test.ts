import { describe, expect, test } from 'vitest';
import { expansionsOf, namesLike } from '../../../utils/matching/expansions';

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
    [
      'where it is written so',
      'PRP',
      'PRP in our notes means platelet-refractory patient:',
      'platelet refractory patient',
    ],
    ['with "is"', 'RF', 'On a blood form RF is rheumatoid factor, a clue.', 'rheumatoid factor'],
    ['with a colon', 'PRP', 'PRP Eyes: Panretinal photocoagulation, a laser treatment', 'Panretinal photocoagulation'],
    ['with "or"', 'CIT', 'collagen induction therapy, or CIT, is older', 'collagen induction therapy'],
    ['with "or" behind it', 'RF', 'the RF or reflection factor of a cream', 'reflection factor'],
    [
      'in front of a comma',
      'PRP',
      'The Park Restoration Program, PRP on the signs, is old.',
      'Park Restoration Program',
    ],
    [
      'in front of a comma, small words aside',
      'PRP',
      'il piano di riordino e pulitura, in sigla PRP.',
      'piano riordino pulitura',
    ],
    [
      'in front of a few words',
      'PRP',
      'given as the post-rinse performance, in our tables PRP',
      'post rinse performance',
    ],
    ['with small words in it', 'PRP', 'O PRP, o plasma rico em plaquetas, é', 'plasma rico em plaquetas'],
    ['behind an article', 'PRP', 'previsti dal PRP, il Piano Regolatore Portuale.', 'Piano Regolatore Portuale'],
    ['behind an article in brackets', 'PRP', 'o PRP (o Partido Republicano Português)', 'Partido Republicano'],
    ['behind one more word', 'CIT', 'ex CIT (la vecchia Compagnia Italiana Turismo)', 'Compagnia Italiana'],
    ['in quotation marks', 'PIH', 'post-inflammatory hyperpigmentation (“PIH”)', 'post-inflammatory hyperpigmentation'],
  ])('%s', (_, short, text, long) => expect(expansionsOf(short, text)).toContain(long));
});

test.each([
  ['PRP', 'PRP is popular with patients'],
  ['PRP', 'We offer PRP on Tuesdays (and Fridays).'],
  ['RF', 'RF (see below)'],
  ['PRP', 'The nurse draws some blood, then PRP is made.'],
  ['PRP', 'Ask the clinic about prices (PRP costs extra)'],
  ['PRP', 'We do PRP, a really painless procedure'],
  ['PRP', 'PRP for hair in our clinic is a popular request'],
])('%s is not spelled out in "%s"', (short, text) => expect(expansionsOf(short, text)).toEqual([]));

test.each([
  ['PRP', 'The Progressive Residents’ Party won. The PRP holds two seats.', ['Progressive Residents’ Party']],
  ['CIT', 'Long courses lead to the Certificate in Trades that you wanted.', []],
  ['GFC', 'The Guild of Fine Carpenters meets here.', ['Guild of Fine Carpenters']],
  ['PRP', 'Your Personal Recovery Plan', []],
  ['PRP', 'people rarely pay for it', []],
  ['RF', 'the Red Fox sleeps', []],
])('proper names with the letters of %s in "%s": %j', (short, text, names) =>
  expect(namesLike(short, text)).toEqual(names),
);

test('what one long text spells out says nothing about the next', () => {
  const [one, other] = ['PRP (Parallel Redundancy Protocol)', 'platelet-rich plasma (PRP)'].map((text) =>
    text.padEnd(2000),
  );
  const asked = [one!, other!, one!].map((text) => expansionsOf('PRP', text));
  expect(asked).toEqual([['Parallel Redundancy Protocol'], ['platelet-rich plasma'], ['Parallel Redundancy Protocol']]);
});

test('special characters in the abbreviation do no harm', () => {
  expect(expansionsOf('P.R.P.', 'platelet-rich plasma (P.R.P.)')).toContain('platelet-rich plasma');
});
