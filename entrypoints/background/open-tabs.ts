/**
 * Puts the page's script into pages that were open before the extension was installed, updated or switched on. Firefox does
 * that by itself.
 */
import { browser, type ScriptPublicPath, storage } from '#imports';
import { nameSuccession } from '@/utils/succession';

/** Built from entrypoints/content. */
const CONTENT: ScriptPublicPath = '/content-scripts/content.js';
/** Lives as long as the extension stays switched on: no event tells that it was switched on again. */
const entered = storage.defineItem<boolean>('session:entered', { fallback: false });

export async function enterOpenTabs(): Promise<void> {
  if (await entered.getValue()) return;
  await entered.setValue(true);
  // A script that starts without the name could not be ended by its successor.
  await nameSuccession().catch(() => undefined);
  for (const { id, discarded } of await browser.tabs.query({})) {
    // A discarded tab loads its page anew when it is shown. All at once: a frozen one answers when it thaws.
    if (id === undefined || discarded) continue;
    const target = { tabId: id, allFrames: true };
    // Pages that extensions may not enter stay as they are; where a script is at work, a second one ends at once.
    browser.scripting.executeScript({ target, files: [CONTENT] }).catch(() => undefined);
  }
}
