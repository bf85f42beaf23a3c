/** Answers the questions of pages and panels; puts the card into the frame that asks for its first entries. */
import { browser, type ScriptPublicPath } from '#imports';
import { allSaved, isSaved, setNote, setSaved } from '@/utils/glossary/collection';
import { type Database, isUsable } from '@/utils/glossary/database';
import type { GlossaryStore } from '@/utils/glossary/glossary';
import { readUpdateNote } from '@/utils/glossary/glossary-state';
import { lexiconText } from '@/utils/glossary/lexicon-store';
import { claimSummary, termSummary } from '@/utils/glossary/summaries';
import { onMessage } from '@/utils/messages';
import type { LookUp } from './look-ups';
import { openPanel, openSearch } from './panel';

/** Built from entrypoints/card.content. */
const CARD: ScriptPublicPath = '/content-scripts/card.js';

interface Answerers {
  lookUp: LookUp;
  /** Called when a page finds that nothing is prepared. */
  prepare(): Promise<void>;
}

export function answerQuestions(glossary: GlossaryStore, database: Database, { lookUp, prepare }: Answerers): void {
  onMessage('entries', async ({ data, sender }) => {
    const { tab, frameId, documentId, url } = sender;
    const isPage = !url?.startsWith(browser.runtime.getURL('/'));
    if (isPage && tab?.id !== undefined && frameId !== undefined) {
      // The document where the browser names it: by now the frame may hold another one. One that is gone, or that
      // extensions may not enter, needs no card.
      const target = { tabId: tab.id, ...(documentId ? { documentIds: [documentId] } : { frameIds: [frameId] }) };
      await browser.scripting.executeScript({ target, files: [CARD] }).catch(() => undefined);
    }
    return glossary.entries(data);
  });
  onMessage('lexicon', async () => {
    void prepare();
    return lexiconText(await glossary.all());
  });
  onMessage('terms', async () => (await glossary.all()).terms.map(termSummary));
  onMessage('claims', async () => (await glossary.all()).claims.map(claimSummary));
  onMessage('lookUp', ({ data }) => lookUp(data));
  onMessage('openSearch', ({ data }) => openSearch(data));
  onMessage('glossaryState', async () => ({
    update: await readUpdateNote(),
    fallback: !(await isUsable(database)),
  }));
  onMessage('isSaved', ({ data }) => isSaved(database, data));
  onMessage('setSaved', ({ data }) => setSaved(database, data.id, data.saved));
  onMessage('saved', () => allSaved(database));
  onMessage('setNote', ({ data }) => setNote(database, data.id, data.note));
  onMessage('openPanel', ({ data, sender }) => openPanel(data, sender.tab?.id));
}
