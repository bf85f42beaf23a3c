import { describe, expect, test } from 'vitest';
import { type GlossaryFile, glossaryProblems, readingGrade } from '../../tools/glossary-problems.ts';

const SOURCE = {
  id: 'paper',
  kind: 'journal',
  title: 'A paper',
  url: 'https://example.org/paper',
  evidence: 'cohort',
  checked: { date: '2026-11-24', read: 'abstract' },
};
const said = (text: string) => ({ text, sources: ['paper'] });
const TERM = {
  id: 'dermis',
  name: 'Dermis',
  category: 'anatomy',
  forms: { en: [{ written: ['dermis'], when: 'topic' }] },
  related: [],
  reader: { definition: said('The layer under the outer skin.'), facts: [] },
  professional: { facts: [] },
  evidence: { level: 'strong', ...said('Settled anatomy.') },
  reviewed: '2026-11-24',
};
const CLAIM = {
  id: 'painless',
  claim: 'It is painless.',
  patterns: ['painless'],
  verdict: 'overstated',
  evidence: said('It hurts. A little.'),
  fairer: 'It hurts a little.',
  related: [],
  reviewed: '2026-11-24',
};
const missing = (entry: object, field: string) =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => key !== field));
const NAMES = new Set(['dermis']);
const TODAY = new Date('2026-11-24');

const problems = (terms: unknown[], sources: unknown[] = [SOURCE], claims: unknown[] = [CLAIM]) => {
  const files: GlossaryFile[] = [
    { name: 'anatomy.json', kind: 'terms', items: terms },
    { name: 'claims.json', kind: 'claims', items: claims },
    { name: 'sources.json', kind: 'sources', items: sources },
  ];
  return glossaryProblems(files, NAMES, TODAY).map(
    ({ file, entry, field, message }) => `${file} ${entry} ${field}: ${message}`,
  );
};

test('a sound glossary has no problem', () => expect(problems([TERM])).toEqual([]));

describe('a problem is named by file, entry and field', () => {
  const reader = (definition: unknown) => ({ ...TERM, reader: { definition, facts: [] } });
  test.each<[string, unknown[], unknown[] | undefined, RegExp]>([
    ['a missing field', [missing(TERM, 'name')], undefined, /^anatomy.json dermis name: is missing$/],
    ['an unknown field', [{ ...TERM, colour: 'red' }], undefined, /dermis colour: there is no such field$/],
    [
      'a fact without a source',
      [reader({ text: 'A layer.', sources: [] })],
      undefined,
      /reader.definition.sources: every fact needs a source/,
    ],
    [
      'an unknown source',
      [reader({ text: 'A layer.', sources: ['rumour'] })],
      undefined,
      /reader.definition: there is no source "rumour"/,
    ],
    [
      'a source without a check date',
      [TERM],
      [{ ...SOURCE, checked: { read: 'abstract' } }],
      /sources.json paper checked.date: /,
    ],
    ['a source without an address', [TERM], [{ ...SOURCE, url: undefined }], /sources.json paper url: /],
    ['an address that is no web page', [TERM], [{ ...SOURCE, url: 'javascript:alert(1)' }], /sources.json paper url: /],
    [
      'a related term that is not there',
      [{ ...TERM, related: ['nowhere'] }],
      undefined,
      /related: there is no term "nowhere"/,
    ],
    ['a definition that is too long', [reader(said('word '.repeat(36)))], undefined, /has 36 words/],
    [
      'a definition that is hard to read',
      [reader(said('Intercellular communication necessitates multifactorial physiological considerations.'))],
      undefined,
      /reads at grade/,
    ],
    ['an old review', [{ ...TERM, reviewed: '2024-01-01' }], undefined, /reviewed: is older than 24 months/],
    ['a promise', [reader(said('A miracle layer.'))], undefined, /"miracle" promises or advises/],
    ['advice', [reader(said('The layer that you should treat.'))], undefined, /"you should" promises or advises/],
    ['an entry that occurs twice', [TERM, TERM], undefined, /dermis id: occurs twice/],
    [
      'a form of two terms',
      [TERM, { ...TERM, id: 'corium' }],
      undefined,
      /corium forms: "dermis" is also a form of "dermis"/,
    ],
    [
      'a spelling that stands twice in a term',
      [{ ...TERM, forms: { en: [...TERM.forms.en, { written: ['dermis'], when: 'detail' }] } }],
      undefined,
      /dermis forms: "dermis" stands twice; only the first one counts/,
    ],
  ])('%s', (_, terms, sources, message) => expect(problems(terms, sources).join('\n')).toMatch(message));
});

describe('one document is one source', () => {
  const copy = { ...SOURCE, id: 'copy', url: 'https://example.org/copy' };
  test.each([
    ['DOI', 'doi', '10.1000/AB.1', '10.1000/ab.1'],
    ['PMID', 'pmid', '12345', '12345'],
    ['PMCID', 'pmcid', 'PMC12345', 'PMC12345'],
    ['address', 'url', 'https://example.org/paper', 'https://example.org/paper/'],
  ])('a %s that two sources share is named', (_, field, one, other) =>
    expect(
      problems(
        [TERM],
        [
          { ...SOURCE, [field]: one },
          { ...copy, [field]: other },
        ],
      ),
    ).toEqual([`sources.json copy ${field}: is that of "paper" too; one document is one source`]),
  );
  test('sources without identifiers are told apart by their addresses', () =>
    expect(problems([TERM], [SOURCE, copy])).toEqual([]));
});

test('a form may belong to two terms when a rule tells them apart', () => {
  const forms = { en: [{ written: ['dermis'], when: 'support', support: ['leather'] }] };
  expect(problems([TERM, { ...TERM, id: 'corium', forms }])).toEqual([]);
});

test('medical names count as easy words', () => {
  const text = 'The microvascularisation of skin.';
  expect(readingGrade(text, new Set(['microvascularisation']))).toBeLessThan(readingGrade(text, new Set()));
});
