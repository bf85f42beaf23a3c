/** Joins the popup's view to settings and to the page in front. */
import { useEffect, useState } from 'preact/hooks';
import { PopupView } from '@/components/PopupView';
import { type Found, summarise } from '@/components/page-summary';
import type { Entries } from '@/utils/glossary/entries';
import { sendMessage } from '@/utils/messages';
import { changeSettings, type Settings, watchSettings } from '@/utils/settings';
import { isOn, switchSite } from '@/utils/sites';
import { usePageReports } from './use-page-reports';

interface AppProps {
  tabId: number | undefined;
  site: string | undefined;
  first: Settings;
}

export function App({ tabId, site, first }: AppProps) {
  const [settings, setSettings] = useState(first);
  const [entries, setEntries] = useState<Entries>();
  const { reports, ask } = usePageReports(tabId);
  useEffect(() => watchSettings(setSettings), []);

  const summary = reports && summarise(reports);
  const ids = summary?.found.map(({ id }) => id).join(' ') ?? '';
  useEffect(() => {
    if (ids) void sendMessage('entries', ids.split(' ')).then(setEntries);
  }, [ids]);

  const [last, setLast] = useState<Record<string, number>>({});
  const go = (found: Found, direction: 1 | -1, open: boolean) => {
    const count = found.places.length;
    const at = ((last[found.id] ?? (direction > 0 ? -1 : 0)) + direction + count) % count;
    const place = found.places[at];
    setLast({ ...last, [found.id]: at });
    if (place) ask({ ...place, open });
    if (open) window.close();
  };

  return (
    <PopupView
      site={site}
      enabled={settings.enabled}
      on={isOn(settings, site)}
      summary={summary}
      density={settings.density}
      nameOf={(found) => (found.kind === 'claim' ? `“${found.text}”` : (entries?.terms[found.id]?.name ?? found.text))}
      onSite={(on) => site && void changeSettings({ sites: switchSite(settings, site, on) })}
      onEverywhere={(enabled) => void changeSettings({ enabled })}
      onDensity={(density) => void changeSettings({ density })}
      onGo={go}
    />
  );
}
