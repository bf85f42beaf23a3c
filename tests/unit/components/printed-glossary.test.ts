import { expect, test } from 'vitest';
import { printedGlossary } from '@/components/printed-glossary';
import type { Entries } from '@/utils/glossary/entries';

const sourced = (...sources: string[]) => ({ text: 'A text.', sources });
const term = (id: string, name: string, ...sources: string[]) => ({
  id,
  name,
  reader: { definition: sourced(...sources), facts: [sourced('never-printed')] },
});
const claim = (id: string, words: string, ...sources: string[]) => ({
  id,
  claim: words,
  evidence: sourced(...sources),
});
const source = (id: string) => ({ id, title: id });

const ENTRIES = {
  terms: { b: term('b', 'Éclair', 'two', 'three'), a: term('a', 'Dermis', 'one'), c: term('c', 'zone', 'one', 'gone') },
  claims: { d: claim('d', 'It is painless.', 'three', 'four') },
  sources: Object.fromEntries(['one', 'two', 'three', 'four', 'never-printed'].map((id) => [id, source(id)])),
} as unknown as Entries;

test('entries stand by name, in the order of the language', () => {
  expect(printedGlossary(ENTRIES, 'en').terms.map((one) => one.term.name)).toEqual(['Dermis', 'Éclair', 'zone']);
});

test('sources are numbered through, each once, and only those of what is printed', () => {
  const { terms, claims, sources } = printedGlossary(ENTRIES, 'en');
  expect(terms.map(({ numbers }) => numbers)).toEqual([[1], [2, 3], [1]]);
  expect(claims.map(({ numbers }) => numbers)).toEqual([[3, 4]]);
  expect(sources.map(({ id }) => id)).toEqual(['one', 'two', 'three', 'four']);
});
