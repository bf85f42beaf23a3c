/** Opens an entry beside the page, or in a tab where the browser lets no message open a panel. */
import { browser } from '#imports';
import { type PanelPlace, writePlace } from '@/utils/panel-place';
import { openSidePanel } from '@/utils/side-panel';

export const openPanel = (id: string, tabId: number | undefined): Promise<void> =>
  openSidePanel({ tab: 'glossary', entry: id }, tabId === undefined ? undefined : { tabId });

/** The address of a place in the panel's page, for where it is to open in a tab. */
export const panelAddress = (place: PanelPlace): string =>
  browser.runtime.getURL(`/sidepanel.html${writePlace(place)}` as '/');

/** Opens the glossary's search in a tab. */
export async function openSearch(query: string): Promise<void> {
  await browser.tabs.create({ url: panelAddress({ tab: 'glossary', query: query.trim() }) });
}
