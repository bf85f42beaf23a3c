/** When a page's script begins and ends: once per page, after the page is really shown, until a newer one takes over. */
import { browser } from '#imports';
import { succeed } from '@/utils/succession';

interface Life {
  /** Whether the extension was updated, reloaded or removed, and left this script behind. */
  isOrphan(): boolean;
  end(): void;
}

/** The script at work, where a second one in the same world finds it. Unseen by pages. */
declare global {
  var needlewiseLife: Life | undefined;
}

/**
 * Begins, unless a script of this extension is at work here. An orphan still explains what it knows, and makes way for one
 * that is not.
 */
export async function beginLife(): Promise<AbortSignal | undefined> {
  const earlier = globalThis.needlewiseLife;
  if (earlier && !earlier.isOrphan()) return undefined;
  earlier?.end();
  const ended = new AbortController();
  const end = () => ended.abort();
  globalThis.needlewiseLife = { isOrphan: () => browser.runtime?.id === undefined, end };
  await succeed(end, ended.signal);
  return ended.signal;
}

/** Resolves when the page is shown to somebody: one that is only prepared is not read. */
export const shown = (): Promise<void> =>
  new Promise((resolve) => {
    if (!(document as { prerendering?: boolean }).prerendering) resolve();
    else document.addEventListener('prerenderingchange', () => resolve(), { once: true });
  });

/** Calls back when the reader goes back to this page and it comes out of the browser's memory. */
export const returned = (again: () => void, signal: AbortSignal): void =>
  addEventListener('pageshow', (event) => event.isTrusted && event.persisted && again(), { signal });

/** Calls back when the document has a new root: document.open() takes every listener with it, ours too. */
export function renewed(again: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof Element))) again();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
