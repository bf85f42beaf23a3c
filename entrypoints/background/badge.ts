/** Keeps the number of terms on the toolbar icon, for readers who want it: asked of the page's frames when it changes. */
import { browser } from '#imports';
import { onMessage } from '@/utils/messages';
import { readSettings, watchSettings } from '@/utils/settings';

/** Pine and white, as the icon; a number is no alarm. */
const GROUND = '#1F5F58';
const FIGURES = '#FFFFFF';

/** All frames answer at once, so nothing has to be remembered here while the worker sleeps. */
async function count(tabId: number): Promise<string> {
  const answers = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => globalThis.needlewiseTerms?.() ?? [],
  });
  const terms = new Set(answers.flatMap(({ result }) => result ?? []));
  return terms.size > 0 ? String(terms.size) : '';
}

async function show(tabId: number): Promise<void> {
  const { badge } = await readSettings();
  try {
    await browser.action.setBadgeText({ tabId, text: badge ? await count(tabId) : '' });
  } catch {
    // The tab has gone, or extensions may not enter its page.
  }
}

export function keepBadge(): void {
  void browser.action.setBadgeBackgroundColor({ color: GROUND });
  void browser.action.setBadgeTextColor({ color: FIGURES });
  onMessage('counted', ({ sender }) => {
    if (sender.tab?.id !== undefined) return show(sender.tab.id);
    return undefined;
  });
  let shown: boolean | undefined;
  watchSettings(async ({ badge }) => {
    if (badge === shown) return;
    shown = badge;
    for (const { id } of await browser.tabs.query({})) if (id !== undefined) void show(id);
  });
}
