/** When a page's script begins and ends: once per page, after the page is really shown, until a newer one takes over. */
import { browser } from '#imports';

interface Life {
  /** Whether the extension was updated, reloaded or removed, and left this script behind. */
  isOrphan(): boolean;
  end(): void;
}

/** The script at work, where a second one in the same world finds it. Unseen by pages. */
declare global {
  var needlewiseLife: Life | undefined;
}

/** Sent in the page by every script that starts: the frame that ours run in does so. */
const started = (): string => `${browser.runtime.id}:${import.meta.env.ENTRYPOINT}:wxt:content-script-started`;

/**
 * Begins, unless a script of this extension is at work here. An orphan still explains what it knows, but it makes way for
 * one that is not: the event is the only thing that the two have in common. A page can send it too; only orphans obey.
 */
export function beginLife(): AbortSignal | undefined {
  const earlier = globalThis.needlewiseLife;
  if (earlier && !earlier.isOrphan()) return undefined;
  earlier?.end();
  const ended = new AbortController();
  const life: Life = { isOrphan: () => browser.runtime?.id === undefined, end: () => ended.abort() };
  globalThis.needlewiseLife = life;
  document.addEventListener(started(), () => life.isOrphan() && globalThis.needlewiseLife === life && life.end(), {
    signal: ended.signal,
  });
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
