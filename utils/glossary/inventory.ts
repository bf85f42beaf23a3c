/** Counts what the glossary and the collection hold, for the page that tells the reader what is stored. */
import { allSaved } from './collection.ts';
import { ask, type Database, glossaryVersion } from './database.ts';
import type { Glossary } from './packaged.ts';

export interface Inventory {
  /** Of the packaged glossary. */
  version: string;
  terms: number;
  claims: number;
  sources: number;
  /** Of the working copy; null when the browser does not let us read the database. */
  copy: string | null;
  saved: number;
  notes: number;
}

export async function takeInventory(database: Database, glossary: Glossary): Promise<Inventory> {
  const { version, terms, claims, sources } = glossary;
  const packaged = { version, terms: terms.length, claims: claims.length, sources: sources.length };
  const saved = await allSaved(database);
  return {
    ...packaged,
    copy: await ask(database, () => glossaryVersion(database)).then(
      (copy = '') => copy,
      () => null,
    ),
    saved: saved.length,
    notes: saved.filter(({ note }) => note.trim() !== '').length,
  };
}
