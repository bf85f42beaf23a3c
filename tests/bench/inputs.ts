/** What the benchmark reads and looks for: pages made and saved, the glossary, and made-up packs. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../utils/glossary/packaged.ts';
import type { Claim, Term } from '../../utils/glossary/schema.ts';
import { compile } from '../../utils/matching/lexicon.ts';
import { makeForms, makePage } from './pages.ts';

export const ROOT = join(import.meta.dirname, '../..');

const itemsOf = <T>(name: string): T[] => JSON.parse(readFileSync(join(ROOT, 'public', name), 'utf8')).items;
const terms = filesOf('en').terms.flatMap((name) => itemsOf<Term>(name));
const claims = filesOf('en').claims.flatMap((name) => itemsOf<Claim>(name));

const writtenIn = (wanted: (when: string) => boolean): string[] =>
  terms.flatMap(({ forms }) => (forms.en ?? []).filter(({ when }) => wanted(when)).flatMap(({ written }) => written));
/** Spellings that stand for themselves: the pages "with our words" are strewn with these. */
const unambiguous = writtenIn((when) => when === 'always');
/** All spellings that are ever marked. */
const marked = [...new Set(writtenIn((when) => when !== 'search'))];

const pageFiles = {
  // A long document that mark.js ships for its own tests, and a page of the manual that comes with npm.
  '1 MB saved document': () => join(ROOT, 'node_modules/mark.js/test/fixtures/basic/large-document.html'),
  '95 kB saved manual': () =>
    join(execFileSync('npm', ['root', '-g'], { encoding: 'utf8' }).trim(), 'npm/docs/output/using-npm/config.html'),
};

export const PAGES: Record<string, string> = {
  '50 kB, none of our words': makePage(50_000, []),
  '500 kB, none of our words': makePage(500_000, []),
  '5 MB, none of our words': makePage(5_000_000, []),
  '50 kB with our words': makePage(50_000, unambiguous),
  '500 kB with our words': makePage(500_000, unambiguous),
  '5 MB with our words': makePage(5_000_000, unambiguous),
  ...Object.fromEntries(Object.entries(pageFiles).map(([name, file]) => [name, readFileSync(file(), 'utf8')])),
};

/** The glossary as it is shipped. */
export const GLOSSARY = compile(terms, claims);

/** Spellings of a term: as many as ours have. */
const SPELLINGS = 5;
const packOf = (forms: string[]) =>
  Array.from({ length: Math.ceil(forms.length / SPELLINGS) }, (_, at) => {
    const written = forms.slice(at * SPELLINGS, (at + 1) * SPELLINGS);
    return { id: `made-${at}`, forms: { en: [{ written, when: 'always' as const }] } };
  });

/** The glossary with made-up packs beside it, so many spellings in all. */
export const withPacks = (count: number) => compile([...terms, ...packOf(makeForms(count - marked.length))], claims);

/** So many spellings, the glossary's first, and a lexicon of exactly these: a peer gets what ours gets. */
export function sameForms(count: number): { forms: string[]; lexicon: ReturnType<typeof compile> } {
  const forms = [...unambiguous, ...marked.filter((form) => !unambiguous.includes(form)), ...makeForms(count)];
  const first = forms.slice(0, count);
  return { forms: first, lexicon: compile(packOf(first)) };
}
