/** Keeps the compiled lexicon where a content script reads it in milliseconds, without waking the background. */
import { storage } from '#imports';
import { compile, type Lexicon } from '../matching/lexicon.ts';
import type { Glossary } from './packaged.ts';

export interface StoredLexicon {
  /** Of the glossary it was compiled from. */
  version: string;
  lexicon: Lexicon;
}

const item = storage.defineItem<StoredLexicon | null>('local:lexicon', { fallback: null });

export async function storeLexicon({ version, terms, claims }: Glossary): Promise<void> {
  if ((await item.getValue())?.version === version) return;
  await item.setValue({ version, lexicon: compile(terms, claims) });
}

/** The compiled lexicon; undefined before the first seeding. */
export const readLexicon = async (): Promise<StoredLexicon | undefined> => (await item.getValue()) ?? undefined;

/** Calls back when a new one is stored. Returns the function that stops it. */
export const watchLexicon = (changed: (stored: StoredLexicon) => void): (() => void) =>
  item.watch((stored) => stored && changed(stored));
