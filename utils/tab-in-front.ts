/** Knows the tab that the side panel stands beside: follows switches, navigation and windows by the browser's events. */
import { browser } from '#imports';

export interface TabInFront {
  id: number;
  windowId: number;
  address: string;
  title: string;
}

/** A panel that is open in a tab of its own speaks of the tab that was looked at before it. */
async function find(): Promise<TabInFront | undefined> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true, ...(own ? {} : { active: true }) });
  const [tab] = tabs.filter(({ id }) => id !== own?.id).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, windowId: tab.windowId, address: tab.url ?? '', title: tab.title ?? '' };
}

export interface TabNews {
  /** Another tab, or the same with another address or title; undefined when there is none. */
  changed(tab: TabInFront | undefined): void;
  /** The tab has loaded something: another page, or a frame that was not there before. */
  loaded(): void;
}

export function watchTabInFront({ changed, loaded }: TabNews, signal: AbortSignal): void {
  let last: string | undefined;
  let front: TabInFront | undefined;
  let turn = 0;
  const look = async (): Promise<void> => {
    const mine = ++turn;
    const tab = await find().catch(() => undefined);
    // Events come faster than answers: only the last look counts.
    if (signal.aborted || mine !== turn) return;
    front = tab;
    const now = JSON.stringify(tab ?? null);
    if (now !== last) changed(tab);
    last = now;
  };
  const again = () => void look();
  const updated = (tabId: number, { status }: { status?: string }) => {
    if (tabId === front?.id && status === 'complete') void look().then(loaded);
    else again();
  };
  const events = [
    browser.tabs.onActivated,
    browser.tabs.onRemoved,
    browser.tabs.onAttached,
    browser.windows.onFocusChanged,
  ];
  for (const event of events) event.addListener(again);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    for (const event of events) event.removeListener(again);
    browser.tabs.onUpdated.removeListener(updated);
  });
  again();
}
