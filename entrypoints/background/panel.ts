/** Opens an entry beside the page, or in a tab where the browser lets no message open a panel. */
import { browser } from '#imports';

const pathOf = (id: string) => `/sidepanel.html#${encodeURIComponent(id)}` as const;

export async function openPanel(id: string, tabId: number | undefined): Promise<void> {
  if (tabId !== undefined && browser.sidePanel) {
    try {
      // Both at once: waiting for the first would lose the reader's gesture, which the second needs.
      const path = pathOf(id).slice(1);
      const [, opened] = await Promise.allSettled([
        browser.sidePanel.setOptions({ tabId, path, enabled: true }),
        browser.sidePanel.open({ tabId }),
      ]);
      if (opened.status === 'fulfilled') return;
    } catch {
      // Falls through to the tab.
    }
  }
  await browser.tabs.create({ url: browser.runtime.getURL(pathOf(id) as '/') });
}
