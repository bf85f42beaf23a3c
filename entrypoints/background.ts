/** The background: seeds the glossary, answers the pages' questions, puts the card where it is wanted. */
import { browser, defineBackground, type ScriptPublicPath } from '#imports';
import { createDatabase } from '@/utils/glossary/database';
import { createGlossary } from '@/utils/glossary/glossary';
import { storeLexicon } from '@/utils/glossary/lexicon-store';
import { readPackaged } from '@/utils/glossary/packaged';
import { onMessage } from '@/utils/messages';

/** Built from entrypoints/card.content. */
const CARD: ScriptPublicPath = '/content-scripts/card.js';

const fetchFile = async (path: string): Promise<string> => {
  const response = await fetch(browser.runtime.getURL(`/${path}` as '/'));
  return response.text();
};

export default defineBackground({
  type: 'module',
  main() {
    const database = createDatabase();
    const glossary = createGlossary(database, () => readPackaged(fetchFile));

    const refresh = async (): Promise<void> => {
      // The lexicon first: marks need no database, and a full disk must not cost them.
      await storeLexicon(await glossary.all());
      await glossary.refresh();
    };
    browser.runtime.onInstalled.addListener(() => void refresh().catch(report));
    browser.runtime.onStartup.addListener(() => void refresh().catch(report));

    onMessage('entries', async ({ data, sender }) => {
      const { tab, frameId } = sender;
      if (tab?.id !== undefined && frameId !== undefined) {
        const target = { tabId: tab.id, frameIds: [frameId] };
        await browser.scripting.executeScript({ target, files: [CARD] }).catch(report);
      }
      return glossary.entries(data);
    });
  },
});

/** The one place where the background tells of what went wrong. */
function report(error: unknown): void {
  console.warn('Needlewise: the glossary could not be prepared. Marks and cards use the packaged files.', error);
}
