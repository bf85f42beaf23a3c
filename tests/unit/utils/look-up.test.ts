import { expect, test } from 'vitest';
import { createLookUp } from '@/utils/glossary/look-up';
import { ENTRIES } from '../matching/glossary';

const lookUp = createLookUp(ENTRIES.map((entry) => ({ ...entry, name: entry.id.replaceAll('-', ' ') }) as never));

test.each([
  ['microneedling', 'microneedling'],
  ['  “Skin needling”,', 'microneedling'],
  ['MIKRONADELN', 'microneedling'],
  ['platelet‑rich plasma', 'platelet-rich-plasma'],
  ['P.R.P.', 'platelet-rich-plasma'],
  ['an RF microneedling session', 'rf-microneedling'],
  ['acne scars', 'acne-scars'],
  ["cicatrices d'acné", 'acne-scars'],
  ['pain', 'pain'],
  ['HA', 'hyaluronic-acid'],
  ['ha', undefined],
  ['needle', undefined],
  ['a pain in the neck', undefined],
  ['PRP network', undefined],
  ['microneedl', undefined],
  ['', undefined],
  ['…', undefined],
  ['one two three four five six seven eight nine ten eleven twelve microneedling', undefined],
])('%j means %s', (text, id) => expect(lookUp(text)?.id).toBe(id));

test('says what else an ambiguous spelling can mean', () => {
  expect(lookUp('PRP')?.meanings).toEqual(['a rare skin disease']);
  expect(lookUp('platelet-rich plasma')?.meanings).toEqual([]);
});
