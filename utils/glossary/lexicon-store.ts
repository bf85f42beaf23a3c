/** Keeps the compiled lexicon where a content script reads it in milliseconds, without waking the background. */
import { storage } from '#imports';
import { compile } from '../matching/lexicon.ts';
import { parseLexicon, type StoredLexicon } from './lexicon-text.ts';
import type { Glossary } from './packaged.ts';

export type { StoredLexicon } from './lexicon-text.ts';

/** As text: browsers copy one long string much faster than thousands of small values. */
const item = storage.defineItem<unknown>('local:lexicon', { fallback: null });

/** The compiled lexicon as text, for those who cannot have it from storage. */
export const lexiconText = ({ version, terms, claims }: Glossary): string =>
  JSON.stringify({ version, lexicon: compile(terms, claims) } satisfies StoredLexicon);

/** Stores the lexicon unless the one of this glossary is there, whole. Rejects when there is no room for it. */
export async function storeLexicon(glossary: Glossary): Promise<void> {
  const stored = await readLexicon().catch(() => undefined);
  if (stored?.version !== glossary.version) await item.setValue(lexiconText(glossary));
}

/** The compiled lexicon; undefined when there is none that could be read by: before the first seeding, after damage. */
export const readLexicon = async (): Promise<StoredLexicon | undefined> => parseLexicon(await item.getValue());

/** Calls back when a new one is stored. Returns the function that stops it. */
export const watchLexicon = (changed: (stored: StoredLexicon) => void): (() => void) =>
  item.watch((text) => {
    const stored = parseLexicon(text);
    if (stored) changed(stored);
  });
