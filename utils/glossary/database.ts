/** The one owner of IndexedDB: the working copy of the glossary, and what the reader saved. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Glossary } from './packaged.ts';
import type { Saved } from './saved.ts';
import type { Claim, Source, Term } from './schema.ts';

export type Database = Dexie & {
  terms: EntityTable<Term, 'id'>;
  claims: EntityTable<Claim, 'id'>;
  sources: EntityTable<Source, 'id'>;
  saved: EntityTable<Saved, 'id'>;
  /** `glossary`: version of the working copy. `collection`: there once what was saved has been looked for elsewhere. */
  versions: Table<{ name: string; version: string }, string>;
};

/** Opens on first use. Reject with Dexie's errors: the caller falls back to the packaged files. */
export function createDatabase(name = 'needlewise'): Database {
  const database = new Dexie(name) as Database;
  database
    .version(1)
    .stores({ terms: 'id, category', claims: 'id', sources: 'id', saved: 'id, savedAt', versions: 'name' });
  // Another window upgrades: let go, so that it can; the next question opens the new version.
  database.on('versionchange', () => database.close({ disableAutoOpen: false }));
  return database;
}

/** What an update of the glossary changed, by term id. */
export interface Changes {
  added: string[];
  revised: string[];
  removed: string[];
}

/** An answer from the database that takes longer is not waited for: another window may be holding it without end. */
const PATIENCE_MS = 1500;
class TooLate extends Error {
  override name = 'TooLate';
}

/** Asks the database, for as long as a reader would wait. Rejects when it fails or does not answer in time. */
export async function ask<T>(database: Database, question: () => PromiseLike<T>, patience = PATIENCE_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate('The database does not answer.')), patience);
  });
  try {
    return await Promise.race([question(), late]);
  } catch (error) {
    // Dexie keeps the error of an opening that failed; letting go makes the next question try again.
    if (!database.isOpen() && !(error instanceof TooLate)) database.close({ disableAutoOpen: false });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the browser lets the database be used at all: private windows and full disks may not. */
export const isUsable = (database: Database): Promise<boolean> =>
  ask(database, () => database.versions.count()).then(
    () => true,
    () => false,
  );

export const glossaryVersion = async (database: Database): Promise<string | undefined> =>
  (await database.versions.get('glossary'))?.version;

/**
 * Replaces the working copy in one transaction: interrupted at any point, it is wholly the old or wholly the new one.
 * What the reader saved is not touched. Says what changed, or undefined when the copy was empty before.
 */
export async function seed(
  database: Database,
  { version, terms, claims, sources }: Glossary,
): Promise<Changes | undefined> {
  const { versions } = database;
  return database.transaction('rw', [database.terms, database.claims, database.sources, versions], async () => {
    const before = new Map((await database.terms.toArray()).map((term) => [term.id, JSON.stringify(term)]));
    await Promise.all([database.terms.clear(), database.claims.clear(), database.sources.clear()]);
    await database.terms.bulkPut(terms);
    await database.claims.bulkPut(claims);
    await database.sources.bulkPut(sources);
    await versions.put({ name: 'glossary', version });
    if (before.size === 0) return undefined;
    const ids = new Set(terms.map(({ id }) => id));
    return {
      added: terms.filter(({ id }) => !before.has(id)).map(({ id }) => id),
      revised: terms
        .filter((term) => before.has(term.id) && before.get(term.id) !== JSON.stringify(term))
        .map(({ id }) => id),
      removed: [...before.keys()].filter((id) => !ids.has(id)),
    };
  });
}
