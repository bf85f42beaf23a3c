/** The background: seeds the glossary, answers questions, passes the reader's keys on. Wiring only. */
import { browser, defineBackground } from '#imports';
import { protectCollection } from '@/utils/glossary/collection-copy';
import { createDatabase } from '@/utils/glossary/database';
import { createGlossary } from '@/utils/glossary/glossary';
import { readPackaged } from '@/utils/glossary/packaged';
import { answerQuestions } from './answers';
import { keepBadge } from './badge';
import { watchCommands } from './commands';
import { answerOptions } from './data';
import { keepIcon } from './icon';
import { lookUpIn } from './look-ups';
import { watchMenus } from './menus';
import { watchOmnibox } from './omnibox';
import { enterOpenTabs } from './open-tabs';
import { createPreparing } from './preparing';
import { welcome } from './welcome';

const fetchFile = async (path: string): Promise<string> => {
  const response = await fetch(browser.runtime.getURL(`/${path}` as '/'));
  return response.text();
};

export default defineBackground({
  type: 'module',
  main() {
    const database = createDatabase();
    protectCollection(database);
    const glossary = createGlossary(database, () => readPackaged(fetchFile));
    const preparing = createPreparing(glossary);

    browser.runtime.onInstalled.addListener(preparing.run);
    browser.runtime.onStartup.addListener(preparing.run);
    void preparing.resume();
    if (!import.meta.env.FIREFOX) void enterOpenTabs();
    const lookUp = lookUpIn(glossary);
    answerQuestions(glossary, database, { lookUp, prepare: preparing.run });
    answerOptions(glossary, database);
    welcome();
    watchCommands();
    watchMenus(lookUp);
    watchOmnibox(glossary, lookUp);
    keepIcon();
    keepBadge();
  },
});
