/** Joins the first tab to the page in front: its list, or why there is none, and what can be done about it. */
import { useState } from 'preact/hooks';
import { browser } from '#imports';
import { IconButton } from '@/components/IconButton';
import { PageNotes, type PageState } from '@/components/PageNotes';
import { type Found, summarise } from '@/components/page-summary';
import { type Shown, stepTo } from '@/components/place-steps';
import { useStrings } from '@/components/strings';
import { ThisPage } from '@/components/ThisPage';
import type { EntrySummary } from '@/utils/glossary/summaries';
import { sendMessage } from '@/utils/messages';
import type { Settings } from '@/utils/settings';
import { isOn, siteOf, switchSite } from '@/utils/sites';
import type { usePageInFront } from './use-page-in-front';
import type { usePlace } from './use-place';

interface PageTabProps {
  settings: Settings;
  /** Changes some settings, or tells why it cannot. */
  keep: (change: Partial<Settings>) => void;
  page: ReturnType<typeof usePageInFront>;
  place: ReturnType<typeof usePlace>;
  entries: Map<string, EntrySummary>;
  named: (id: string) => string;
}

export function PageTab({ settings, keep, page: { tab, news, ask }, place, entries, named }: PageTabProps) {
  const { t } = useStrings();
  const [shown, setShown] = useState<Shown>();
  const [said, say] = useState('');
  const site = siteOf(tab?.address ?? '');
  const summary = Array.isArray(news) ? summarise(news) : undefined;

  const stateOf = (): PageState | undefined => {
    if (news === 'closed' || (tab && site === undefined)) return 'closed';
    if (!settings.enabled) return 'everywhere';
    if (!isOn(settings, site)) return 'paused';
    if (news === 'silent') return 'silent';
    if (!summary || summary.state === 'off' || summary.state === 'reading') return 'waiting';
    if (summary.state === 'runaway') return 'runaway';
    return summary.found.length === 0 ? 'none' : undefined;
  };
  const state = stateOf();
  const act = () => {
    if (state === 'everywhere') keep({ enabled: true });
    else if (state === 'paused' && site) keep({ sites: switchSite(settings, site, true) });
    else if (state === 'none') place.show('glossary');
    else if (tab) void browser.tabs.reload(tab.id);
  };
  const nameFound = ({ kind, id, text }: Found) => (kind === 'claim' ? t('quoted', text) : named(id));
  const step = (found: Found, direction: 1 | -1) => {
    const next = stepTo(found, direction, shown);
    const where = found.places[next.at];
    setShown(next);
    if (where) ask({ ...where, open: false });
    say(t('page_shown', nameFound(found), next.at + 1, found.places.length));
  };
  const print = () => {
    if (tab?.id !== undefined) void sendMessage('command', 'print', { tabId: tab.id, frameId: 0 });
  };
  return (
    <>
      {tab && site !== undefined && (
        <div class="nw-panel__page">
          <b>{tab.title}</b>
          <span class="nw-quiet nw-sm">{site}</span>
          {!state && summary && <IconButton icon="print" label={t('popup_print')} onClick={print} />}
        </div>
      )}
      <p class="nw-vh" role="status">
        {said}
      </p>
      {state || !summary ? (
        <PageNotes state={state ?? 'waiting'} onDo={act} />
      ) : (
        <ThisPage
          found={summary.found}
          entries={entries}
          nameOf={nameFound}
          shown={shown}
          onOpen={place.open}
          onStep={step}
        />
      )}
    </>
  );
}
