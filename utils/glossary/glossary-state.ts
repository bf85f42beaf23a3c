/** What the last update of the glossary changed, kept for the reader; and whether the working copy can be used. */
import * as v from 'valibot';
import { storage } from '#imports';
import type { Changes } from './database.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Numbers of terms that the last update changed, and its ISO 8601 date. */
const UpdateNote = v.object({ added: Count, revised: Count, removed: Count, date: v.pipe(v.string(), v.isoDate()) });
export type UpdateNote = v.InferOutput<typeof UpdateNote>;

export interface GlossaryState {
  update: UpdateNote | null;
  /** The database failed: answers come from the packaged files, and nothing can be saved. */
  fallback: boolean;
}

const item = storage.defineItem<unknown>('local:glossaryUpdate', { fallback: null });

/** The note on the last update; null when there is none that can be read. */
export async function readUpdateNote(): Promise<UpdateNote | null> {
  const note = await item.getValue().catch(() => null);
  return v.is(UpdateNote, note) ? note : null;
}

/** Keeps the numbers of an update that changed something. */
export async function noteUpdate({ added, revised, removed }: Changes, now = new Date()): Promise<void> {
  if (added.length + revised.length + removed.length === 0) return;
  const date = now.toISOString().slice(0, 10);
  await item.setValue({ added: added.length, revised: revised.length, removed: removed.length, date });
}
