import { describe, expect, test } from 'vitest';
import { compileClaim, createClaimFinder, tellTale } from '../../../utils/matching/claims';
import { fold } from '../../../utils/matching/fold';

const find = createClaimFinder(
  [
    { id: 'downtime', patterns: ['no|zero downtime', 'without any? downtime'] },
    { id: 'painless', patterns: ['completely|totally|virtually? painless', 'pain-free'] },
    { id: 'absorption', patterns: ['boosts|increases ... absorption by up? to? # %?'] },
    { id: 'safe', patterns: ['100% safe', 'incredibly|perfectly safe'] },
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
