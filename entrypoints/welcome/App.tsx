/** Joins the Welcome page to the sample, the settings and what the browser allows. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '#imports';
import { usePageAppearance } from '@/components/page-appearance';
import { WelcomePage } from '@/components/welcome/WelcomePage';
import { changeSettings, type Settings, watchSettings } from '@/utils/settings';
import { readShortcuts, type Shortcut } from '@/utils/shortcuts';
import { hasSiteAccess, requestSiteAccess, watchSiteAccess } from '@/utils/site-access';
import { useSample } from './use-sample';

/** Leaves a new tab in the place of this page: closing the only one would close the window. */
async function leave(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  await browser.tabs.create({});
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

export function App({ first }: { first: Settings }) {
  const [settings, setSettings] = useState(first);
  const [access, setAccess] = useState<boolean>();
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  /** Nothing is chosen for the reader here: the level shows what was chosen, not what is so by default. */
  const [voice, setVoice] = useState<Settings['voice'] | undefined>(first.voice === 'reader' ? undefined : first.voice);
  /** The browser did not keep the level: a private window, or no room. */
  const [refused, setRefused] = useState(false);
  const sample = useRef<HTMLParagraphElement>(null);
  const command = useSample(sample, settings);
  usePageAppearance(settings);

  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => {
    void hasSiteAccess().then(setAccess);
    void readShortcuts().then(setShortcuts);
    return watchSiteAccess(setAccess);
  }, []);
  const keysOf = (name: string) => shortcuts.find((one) => one.name === name)?.keys ?? '';

  return (
    <WelcomePage
      sample={sample}
      keys={{ next: keysOf('next'), explain: keysOf('explain') }}
      permissions={browser.runtime.getManifest().permissions ?? []}
      access={access}
      voice={voice}
      onExplain={() => {
        command('next');
        command('explain');
      }}
      onAllow={() => void requestSiteAccess().then(setAccess)}
      refused={refused}
      onVoice={async (chosen) => {
        setVoice(chosen);
        const kept = await changeSettings({ voice: chosen }).then(
          () => true,
          () => false,
        );
        setRefused(!kept);
        if (!kept) setVoice(voice);
      }}
      onStart={() => void leave()}
    />
  );
}
