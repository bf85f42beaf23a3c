/** The reader's collection: saved terms with a private note each. The only part of the database that is precious. */
import type { Database } from './database.ts';

export const isSaved = async (database: Database, id: string): Promise<boolean> =>
  (await database.saved.where('id').equals(id).count()) > 0;

/** Puts a term into the collection or takes it out. Saving what is saved keeps its note and date. */
export async function setSaved(database: Database, id: string, saved: boolean, now = new Date()): Promise<void> {
  await database.transaction('rw', database.saved, async () => {
    if (!saved) return database.saved.delete(id);
    if (await isSaved(database, id)) return undefined;
    const date = now.toISOString();
    await database.saved.put({ id, note: '', savedAt: date, changedAt: date });
    return undefined;
  });
}
