/** The page's script: settings, then lexicon, then marks; a card when one is asked for. Wiring only. */
import { defineContentScript } from '#imports';
import { readLexicon, watchLexicon } from '@/utils/glossary/lexicon-store';
import { onMessage } from '@/utils/messages';
import { readSettings, watchSettings } from '@/utils/settings';
import { isOn, siteOf } from '@/utils/sites';
import { succeed } from '@/utils/succession';
import { type Page, startPage } from './page';
import { answerPanels } from './reports';

/** The address that the reader sees in the address bar, for frames too. */
const topAddress = (): string => {
  if (self === top) return location.href;
  return location.ancestorOrigins?.[location.ancestorOrigins.length - 1] ?? (document.referrer || location.href);
};

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    await succeed(() => ctx.abort('A newer script of ours is here.'), ctx.signal);
    const site = siteOf(topAddress());
    let settings = await readSettings();
    let running: AbortController | undefined;
    let page: Page | undefined;

    const stop = (): void => {
      running?.abort();
      running = page = undefined;
    };
    const start = async (): Promise<void> => {
      const { signal } = (running = new AbortController());
      const stored = await readLexicon();
      if (stored && !signal.aborted) page = startPage(stored.lexicon, () => settings, site ?? '', signal);
      reports.changed(page);
    };
    const apply = (): void => {
      const on = isOn(settings, site);
      if (on && running) page?.apply();
      else if (on) start();
      else {
        stop();
        reports.changed(undefined);
      }
    };

    const reports = answerPanels(() => page);
    if (self === top) ctx.onInvalidated(onMessage('command', ({ data }) => page?.command(data)));
    ctx.onInvalidated(stop);
    ctx.onInvalidated(
      watchSettings((next) => {
        settings = next;
        apply();
      }),
    );
    ctx.onInvalidated(
      watchLexicon(() => {
        stop();
        apply();
      }),
    );
    // document.open() takes every listener of a document with it, ours too: with a new root all is begun anew.
    const renewed = new MutationObserver((records) => {
      const hasNewRoot = records.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof Element));
      if (!hasNewRoot) return;
      stop();
      apply();
    });
    renewed.observe(document, { childList: true });
    ctx.onInvalidated(() => renewed.disconnect());
    apply();
  },
});
