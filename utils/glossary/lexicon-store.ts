/** Keeps the compiled lexicon where a content script reads it in milliseconds, without waking the background. */
import { storage } from '#imports';
import { compile, type Lexicon } from '../matching/lexicon.ts';
import type { Glossary } from './packaged.ts';

export interface StoredLexicon {
  /** Of the glossary it was compiled from. */
  version: string;
  lexicon: Lexicon;
}

/** As text: browsers copy one long string much faster than thousands of small values. */
const item = storage.defineItem<string | null>('local:lexicon', { fallback: null });
const parse = (text: string | null): StoredLexicon | undefined => (text ? JSON.parse(text) : undefined);

export async function storeLexicon({ version, terms, claims }: Glossary): Promise<void> {
  if (parse(await item.getValue())?.version === version) return;
  await item.setValue(JSON.stringify({ version, lexicon: compile(terms, claims) } satisfies StoredLexicon));
}

/** The compiled lexicon; undefined before the first seeding. */
export const readLexicon = async (): Promise<StoredLexicon | undefined> => parse(await item.getValue());

/** Calls back when a new one is stored. Returns the function that stops it. */
export const watchLexicon = (changed: () => void): (() => void) => item.watch((text) => text && changed());
