/** Everything that is the reader's own, taken together: read as a whole, and put in place as a whole or not at all. */
import type { ReaderData } from './data-file.ts';
import { allSaved, replaceSaved, restoreSaved } from './glossary/collection.ts';
import type { Database } from './glossary/database.ts';
import { changeSettings, readSettings } from './settings.ts';

export const readReaderData = async (database: Database): Promise<ReaderData> => ({
  settings: await readSettings(),
  saved: await allSaved(database),
});

/** Puts settings in place and saved terms back; `replace` takes out every other saved term. Rejects when it cannot. */
export async function restoreReaderData(
  database: Database,
  { settings, saved, replace }: ReaderData & { replace: boolean },
): Promise<void> {
  const before = await readSettings();
  await changeSettings(settings);
  try {
    if (replace) await replaceSaved(database, saved);
    else if (saved.length > 0) await restoreSaved(database, saved);
  } catch (error) {
    // One half without the other would be neither what was there nor what was asked for.
    await changeSettings(before);
    throw error;
  }
}
