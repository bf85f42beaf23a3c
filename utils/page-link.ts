/** Keeps in touch with all frames of a tab over one port: their last reports, and a way to ask them for something. */
import { type Browser, browser } from '#imports';
import { isPageReport, PANEL_PORT, type PageReport, type PanelRequest } from './page-reports.ts';

/** `closed`: extensions may not enter this page. `silent`: it is open since before this version of the extension. */
export type PageNews = 'closed' | 'silent' | PageReport[];

export interface PageLink {
  ask(request: PanelRequest): void;
  /** Asks all frames anew, those that came since included. */
  again(): void;
}

/** A page is ready for scripts and ours has still not answered: most likely it will not. */
const PATIENCE_MS = 3000;

/** Runs in the page: until our script there answers, however long that takes. */
const untilAnswered = (): Promise<void> => (globalThis.needlewiseAnswers ??= Promise.withResolvers<void>()).promise;

/** Whether a tab shows a page of the extension itself. */
const isOwn = async (tabId: number): Promise<boolean> => {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url?.startsWith(browser.runtime.getURL('/')) ?? false;
};

/** Follows the tab from page to page; `told` is called with every report until the signal aborts. */
export function linkToPage(tabId: number, told: (news: PageNews) => void, signal: AbortSignal): PageLink {
  let port: Browser.runtime.Port | undefined;
  let turn = 0;

  const connect = async (): Promise<void> => {
    const mine = ++turn;
    const isStale = () => signal.aborted || mine !== turn;
    // Refused like others, but with a complaint in Firefox's console.
    if (await isOwn(tabId)) {
      if (!isStale()) told('closed');
      return;
    }
    let late: ReturnType<typeof setTimeout> | undefined;
    try {
      // Runs when the page is ready for scripts, and is refused where none may go: from then on ours may be awaited.
      await browser.scripting.executeScript({ target: { tabId }, func: () => {} });
      late = setTimeout(() => !isStale() && told('silent'), PATIENCE_MS);
      await browser.scripting.executeScript({ target: { tabId }, func: untilAnswered });
      if (isStale()) return;
    } catch {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      // A page that has gone while it was asked is followed by another, which will be asked when it is loaded.
      if (!isStale() && tab?.status === 'complete') told('closed');
      return;
    } finally {
      clearTimeout(late);
    }
    const reports = new Map<string, PageReport>();
    const before = port;
    const link = (port = browser.tabs.connect(tabId, { name: PANEL_PORT }));
    before?.disconnect();
    link.onMessage.addListener((report: unknown) => {
      if (isStale() || !isPageReport(report)) return;
      reports.set(report.frame, report);
      told([...reports.values()]);
    });
    link.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      if (isStale()) return;
      port = undefined;
      // The page has gone, and the next one is on its way; or nobody was there.
      if (reports.size > 0) void connect();
      else told('silent');
    });
  };

  signal.addEventListener('abort', () => port?.disconnect());
  void connect();
  return { ask: (request) => port?.postMessage(request), again: () => void connect() };
}
