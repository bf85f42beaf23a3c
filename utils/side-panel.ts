/** Opens the side panel at a place. The place travels by storage, which a panel that is open already watches. */
import { browser, storage } from '#imports';
import { type PanelPlace, readPlace, writePlace } from './panel-place.ts';

/** The place as an address: what is read back from storage can only ever be a place. */
const wished = storage.defineItem<{ windowId: number; hash: string } | null>('session:panelPlace', { fallback: null });

/** Firefox has a sidebar where the others have a side panel. */
interface Sidebar {
  open(): Promise<void>;
  isOpen(details: { windowId: number }): Promise<boolean>;
}
const sidebar = (browser as unknown as { sidebarAction?: Sidebar }).sidebarAction;

/** Beside which page, or in which window. */
type Where = { tabId: number } | { windowId: number };

async function open(where: Where): Promise<void> {
  if (!sidebar) return browser.sidePanel.open(where);
  // Only a click in a page of ours may open it; after a click in a website it has to be open already.
  await sidebar.open().catch(async (refused) => {
    if (!(await sidebar.isOpen({ windowId: await windowOf(where) }))) throw refused;
  });
}

const windowOf = async (where: Where): Promise<number> =>
  'windowId' in where ? where.windowId : (await browser.tabs.get(where.tabId)).windowId;

const wish = async (place: PanelPlace, where: Where): Promise<void> =>
  wished.setValue({ windowId: await windowOf(where), hash: writePlace(place) });

/** Where the browser lets no panel be opened, the same page opens in a tab. */
export async function openSidePanel(place: PanelPlace, where: Where | undefined): Promise<void> {
  if (where) {
    // Both at once: waiting for the first would lose the reader's gesture, which the second needs.
    const [, opened] = await Promise.allSettled([wish(place, where), open(where)]);
    if (opened.status === 'fulfilled') return;
    await wished.setValue(null);
  }
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html${writePlace(place)}` as '/') });
}

/** Calls back with the place that was asked for in this window, if any was, and with each later one. */
export async function watchWishedPlace(windowId: number, go: (place: PanelPlace) => void): Promise<() => void> {
  const take = (wish: { windowId: number; hash: string } | null) => {
    if (wish?.windowId !== windowId) return;
    void wished.setValue(null);
    go(readPlace(wish.hash));
  };
  const stop = wished.watch(take);
  take(await wished.getValue());
  return stop;
}
