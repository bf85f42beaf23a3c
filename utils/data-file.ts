/** The file that holds everything of a reader's: settings and saved terms. Writes it, and reads it back with care. Pure. */
import * as v from 'valibot';
import { type Saved, SavedTerms } from './glossary/saved.ts';
import { changedSettings, type Settings, settingsFrom } from './settings.ts';

/** More than a lifetime of saved terms; a larger file is something else. */
export const MOST_DATA_FILE_BYTES = 4 * 1024 * 1024;

/** Everything that is the reader's own. */
export interface ReaderData {
  settings: Settings;
  saved: Saved[];
}

const DataFile = v.object({
  format: v.literal('needlewise-data'),
  version: v.literal(1),
  settings: v.record(v.string(), v.unknown()),
  saved: SavedTerms,
});

/** Of the settings only what differs from the defaults. */
export const writeDataFile = ({ settings, saved }: ReaderData): string =>
  `${JSON.stringify({ format: 'needlewise-data', version: 1, settings: changedSettings(settings), saved }, null, 2)}\n`;

/** Undefined when the file is none of ours; settings in it that are damaged or unknown are as by default. */
export function readDataFile(text: string): ReaderData | undefined {
  if (text.length > MOST_DATA_FILE_BYTES) return undefined;
  try {
    const { settings, saved } = v.parse(DataFile, JSON.parse(text));
    return { settings: settingsFrom(settings), saved };
  } catch {
    return undefined;
  }
}
