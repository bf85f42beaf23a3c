/** Keeps the compiled lexicon where a content script reads it in milliseconds, without waking the background. */
import { storage } from '#imports';
import { compile } from '../matching/lexicon.ts';
import { checkGate, type Gate, parseLexicon, type StoredLexicon } from './lexicon-text.ts';
import type { Glossary } from './packaged.ts';

export type { Gate, StoredLexicon } from './lexicon-text.ts';

/** As text: browsers copy one long string much faster than thousands of small values. */
const item = storage.defineItem<unknown>('local:lexicon', { fallback: null });

const gateItem = storage.defineItem<unknown>('local:gate', { fallback: null });

/** The compiled lexicon as text, for those who cannot have it from storage. */
export const lexiconText = ({ version, terms, claims }: Glossary): string =>
  JSON.stringify({ version, lexicon: compile(terms, claims) } satisfies StoredLexicon);

/** Stores the lexicon and its gate unless those of this glossary are there, whole. Rejects when there is no room. */
export async function storeLexicon(glossary: Glossary): Promise<void> {
  const stored = [await readLexicon().catch(() => undefined), await readGate().catch(() => undefined)];
  const { version } = glossary;
  if (stored.every((one) => one?.version === version)) return;
  const text = lexiconText(glossary);
  const { hints, topicHints } = (JSON.parse(text) as StoredLexicon).lexicon;
  await storage.setItems([
    { item, value: text },
    { item: gateItem, value: { version, hints, topicHints } satisfies Gate },
  ]);
}

/** The compiled lexicon; undefined when there is none that could be read by: before the first seeding, after damage. */
export const readLexicon = async (): Promise<StoredLexicon | undefined> => parseLexicon(await item.getValue());

/** The gate of the compiled lexicon; undefined as the lexicon itself. */
export const readGate = async (): Promise<Gate | undefined> => checkGate(await gateItem.getValue());

/** Calls back when a new one is stored, with its version. Returns the function that stops it. */
export const watchLexicon = (changed: (version: string) => void): (() => void) =>
  gateItem.watch((value) => {
    const gate = checkGate(value);
    if (gate) changed(gate.version);
  });
