/** Answers the Options page: what is stored, everything of the reader's in one piece, and back again. */
import { allSaved, eraseSaved, restoreSaved } from '@/utils/glossary/collection';
import type { Database } from '@/utils/glossary/database';
import type { GlossaryStore } from '@/utils/glossary/glossary';
import { takeInventory } from '@/utils/glossary/inventory';
import { onMessage } from '@/utils/messages';
import { changeSettings, readSettings } from '@/utils/settings';

export function answerOptions(glossary: GlossaryStore, database: Database): void {
  onMessage('inventory', async () => takeInventory(database, await glossary.all()));
  onMessage('readerData', async () => ({
    settings: await readSettings(),
    saved: await allSaved(database),
  }));
  onMessage('restoreReaderData', async ({ data: { settings, saved, replace } }) => {
    // Settings first: they are what a full disk or a full account refuses, and then nothing has changed yet.
    await changeSettings(settings);
    if (replace) await eraseSaved(database);
    if (saved.length > 0) await restoreSaved(database, saved);
  });
}
