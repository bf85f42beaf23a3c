/** The keys that the browser keeps for us: the way to the browser's own page that changes them. */
import { browser } from '#imports';

/** Firefox has a call for it, Chromium an address. Resolves to whether the page was opened. */
export async function openShortcutSettings(): Promise<boolean> {
  const { commands } = browser as unknown as { commands: { openShortcutSettings?: () => Promise<void> } };
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
