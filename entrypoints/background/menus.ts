/** Owns our entries in the browser's context menu: explain what is selected, print the page with a glossary. */
import { type Browser, browser } from '#imports';
import { sendMessage } from '@/utils/messages';
import type { LookUp } from './look-ups';
import { openPanel, openSearch } from './panel';

/** Firefox for Android has no context menu of pages. */
const menus = (browser as { contextMenus?: typeof browser.contextMenus }).contextMenus;

async function create(): Promise<void> {
  await menus?.removeAll();
  menus?.create({ id: 'explain', contexts: ['selection'], title: browser.i18n.getMessage('menu_explain') });
  menus?.create({ id: 'print', contexts: ['page'], title: browser.i18n.getMessage('menu_print') });
}

interface Clicked {
  menuItemId: string | number;
  selectionText?: string | undefined;
  frameId?: number | undefined;
}

/** Pages that extensions may not enter, or that are paused, have nobody who could answer: the glossary itself does. */
async function explain(
  text: string,
  { tabId, frameId }: { tabId: number | undefined; frameId: number },
  lookUp: LookUp,
): Promise<void> {
  const target = tabId === undefined ? undefined : { tabId, frameId };
  const opened = target && (await sendMessage('explainSelection', text, target).catch(() => false));
  if (opened) return;
  const found = await lookUp(text);
  if (found) await openPanel(found.id, tabId);
  else await openSearch(text);
}

export function watchMenus(lookUp: LookUp): void {
  browser.runtime.onInstalled.addListener(() => void create());
  browser.runtime.onStartup.addListener(() => void create());
  const clicked = async ({ menuItemId, selectionText, frameId = 0 }: Clicked, tab?: Browser.tabs.Tab) => {
    if (menuItemId === 'explain' && selectionText) await explain(selectionText, { tabId: tab?.id, frameId }, lookUp);
    // A page without us has nobody who could answer, and needs no answer.
    else if (menuItemId === 'print' && tab?.id !== undefined)
      await sendMessage('command', 'print', { tabId: tab.id, frameId: 0 }).catch(() => undefined);
  };
  menus?.onClicked.addListener((info, tab) => void clicked(info as Clicked, tab));
}
