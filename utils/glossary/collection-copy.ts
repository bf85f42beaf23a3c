/**
 * A second place for the reader's collection. Browsers may drop a database, and what the reader made is in no package:
 * a database that is new takes over what the copy holds, and every change of the collection is copied.
 */
import type { Transaction } from 'dexie';
import * as v from 'valibot';
import { storage } from '#imports';
import type { Database } from './database.ts';
import { Saved, salvage } from './saved.ts';

/** As text: no key of a note's author ever becomes a key of ours. */
const item = storage.defineItem<unknown>('local:collection', { fallback: null });
/** More terms than the glossary will ever have. */
const MOST_SAVED = 10_000;

/** What the copy holds; nothing when there is none that can be read. */
export async function readCopy(): Promise<Saved[]> {
  try {
    const rows: unknown = JSON.parse(String(await item.getValue()));
    return Array.isArray(rows) ? rows.slice(0, MOST_SAVED).flatMap((row) => salvage(row) ?? []) : [];
  } catch {
    return [];
  }
}

/** The reader wants nothing kept. */
export const forgetCopy = (): Promise<void> => item.removeValue();

/** Puts into a new database what the copy holds, and mends rows that were damaged. */
async function restore(database: Database): Promise<void> {
  const copied = new Map((await readCopy()).map((row) => [row.id, row]));
  await database.transaction('rw', [database.saved, database.versions], async () => {
    const isNew = (await database.versions.get('collection')) === undefined;
    const rows = new Map<unknown, unknown>((await database.saved.toArray()).map((row) => [row.id, row]));
    const damaged = [...rows].filter(([, row]) => !v.is(Saved, row));
    const mended = damaged.flatMap(([id, row]) => copied.get(String(id)) ?? salvage(row) ?? []);
    await database.saved.bulkDelete(damaged.map(([id]) => String(id)));
    await database.saved.bulkPut([...mended, ...(isNew ? [...copied.values()].filter(({ id }) => !rows.has(id)) : [])]);
    if (isNew) await database.versions.put({ name: 'collection', version: '1' });
  });
}

/** Looks after the collection from now on: when the database is opened, before anybody asks it, and at every change. */
export function protectCollection(database: Database): void {
  let last = Promise.resolve();
  // One after the other, or an older state could be written last. A copy that cannot be written is the second of two.
  const copy = (): void => {
    last = last
      .then(() => database.saved.toArray())
      .then((rows) => item.setValue(JSON.stringify(rows)))
      .catch(() => undefined);
  };
  /** Gives nothing back: Dexie would take it for a change of the row. */
  const after = (transaction: Transaction): void => {
    transaction.on('complete', copy);
  };
  database.saved.hook('creating', (_id, _row, transaction) => after(transaction));
  database.saved.hook('updating', (_change, _id, _row, transaction) => after(transaction));
  database.saved.hook('deleting', (_id, _row, transaction) => after(transaction));
  // What cannot be restored now is still in the copy, and that is not written over. Nobody waits for it in vain.
  database.on('ready', (open) => restore(open as Database).then(copy, () => undefined), true);
}
