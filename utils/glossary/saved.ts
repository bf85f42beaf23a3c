/** What a saved term is, and what can be kept of one that was damaged. */
import * as v from 'valibot';

/** A private note has room for some pages, not for a book. */
export const NOTE_MAX = 10_000;
export const Note = v.pipe(v.string(), v.maxLength(NOTE_MAX));
const Id = v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const Time = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());

/** A term in the reader's collection, with a private note. The times are ISO 8601: when it was saved and last changed. */
export const Saved = v.object({
  id: Id,
  note: Note,
  savedAt: Time,
  changedAt: Time,
});
/** More than a lifetime of saved terms. */
export const SavedTerms = v.pipe(v.array(Saved), v.maxLength(5000));
export type Saved = v.InferOutput<typeof Saved>;

/** The same with what is damaged left out: an id is enough to have been saved. */
const Salvaged = v.object({
  id: Id,
  note: v.fallback(
    v.pipe(
      v.string(),
      v.transform((note) => note.slice(0, NOTE_MAX)),
    ),
    '',
  ),
  savedAt: v.fallback(Time, '1970-01-01T00:00:00.000Z'),
  changedAt: v.fallback(Time, '1970-01-01T00:00:00.000Z'),
});

/** What was saved, as far as it can be made out; undefined when not even the term can. */
export function salvage(row: unknown): Saved | undefined {
  const result = v.safeParse(Salvaged, row);
  return result.success ? result.output : undefined;
}
