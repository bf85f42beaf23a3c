/** Opens an entry beside the page, or in a tab where the browser lets no message open a panel. */
import { openSidePanel } from '@/utils/side-panel';

export const openPanel = (id: string, tabId: number | undefined): Promise<void> =>
  openSidePanel({ tab: 'glossary', entry: id }, tabId === undefined ? undefined : { tabId });
