/** Answers the questions of pages and panels; puts the card into the frame that asks for its first entries. */
import { browser, type ScriptPublicPath } from '#imports';
import { isSaved, setSaved } from '@/utils/glossary/collection';
import { type Database, isUsable } from '@/utils/glossary/database';
import type { GlossaryStore } from '@/utils/glossary/glossary';
import { readUpdateNote } from '@/utils/glossary/glossary-state';
import { onMessage } from '@/utils/messages';
import { openPanel } from './panel';

/** Built from entrypoints/card.content. */
const CARD: ScriptPublicPath = '/content-scripts/card.js';

export function answerQuestions(glossary: GlossaryStore, database: Database): void {
  onMessage('entries', async ({ data, sender }) => {
    const { tab, frameId, url } = sender;
    const isPage = !url?.startsWith(browser.runtime.getURL('/'));
    if (isPage && tab?.id !== undefined && frameId !== undefined) {
      // A frame that is gone by now, or that extensions may not enter, needs no card.
      const target = { tabId: tab.id, frameIds: [frameId] };
      await browser.scripting.executeScript({ target, files: [CARD] }).catch(() => undefined);
    }
    return glossary.entries(data);
  });
  onMessage('terms', async () =>
    (await glossary.all()).terms.map(({ id, name, category, forms, reader }) => ({
      id,
      name,
      category,
      forms: Object.values(forms).flatMap((groups) => groups.flatMap(({ written }) => written)),
      definition: reader.definition.text,
    })),
  );
  onMessage('glossaryState', async () => ({
    update: await readUpdateNote().catch(() => null),
    fallback: !(await isUsable(database)),
  }));
  onMessage('isSaved', ({ data }) => isSaved(database, data));
  onMessage('setSaved', ({ data }) => setSaved(database, data.id, data.saved));
  onMessage('openPanel', ({ data, sender }) => openPanel(data, sender.tab?.id));
}
