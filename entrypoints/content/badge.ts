/** Tells the background that this frame's terms have changed, for readers who want their number on the toolbar icon. */
import { sendMessage } from '@/utils/messages';
import type { Page } from './page';

/** Read by the background, which asks all frames of a tab at once: a global of the isolated world, unseen by pages. */
declare global {
  var needlewiseTerms: (() => string[]) | undefined;
}

export function createBadgeNews(wanted: () => boolean, signal: AbortSignal) {
  let terms = (): string[] => [];
  let last = '';
  globalThis.needlewiseTerms = () => terms();

  const tell = (): void => {
    if (!wanted()) return;
    const now = terms().join(' ');
    if (now === last) return;
    last = now;
    // Without an answer there is no badge, and nothing else is lost.
    void sendMessage('counted').catch(() => undefined);
  };
  // The number of a page is forgotten when it is left, and nothing has changed when it comes back.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      last = '';
      tell();
    },
    { signal },
  );

  return {
    /** The page was started or stopped. */
    changed(page: Page | undefined, until: AbortSignal): void {
      terms = () => {
        const ids = page?.mentions().flatMap(({ kind, id }) => (kind === 'term' ? [id] : [])) ?? [];
        return [...new Set(ids)].sort();
      };
      page?.changed(tell, until);
      tell();
    },
  };
}
