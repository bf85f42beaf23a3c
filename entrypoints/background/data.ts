/** Answers the Options page: what is stored, everything of the reader's in one piece, and back again. */
import type { Database } from '@/utils/glossary/database';
import type { GlossaryStore } from '@/utils/glossary/glossary';
import { takeInventory } from '@/utils/glossary/inventory';
import { onMessage } from '@/utils/messages';
import { readReaderData, restoreReaderData } from '@/utils/reader-data';

export function answerOptions(glossary: GlossaryStore, database: Database): void {
  onMessage('inventory', async () => takeInventory(database, await glossary.all()));
  onMessage('readerData', () => readReaderData(database));
  onMessage('restoreReaderData', ({ data }) => restoreReaderData(database, data));
}
