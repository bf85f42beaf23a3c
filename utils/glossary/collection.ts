/** The reader's collection: saved terms with a private note each. The only part of the database that is precious. */
import { readCopy } from './collection-copy.ts';
import { ask, type Database } from './database.ts';

const has = async ({ saved }: Database, id: string): Promise<boolean> =>
  (await saved.where('id').equals(id).count()) > 0;

/** Where the database cannot be read, its copy tells. */
export const isSaved = (database: Database, id: string): Promise<boolean> =>
  ask(database, () => has(database, id)).catch(async () => (await readCopy()).some((saved) => saved.id === id));

/** Puts a term into the collection or takes it out. Saving what is saved keeps its note and date. Rejects when it cannot. */
export const setSaved = (database: Database, id: string, saved: boolean, now = new Date()): Promise<void> =>
  ask(database, () =>
    database.transaction('rw', database.saved, async () => {
      if (!saved) return database.saved.delete(id);
      if (await has(database, id)) return;
      const date = now.toISOString();
      await database.saved.put({ id, note: '', savedAt: date, changedAt: date });
    }),
  );
