/** The background: seeds the glossary, answers questions, passes the reader's keys on. Wiring only. */
import { browser, defineBackground } from '#imports';
import { createDatabase } from '@/utils/glossary/database';
import { createGlossary } from '@/utils/glossary/glossary';
import { noteUpdate } from '@/utils/glossary/glossary-state';
import { storeLexicon } from '@/utils/glossary/lexicon-store';
import { readPackaged } from '@/utils/glossary/packaged';
import { nameSuccession } from '@/utils/succession';
import { answerQuestions } from './answers';
import { watchCommands } from './commands';
import { keepIcon } from './icon';

const fetchFile = async (path: string): Promise<string> => {
  const response = await fetch(browser.runtime.getURL(`/${path}` as '/'));
  return response.text();
};

/** The one place where the background tells of what went wrong. */
const report = (error: unknown): void =>
  console.warn('Needlewise: the glossary could not be prepared. Marks and cards use the packaged files.', error);

export default defineBackground({
  type: 'module',
  main() {
    const database = createDatabase();
    const glossary = createGlossary(database, () => readPackaged(fetchFile));
    const refresh = async (): Promise<void> => {
      await nameSuccession();
      // The lexicon first: marks need no database, and a full disk must not cost them.
      await storeLexicon(await glossary.all());
      const changes = await glossary.refresh();
      if (changes) await noteUpdate(changes);
    };

    browser.runtime.onInstalled.addListener(() => void refresh().catch(report));
    browser.runtime.onStartup.addListener(() => void refresh().catch(report));
    answerQuestions(glossary, database);
    watchCommands();
    keepIcon();
  },
});
