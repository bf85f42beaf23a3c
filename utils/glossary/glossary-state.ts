/** What the last update of the glossary changed, kept for the reader; and whether the working copy can be used. */
import { storage } from '#imports';
import type { Changes } from './database.ts';

/** Numbers of terms that the last update changed. */
export interface UpdateNote {
  added: number;
  revised: number;
  removed: number;
  /** ISO 8601 date. */
  date: string;
}

export interface GlossaryState {
  update: UpdateNote | null;
  /** The database failed: answers come from the packaged files, and nothing can be saved. */
  fallback: boolean;
}

const item = storage.defineItem<UpdateNote | null>('local:glossaryUpdate', { fallback: null });

export const readUpdateNote = (): Promise<UpdateNote | null> => item.getValue();

/** Keeps the numbers of an update that changed something. */
export async function noteUpdate({ added, revised, removed }: Changes, now = new Date()): Promise<void> {
  if (added.length + revised.length + removed.length === 0) return;
  const date = now.toISOString().slice(0, 10);
  await item.setValue({ added: added.length, revised: revised.length, removed: removed.length, date });
}
