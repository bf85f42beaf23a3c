/** The keys that the browser keeps for us: which they are now, and the way to the browser's own page that changes them. */
import { browser } from '#imports';

export interface Shortcut {
  /** As in the manifest. */
  name: string;
  /** What it does, in the reader's language. */
  description: string;
  /** "Alt+Shift+J", or with a system's own signs; empty when nothing is set. */
  keys: string;
}

/** As the manifest names them, in the order of use: Chromium gives them, and its manifest, by name. */
const IN_USE = ['next', 'previous', 'explain', 'toggle', 'panel'];

export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  const sorted = commands.toSorted((a, b) => IN_USE.indexOf(a.name ?? '') - IN_USE.indexOf(b.name ?? ''));
  return sorted.flatMap(({ name, description, shortcut }) =>
    // The toolbar button's own key comes with the browser and has no words of ours.
    name && !name.startsWith('_') ? [{ name, description: description ?? name, keys: shortcut ?? '' }] : [],
  );
}

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
