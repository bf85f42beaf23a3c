import { describe, expect, test } from 'vitest';
import { compileClaim, createClaimFinder, tellTale } from '../../../utils/matching/claims';
import { fold } from '../../../utils/matching/fold';

const find = createClaimFinder(
  [
    { id: 'downtime', patterns: ['no|zero downtime', 'without any? downtime'] },
    { id: 'painless', patterns: ['completely|totally|virtually? painless', 'pain-free'] },
    { id: 'absorption', patterns: ['boosts|increases ... absorption by up? to? # %?'] },
    { id: 'safe', patterns: ['100% safe', 'incredibly|perfectly safe'] },
    { id: 'feel', patterns: ["you won't feel a thing"] },
    { id: 'open', patterns: ['channels remain open for # hours'] },
    { id: 'side-effects', patterns: ['no side-effects'] },
    { id: 'lasting', patterns: ['permanent results'] },
  ].flatMap(compileClaim),
);
const found = (text: string) => find(fold(text)).map(({ id, start, end }) => [id, text.slice(start, end)]);

describe('a promise is found', () => {
  test.each([
    ['as written', 'There is no downtime.', 'downtime', 'no downtime'],
    ['in capitals', 'ZERO DOWNTIME!', 'downtime', 'ZERO DOWNTIME'],
    ['with a choice', 'a totally painless hour', 'painless', 'totally painless'],
    ['with an absent word', 'without downtime', 'downtime', 'without downtime'],
    ['with a present one', 'without any downtime', 'downtime', 'without any downtime'],
    ['with a hyphen or a space', 'pain free and pain\u2011free', 'painless', 'pain free'],
    [
      'with a number',
      'It boosts serum absorption by up to 3,000%',
      'absorption',
      'boosts serum absorption by up to 3,000%',
    ],
    [
      'over words in between',
      'increases the skin’s own absorption by 80 percent',
      'absorption',
      'increases the skin’s own absorption by 80 percent',
    ],
    [
      'with a range',
      'The channels remain open for 12\u201336 hours',
      'open',
      'channels remain open for 12\u201336 hours',
    ],
    ['with a straight apostrophe', "you won't feel a thing", 'feel', "you won't feel a thing"],
    ['with a curly one', 'You won\u2019t feel a thing', 'feel', 'You won\u2019t feel a thing'],
    ['after a word of comfort', 'Don\u2019t worry, it is completely painless', 'painless', 'completely painless'],
    ['after \u201cnot only\u201d', 'It is not only quick but totally painless', 'painless', 'totally painless'],
    ['through soft hyphens', 'incred\u00ADibly safe', 'safe', 'incred\u00ADibly safe'],
  ])('%s', (_, text, id, words) => expect(found(text)[0]).toEqual([id, words]));
});

describe('it is no promise', () => {
  test.each([
    ['when denied', 'It is not painless, and it is not pain-free.'],
    ['when denied in short', 'It isn’t completely painless.'],
    ['when nothing is', 'No needle is totally painless.'],
    ['when far from it', 'It is far from pain-free.'],
    ['when asked', 'Is it really completely painless?'],
    ['inside a longer word', 'There was no downtimes list and painfreezing'],
    ['when never so', 'You will never have zero downtime.'],
    ['when there is none', 'There are no permanent results.'],
    ['when it should not be', 'One shouldn’t call it perfectly safe.'],
    ['when proof is lacking', 'There is no evidence that it gives permanent results.'],
    ['when called a myth', 'Myth 3: microneedling is completely painless.'],
    ['when it tells what a study saw', 'No side effects were reported, and no side effects have been seen since.'],
    ['when denied in between', 'It increases redness, not absorption by 80%.'],
    ['over the end of a sentence', 'It boosts repair. Good absorption by 80% of people is rare.'],
  ])('%s: %s', (_, text) => expect(found(text)).toEqual([]));
});

test('a denial in the sentence before does not count', () => {
  expect(found('It does not hurt. Zero downtime.')).toEqual([['downtime', 'Zero downtime']]);
});
test('the longest word of a pattern tells where to look', () => {
  expect(tellTale('no|zero downtime')).toEqual(['downtime']);
  expect(tellTale('without any? risks')).toEqual(['risks']);
  expect(tellTale('no|zero downtime|down-time')).toEqual(['downtime', 'down-time']);
  expect(tellTale('without risk-free|trouble-free')).toEqual(['risk-free', 'trouble-free']);
  expect(tellTale('boosts|increases ... absorption by up? to? # %?')).toEqual(['absorption']);
});
