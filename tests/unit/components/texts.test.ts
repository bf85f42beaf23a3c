/** Texts that are cut, chosen or dated for the card. */
import { describe, expect, test } from 'vitest';
import { alsoCalled } from '../../../components/also-called';
import { scaleTop } from '../../../components/DepthTable';
import { monthAndYear } from '../../../components/dates';
import { webAddress } from '../../../components/SourceItem';
import { firstSentence, shorten } from '../../../components/sentence';
import { claimWithSources, definitionWithSources } from '../../../components/with-sources';
import type { Claim, FormGroup, Source, Term } from '../../../utils/glossary/schema';

describe('firstSentence', () => {
  test.each([
    ['One. Two.', 'One.'],
    ['Only one', 'Only one'],
    ['Depth of 0.5 mm is common. More follows.', 'Depth of 0.5 mm is common.'],
    ['Tools, e.g. Rollers, are used. More.', 'Tools, e.g. Rollers, are used.'],
    ['Is it? Yes.', 'Is it?'],
    ['  Spaces.  Next.', 'Spaces.'],
    ['', ''],
    ['It says “stop.” Then it goes on.', 'It says “stop.”'],
    ['Up to 3.5 mm (e.g. by hand) is usual. More.', 'Up to 3.5 mm (e.g. by hand) is usual.'],
    ['Really?! Yes.', 'Really?!'],
    ['هل يؤلم؟ نعم.', 'هل يؤلم؟'],
  ])('%j', (text, sentence) => expect(firstSentence(text)).toBe(sentence));
});

describe('shorten', () => {
  test.each<[string, number, 'end' | 'start', string]>([
    ['short', 10, 'end', 'short'],
    ['one two three', 9, 'end', 'one two…'],
    ['one two three', 9, 'start', '…three'],
    ['one two three', 13, 'end', 'one two three'],
  ])('%j to %i from the %s', (text, most, from, cut) => expect(shorten(text, most, from)).toBe(cut));
});

describe('alsoCalled', () => {
  const names = (name: string, ...groups: [string[], FormGroup['when']][]) =>
    alsoCalled({ name, forms: { en: groups.map(([written, when]) => ({ written, when })) } }, 'en');
  test('spellings of the headword and its parts are no other names', () => {
    expect(
      names('Microneedling', [['micro-needling', 'Micro needling', 'needling', 'microneedlings'], 'always']),
    ).toEqual([]);
    expect(names('Platelet-rich plasma (PRP)', [['PRP', 'platelet rich plasma'], 'support'])).toEqual([]);
  });
  test('two at most, in order, none that is kept for search', () => {
    expect(names('Microneedling', [['MTS'], 'search'], [['skin needling', 'CIT', 'PCI'], 'always'])).toEqual([
      'skin needling',
      'CIT',
    ]);
  });
  test('a language without forms falls back to English', () => {
    expect(alsoCalled({ name: 'A', forms: { en: [{ written: ['bcd'], when: 'always' }] } }, 'nl-BE')).toEqual(['bcd']);
  });
});

test.each([
  ['2025', '2025'],
  ['2025-03', 'March 2025'],
  ['2025-03-01', 'March 2025'],
  ['2025-12-31', 'December 2025'],
])('monthAndYear(%j)', (date, text) => expect(monthAndYear(date, 'en')).toBe(text));

test.each([
  [[{ to: 0.5 }], 3],
  [[{ to: 3 }, { to: 1 }], 3],
  [[{ to: 3.5 }], 4],
  [[], 3],
])('scaleTop(%j)', (depths, top) => expect(scaleTop(depths)).toBe(top));

test.each([
  ['https://example.org/', 'https://example.org/'],
  ['http://example.org/', 'http://example.org/'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['nonsense', undefined],
])('webAddress(%j)', (url, address) => expect(webAddress(url)).toBe(address));

describe('with sources', () => {
  const sources = [{ id: 'a', title: 'T', url: 'https://e.org/', checked: { date: '2026-01-01' } }] as Source[];
  test('a definition', () => {
    const term = {
      name: 'Plasma',
      reader: { definition: { text: 'A liquid.' } },
      evidence: { text: 'Settled.' },
    } as Term;
    expect(definitionWithSources(term, sources, { evidence: 'Strong evidence', sources: 'Sources' })).toBe(
      'Plasma: A liquid.\nStrong evidence. Settled.\n\nSources:\n1. T. https://e.org/ (read 2026-01-01)',
    );
  });
  test('a claim', () => {
    const claim = { claim: 'No downtime', evidence: { text: 'Redness.' }, fairer: 'Some days.' } as Claim;
    expect(claimWithSources(claim, sources, { evidence: '', sources: 'Sources', verdict: 'Overstated' })).toBe(
      '“No downtime”: Overstated.\nRedness.\nSome days.\n\nSources:\n1. T. https://e.org/ (read 2026-01-01)',
    );
  });
});
