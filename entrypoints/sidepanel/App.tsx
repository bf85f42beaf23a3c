/** Joins the glossary's list and entries to the address: the part behind # is the entry that is open. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { GlossaryList } from '@/components/GlossaryList';
import { About, GlossaryNews } from '@/components/GlossaryNotes';
import { useStrings } from '@/components/strings';
import { TermEntry } from '@/components/TermEntry';
import { VoiceSwitch } from '@/components/VoiceSwitch';
import type { Entries } from '@/utils/glossary/entries';
import type { GlossaryState } from '@/utils/glossary/glossary-state';
import { createSearch, type TermSummary } from '@/utils/glossary/search';
import { sendMessage } from '@/utils/messages';
import { changeSettings, type Settings, watchSettings } from '@/utils/settings';

/** `#all` is the list. */
const openId = (): string => (location.hash === '#all' ? '' : decodeURIComponent(location.hash.slice(1)));

export function App({ first }: { first: Settings }) {
  const { t } = useStrings();
  const [settings, setSettings] = useState(first);
  const [terms, setTerms] = useState<TermSummary[]>();
  const [state, setState] = useState<GlossaryState>();
  const [failed, setFailed] = useState(false);
  const [query, setQuery] = useState('');
  const [id, setId] = useState(openId());
  const [entries, setEntries] = useState<Entries>();

  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => {
    sendMessage('terms').then(setTerms, () => setFailed(true));
    sendMessage('glossaryState').then(setState, () => setFailed(true));
    const changed = () => setId(openId());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  useEffect(() => {
    if (!id) return;
    sendMessage('entries', [id])
      .then(async (one) => {
        const related = await sendMessage('entries', one.terms[id]?.related ?? []);
        setEntries({ ...one, terms: { ...related.terms, ...one.terms } });
      })
      .catch(() => setFailed(true));
  }, [id]);

  const search = useMemo(() => createSearch(terms ?? []), [terms]);
  const term = id ? entries?.terms[id] : undefined;
  if (failed) return <main class="nw nw-page">{t('panel_failed')}</main>;
  if (!terms) return <main class="nw nw-page">{t('panel_waiting')}</main>;
  return (
    <main class="nw nw-page">
      {term && entries ? (
        <>
          <a href="#all">{t('panel_back')}</a>
          <h1 class="nw-term">{term.name}</h1>
          <VoiceSwitch voice={settings.voice} onVoice={(voice) => void changeSettings({ voice })} />
          <TermEntry
            term={term}
            entries={entries}
            voice={settings.voice}
            onOpen={(next) => (location.hash = encodeURIComponent(next))}
            onCopy={(text) => navigator.clipboard.writeText(text).then(() => true)}
          />
        </>
      ) : (
        <>
          <h1 class="nw-term">{t('panel_title')}</h1>
          {state && <GlossaryNews {...state} />}
          <GlossaryList
            total={terms.length}
            query={query}
            terms={search(query)}
            onQuery={setQuery}
            onOpen={(next) => (location.hash = encodeURIComponent(next))}
          />
          <About />
        </>
      )}
    </main>
  );
}
