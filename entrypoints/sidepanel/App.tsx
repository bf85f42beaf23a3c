/** Joins the panel's three tabs, and an open entry, to the page in front, the glossary and the collection. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from '#imports';
import { useAnswer } from '@/components/answer';
import { Brand } from '@/components/Brand';
import { About, GlossaryNews } from '@/components/GlossaryNotes';
import { GlossaryView } from '@/components/GlossaryView';
import { IconButton } from '@/components/IconButton';
import { nameOf } from '@/components/names';
import { useStrings } from '@/components/strings';
import { Tabs } from '@/components/Tabs';
import { Toast, type Told } from '@/components/Toast';
import { createSearch } from '@/utils/glossary/search';
import { sendMessage } from '@/utils/messages';
import { dressPage } from '@/utils/own-page';
import { changeSettings, type Settings, watchSettings } from '@/utils/settings';
import { EntryTab } from './EntryTab';
import { PageTab } from './PageTab';
import { SavedTab } from './SavedTab';
import { useCollection } from './use-collection';
import { usePageInFront } from './use-page-in-front';
import { usePlace } from './use-place';

export function App({ first }: { first: Settings }) {
  const strings = useStrings();
  const { t } = strings;
  const [settings, setSettings] = useState(first);
  const [told, tell] = useState<Told>();
  const { value: listed, failed } = useAnswer(async () => [
    ...(await sendMessage('terms')),
    ...(await sendMessage('claims')),
  ]);
  const { value: state } = useAnswer(() => sendMessage('glossaryState'));
  const collection = useCollection(tell);
  const page = usePageInFront();
  const place = usePlace();

  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => dressPage(settings), [settings]);
  const entries = useMemo(() => new Map(listed?.map((entry) => [entry.id, entry])), [listed]);
  const search = useMemo(() => createSearch(listed ?? []), [listed]);
  const saved = useMemo(() => collection.saved && new Set(collection.saved.map(({ id }) => id)), [collection.saved]);
  const named = (id: string) => {
    const entry = entries.get(id);
    return entry ? nameOf(entry, strings) : id;
  };
  const total = listed?.filter(({ category }) => category !== 'claim').length;
  const found = Array.isArray(page.news)
    ? new Set(page.news.flatMap(({ mentions }) => mentions.map(({ id }) => id)))
    : undefined;

  const keep = (change: Partial<Settings>): void =>
    void changeSettings(change).catch(() => tell({ text: t('options_refused'), wrong: true }));

  const tabs = [
    { id: 'page', name: t('panel_tab_page'), count: found?.size },
    { id: 'glossary', name: t('panel_tab_glossary'), count: total },
    { id: 'saved', name: t('panel_tab_saved'), count: saved?.size },
  ] as const;
  const content = () => {
    if (place.entry) return <EntryTab {...{ settings, keep, place, collection, tell, named }} id={place.entry} />;
    if (place.tab === 'page') return <PageTab {...{ settings, keep, page, place, entries, named }} />;
    if (failed) return <p class="nw-panel__note">{t('panel_failed')}</p>;
    if (!listed || total === undefined) return <p class="nw-panel__note">{t('panel_waiting')}</p>;
    if (place.tab === 'saved') return <SavedTab {...{ collection, place, entries, tell }} />;
    return (
      <GlossaryView
        total={total}
        query={place.query}
        search={search}
        saved={saved}
        onQuery={place.search}
        onOpen={place.open}
        onSave={(id, wanted) => collection.set(id, named(id), wanted)}
        news={state && <GlossaryNews {...state} />}
        about={<About />}
      />
    );
  };
  return (
    <main class="nw nw-panel">
      <Brand>
        <IconButton icon="sliders" label={t('panel_options')} onClick={() => void browser.runtime.openOptionsPage()} />
      </Brand>
      <Tabs label={t('panel_tabs')} tabs={[...tabs]} current={place.tab} onTab={place.show}>
        {content()}
      </Tabs>
      <Toast told={told} onDone={() => tell(undefined)} />
    </main>
  );
}
