/** The reader's collection: saved terms with a private note each. The only part of the database that is precious. */
import { storage } from '#imports';
import { forgetCopy, readCopy } from './collection-copy.ts';
import { ask, type Database, isUsable } from './database.ts';
import { type Saved, salvage } from './saved.ts';

/** Another value after every change, for whoever shows the collection. */
const revision = storage.defineItem<string>('session:collectionRevision', { fallback: '' });
const tell = (): Promise<void> => revision.setValue(crypto.randomUUID());

/** Calls back whenever the collection changes. Returns the function that stops it. */
export const watchCollection = (changed: () => void): (() => void) => revision.watch(changed);

/** What was taken out last: saved again, as undo does, it has its note and date back. Gone with the browser's session. */
const removed = storage.defineItem<unknown>('session:removed', { fallback: null });

const has = async ({ saved }: Database, id: string): Promise<boolean> =>
  (await saved.where('id').equals(id).count()) > 0;

/** Where the database cannot be read, its copy tells. */
export const isSaved = (database: Database, id: string): Promise<boolean> =>
  ask(database, () => has(database, id)).catch(async () => (await readCopy()).some((saved) => saved.id === id));

/** Everything in the collection, as it was saved. Where the database cannot be read, its copy tells. */
export const allSaved = (database: Database): Promise<Saved[]> =>
  ask(database, () => database.saved.orderBy('savedAt').toArray()).catch(readCopy);

/** Puts a term into the collection or takes it out. Saving what is saved keeps its note and date. Rejects when it cannot. */
export async function setSaved(database: Database, id: string, saved: boolean, now = new Date()): Promise<void> {
  const before = salvage(await removed.getValue().catch(() => null));
  const date = now.toISOString();
  const row = before?.id === id ? before : { id, note: '', savedAt: date, changedAt: date };
  const gone = await ask(database, () =>
    database.transaction('rw', database.saved, async () => {
      const known = await database.saved.get(id);
      if (!saved) await database.saved.delete(id);
      else if (!known) await database.saved.put(row);
      return saved ? undefined : known;
    }),
  );
  if (gone) await removed.setValue(gone);
  await tell();
}

/** Writes the note of a saved term; says nothing about a term that is not. Rejects when it cannot. */
export async function setNote(database: Database, id: string, note: string, now = new Date()): Promise<void> {
  await ask(database, () => database.saved.update(id, { note: note.trim(), changedAt: now.toISOString() }));
  await tell();
}

/** Puts terms into the collection with their notes and dates. Rejects when it cannot. */
export async function restoreSaved(database: Database, saved: Saved[]): Promise<void> {
  await ask(database, () => database.saved.bulkPut(saved));
  await tell();
}

/** Makes these terms the whole collection. With none, it forgets what would bring any back too. Rejects when it cannot. */
export async function replaceSaved(database: Database, saved: Saved[]): Promise<void> {
  // A database that is refused holds nothing that could be taken out.
  if (saved.length > 0 || (await isUsable(database))) {
    let givenUp = false;
    const replace = () =>
      database.transaction('rw', database.saved, async (transaction) => {
        await database.saved.clear();
        await database.saved.bulkPut(saved);
        // Who was told that it did not work must not lose anything a moment later.
        if (givenUp) transaction.abort();
      });
    await ask(database, replace).catch((error) => {
      givenUp = true;
      throw error;
    });
  }
  if (saved.length === 0) await forgetCopy();
  await removed.removeValue();
  await tell();
}
