/** The page's script: settings, then what tells whether a page is ours, then marks; a card when one is asked for. Wiring only. */
import { defineContentScript } from '#imports';
import { watchLexicon } from '@/utils/glossary/lexicon-store';
import { onMessage } from '@/utils/messages';
import { readSettings, watchSettings } from '@/utils/settings';
import { isOn, siteOf } from '@/utils/sites';
import { createBadgeNews } from './badge';
import { clearLeftovers } from './leftovers';
import { findGate } from './lexicon';
import { beginLife, renewed, returned, shown } from './life';
import { openRoot } from './open-root';
import { type Page, startPage } from './page';
import { answerPanels } from './reports';

/** The address that the reader sees in the address bar, for frames too. */
const topAddress = (): string => {
  if (self === top) return location.href;
  return location.ancestorOrigins?.[location.ancestorOrigins.length - 1] ?? (document.referrer || location.href);
};

/** In an orphan the browser has ended by itself what came from the extension, and throws when it is asked to. */
const attempt = (end: () => void): void => {
  try {
    end();
  } catch {}
};

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main() {
    const life = await beginLife();
    if (!life) return;
    clearLeftovers(openRoot);
    await shown();
    const site = siteOf(topAddress());
    let running: AbortController | undefined;
    let page: Page | undefined;
    let starting: Promise<void> | undefined;
    // Before anything is waited for: who sees that the page is ready may ask at once.
    const reports = answerPanels(() => page);
    life.addEventListener('abort', () => attempt(reports.end));
    let settings = await readSettings();
    if (life.aborted) return;
    const badge = createBadgeNews(() => settings.badge, life);
    /** Version of the lexicon that the page is read with. */
    let version: string | undefined;

    const stop = (): void => {
      running?.abort();
      running = page = version = undefined;
    };
    const start = async (): Promise<void> => {
      const { signal } = (running = new AbortController());
      const gate = await findGate();
      if (!gate || signal.aborted) return;
      version = gate.version;
      page = startPage(gate, () => settings, site ?? '', signal);
      reports.changed(page, signal);
      badge.changed(page, signal);
    };
    const apply = (): void => {
      if (life.aborted) return;
      const on = isOn(settings, site);
      if (on && running) page?.apply();
      else if (on) starting = start();
      else {
        stop();
        reports.changed(undefined, life);
        badge.changed(undefined, life);
      }
    };
    const change = (next: typeof settings): void => {
      settings = next;
      apply();
    };

    const ends = [
      watchSettings(change),
      watchLexicon((stored) => {
        if (stored === version) return;
        stop();
        apply();
      }),
      self === top ? onMessage('command', ({ data }) => page?.command(data)) : () => {},
      onMessage('explainSelection', async ({ data }) => {
        await starting;
        return page?.explainSelection(data) ?? false;
      }),
    ];
    life.addEventListener('abort', () => {
      stop();
      for (const end of ends) attempt(end);
    });
    // A page that comes back as it was has missed what was changed meanwhile.
    returned(() => void readSettings().then(change), life);
    renewed(() => {
      stop();
      apply();
    }, life);
    apply();
  },
});
