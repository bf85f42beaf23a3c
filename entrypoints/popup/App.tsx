/** Joins the popup's views to settings, to the glossary, and to the page in front. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from '#imports';
import { useAnswer } from '@/components/answer';
import { Brand } from '@/components/Brand';
import { IconButton } from '@/components/IconButton';
import { nameOf } from '@/components/names';
import { type PopupPage, PopupView } from '@/components/PopupView';
import { type Found, summarise } from '@/components/page-summary';
import { type Shown, stepTo } from '@/components/place-steps';
import { SiteSwitch } from '@/components/SiteSwitch';
import { useStrings } from '@/components/strings';
import { Toast, type Told } from '@/components/Toast';
import { createSearch } from '@/utils/glossary/search';
import { sendMessage } from '@/utils/messages';
import { dressPage } from '@/utils/own-page';
import type { PanelPlace } from '@/utils/panel-place';
import { changeSettings, type Settings, watchSettings } from '@/utils/settings';
import { openShortcutSettings } from '@/utils/shortcuts';
import { openSidePanel } from '@/utils/side-panel';
import { isOn, switchSite } from '@/utils/sites';
import { EntryView } from './EntryView';
import { usePage } from './use-page';

interface AppProps {
  tab: { id: number | undefined; windowId: number | undefined; site: string | undefined };
  first: Settings;
}

export function App({ tab, first }: AppProps) {
  const strings = useStrings();
  const { t } = strings;
  const { site } = tab;
  const [settings, setSettings] = useState(first);
  const [query, setQuery] = useState('');
  const [trail, setTrail] = useState<string[]>([]);
  const [shown, setShown] = useState<Shown>();
  const [said, say] = useState('');
  const [told, tell] = useState<Told>();
  const { news, ask } = usePage(tab.id);
  const { value: listed = [] } = useAnswer(async () => [
    ...(await sendMessage('terms')),
    ...(await sendMessage('claims')),
  ]);
  const field = useRef<HTMLInputElement>(null);
  const open = trail.at(-1);

  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => dressPage(settings), [settings]);
  // The word looked for is still there when the reader comes back to it.
  useLayoutEffect(() => {
    if (!open) field.current?.focus();
  }, [open]);

  const summary = Array.isArray(news) ? summarise(news) : undefined;
  const entries = useMemo(() => new Map(listed.map((entry) => [entry.id, entry])), [listed]);
  const search = useMemo(() => createSearch(listed), [listed]);
  const named = (id: string, fallback = id) => {
    const entry = entries.get(id);
    return entry ? nameOf(entry, strings) : fallback;
  };
  const nameFound = ({ kind, id, text }: Found) => (kind === 'claim' ? t('quoted', text) : named(id, text));

  const state = ((): PopupPage => {
    if (site === undefined || news === 'closed') return 'closed';
    if (!settings.enabled) return 'everywhere';
    if (!isOn(settings, site)) return 'off';
    if (news === 'silent') return 'silent';
    if (!summary || summary.state === 'off' || summary.state === 'reading') return 'waiting';
    if (summary.state === 'runaway') return 'runaway';
    return summary.found.length > 0 ? 'on' : 'none';
  })();

  const searching = query.trim() !== '';
  const matches = searching ? search(query) : [];
  const here = new Map(state === 'on' ? summary?.found.map((found) => [found.id, found]) : []);
  const results = searching
    ? {
        page: matches.flatMap(({ id }) => here.get(id) ?? []),
        glossary: matches.filter(({ id }) => !here.has(id)),
      }
    : undefined;

  const go = (found: Found, direction: 1 | -1, card: boolean) => {
    const next = stepTo(found, direction, shown);
    const where = found.places[next.at];
    setShown(next);
    if (where) ask({ ...where, open: card });
    if (card) window.close();
    else say(t('page_shown', nameFound(found), next.at + 1, found.places.length));
  };
  const openPanel = (place: PanelPlace) => {
    if (tab.windowId !== undefined) void openSidePanel(place, { windowId: tab.windowId }).then(() => window.close());
  };
  const print = () => {
    if (tab.id !== undefined) void sendMessage('command', 'print', { tabId: tab.id, frameId: 0 });
    window.close();
  };
  const openOptions = () => void browser.runtime.openOptionsPage().then(() => window.close());
  const keep = (change: Partial<Settings>, done = ''): void =>
    void changeSettings(change).then(
      () => say(done),
      () => tell({ text: t('options_refused'), wrong: true }),
    );
  const switchHere = (on: boolean) => {
    if (!site) return;
    keep({ sites: switchSite(settings, site, on) }, t(on ? 'popup_said_on' : 'popup_said_off', site));
  };

  return (
    <main class="nw nw-popup">
      <Brand>
        <IconButton icon="panel" label={t('popup_panel')} onClick={() => openPanel({ tab: 'page' })} />
        <IconButton
          icon="keys"
          label={t('popup_shortcuts')}
          onClick={() => void openShortcutSettings().then(() => window.close())}
        />
        {state === 'on' && <IconButton icon="print" label={t('popup_print')} onClick={print} />}
        <IconButton icon="sliders" label={t('popup_options')} onClick={openOptions} />
      </Brand>
      <p class="nw-vh" role="status">
        {said}
      </p>
      {open ? (
        <EntryView
          id={open}
          settings={settings}
          keep={keep}
          back={trail.length > 1 ? named(trail.at(-2) ?? '') : t('popup_back')}
          onBack={() => setTrail(trail.slice(0, -1))}
          onOpen={(id) => setTrail([...trail, id])}
          onPanel={() => openPanel({ tab: 'glossary', entry: open })}
          onSaid={say}
        />
      ) : (
        <>
          {site !== undefined && state !== 'closed' && (
            <SiteSwitch site={site} enabled={settings.enabled} on={isOn(settings, site)} onSite={switchHere} />
          )}
          <PopupView
            state={state}
            summary={summary}
            query={query}
            results={results}
            field={field}
            shown={shown}
            density={settings.density}
            voice={settings.voice}
            nameOf={nameFound}
            onQuery={setQuery}
            onOpen={(id) => setTrail([id])}
            onGo={go}
            onDensity={(density) => keep({ density })}
            onVoice={(voice) => keep({ voice })}
            onEverywhere={(enabled) => keep({ enabled })}
            onSites={openOptions}
            onPanelSearch={() => openPanel({ tab: 'glossary', query: query.trim() })}
          />
        </>
      )}
      <Toast told={told} onDone={() => tell(undefined)} />
    </main>
  );
}
