/** Owns the keyword in the address bar: suggests entries while the reader types, opens one on Enter. */
import { browser } from '#imports';
import type { GlossaryStore } from '@/utils/glossary/glossary';
import { createSearch } from '@/utils/glossary/search';
import { type EntrySummary, termSummary } from '@/utils/glossary/summaries';
import type { PanelPlace } from '@/utils/panel-place';
import type { LookUp } from './look-ups';
import { panelAddress } from './panel';
import { escapeXml, suggestions } from './suggestions';

/** Firefox for Android has no keywords. */
const omnibox = (browser as { omnibox?: typeof browser.omnibox }).omnibox;
const readsMarkup = !import.meta.env.FIREFOX;

async function open(place: PanelPlace, disposition: string): Promise<void> {
  const url = panelAddress(place);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

export function watchOmnibox(glossary: GlossaryStore, lookUp: LookUp): void {
  let search: Promise<(query: string) => EntrySummary[]> | undefined;
  /** What the words mean by their spelling comes before what only sounds like them. */
  const find = async (query: string) => {
    const [found, exact] = await Promise.all([
      (search ??= glossary.all().then(({ terms }) => createSearch(terms.map(termSummary)))),
      lookUp(query),
    ]);
    return found(query).sort((a, b) => Number(b.id === exact?.id) - Number(a.id === exact?.id));
  };
  const offer = (text: string) => omnibox?.setDefaultSuggestion({ description: readsMarkup ? escapeXml(text) : text });

  omnibox?.onInputStarted.addListener(() => void offer(browser.i18n.getMessage('omnibox_prompt')));
  omnibox?.onInputChanged.addListener(async (text, suggest) => {
    const query = text.trim();
    if (!query) return suggest([]);
    const found = suggestions(await find(query), readsMarkup);
    const [best] = found;
    if (best) omnibox.setDefaultSuggestion({ description: best.description });
    else offer(browser.i18n.getMessage('omnibox_none', [query]));
    suggest(found.slice(1));
  });
  omnibox?.onInputEntered.addListener(async (text, disposition) => {
    const query = text.trim();
    const found = await find(query);
    const chosen = found.find(({ name }) => name === query) ?? found[0];
    await open({ tab: 'glossary', ...(query && chosen ? { entry: chosen.id } : { query }) }, disposition);
  });
}
