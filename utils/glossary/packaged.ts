/** Reads the glossary as it is packaged with the extension: the truth that the database is a working copy of. */
import * as v from 'valibot';
import { CATEGORIES, Claim, Source, Term } from './schema.ts';

export interface Glossary {
  /** Changes when any packaged file does. */
  version: string;
  terms: Term[];
  claims: Claim[];
  sources: Source[];
}

/** Reads a packaged file as text. Extension contexts pass one that fetches; checks and tests read from disk. */
export type ReadFile = (path: string) => Promise<string>;

/** All files of a glossary, relative to `public/`. */
export const filesOf = (language: string) => ({
  terms: CATEGORIES.map((category) => `glossary/${language}/${category}.json`),
  claims: [`glossary/${language}/claims.json`],
  sources: ['glossary/sources.json'],
});

/** Far more than any of our files has; a file beyond is not one of ours. */
const MOST_CHARACTERS = 8_000_000;
const MOST_ITEMS = 10_000;
const Text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));
const Items = v.looseObject({ items: v.pipe(v.array(v.unknown()), v.maxLength(MOST_ITEMS)) });

/** Keeps the items that are what they should be: one damaged entry does not cost the reader the others. */
function sound<T extends v.GenericSchema>(schema: T, text: string): v.InferOutput<T>[] {
  return v.parse(Items, JSON.parse(v.parse(Text, text))).items.flatMap((item) => {
    const result = v.safeParse(schema, item);
    return result.success ? [result.output] : [];
  });
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Reads, checks and fingerprints the packaged glossary. Rejects when a file is missing or not JSON. */
export async function readPackaged(readFile: ReadFile, language = 'en'): Promise<Glossary> {
  const files = filesOf(language);
  const all = (paths: string[]) => Promise.all(paths.map(readFile));
  const [terms, claims, sources] = await Promise.all([all(files.terms), all(files.claims), all(files.sources)]);
  const everything = new TextEncoder().encode([...terms, ...claims, ...sources].join('\0'));
  return {
    version: hex(await crypto.subtle.digest('SHA-256', everything)).slice(0, 16),
    terms: terms.flatMap((text) => sound(Term, text)),
    claims: claims.flatMap((text) => sound(Claim, text)),
    sources: sources.flatMap((text) => sound(Source, text)),
  };
}
