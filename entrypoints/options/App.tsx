/** Joins the sections of the Options page to settings, background and browser. */
import { useState } from 'preact/hooks';
import { browser } from '#imports';
import { AboutSection } from '@/components/options/AboutSection';
import { Appearance } from '@/components/options/Appearance';
import { Behaviour } from '@/components/options/Behaviour';
import { DataSection } from '@/components/options/DataSection';
import { HiddenWords } from '@/components/options/HiddenWords';
import { OptionsPage } from '@/components/options/OptionsPage';
import { Shortcuts } from '@/components/options/Shortcuts';
import { Sites } from '@/components/options/Sites';
import { usePageAppearance } from '@/components/page-appearance';
import { useStrings } from '@/components/strings';
import type { Told } from '@/components/Toast';
import { updateSentence } from '@/components/update-sentence';
import { changedSettings, type Settings } from '@/utils/settings';
import { openShortcutSettings } from '@/utils/shortcuts';
import { requestSiteAccess } from '@/utils/site-access';
import { useSelfCheck, useShortcuts } from './use-browser';
import { useChoices } from './use-choices';
import { useDataDeeds } from './use-data-deeds';
import { useSiteDeeds } from './use-site-deeds';
import { readOtherMeaning, useKnownWords, useStored } from './use-stored';

/** Settings that are shown as lists of their own and counted there. */
const LISTS = ['sites', 'known', 'otherMeanings'];

export function App({ first }: { first: Settings }) {
  const strings = useStrings();
  const { t, n } = strings;
  const { settings, change } = useChoices(first);
  const { inventory, state, recount } = useStored();
  const shortcuts = useShortcuts();
  const { checks, check } = useSelfCheck();
  const [told, setTold] = useState<Told>();
  const [stuck, setStuck] = useState(false);
  usePageAppearance(settings);

  const { sites, known, otherMeanings } = settings;
  /** Changes settings and tells of it, or of the browser's refusal. */
  const set = async (next: Partial<Settings>, tells?: Told) => {
    // At once, as what is shown: when it is stored, the reader may have done the next thing and been told of that.
    setTold(tells);
    if (!(await change(next))) setTold({ text: t('options_refused'), wrong: true });
  };
  /** Changes settings in a way that can be taken back. */
  const setWithUndo = (next: Partial<Settings>, text: string) => {
    const before = Object.fromEntries(Object.keys(next).map((key) => [key, settings[key as keyof Settings]]));
    return set(next, { text, undo: () => void set(before) });
  };
  const knownWords = useKnownWords(known, (words) => t('quoted', words));
  const news = state && (state.update ? updateSentence(state.update, strings) : t('options_edition_first'));
  const siteDeeds = useSiteDeeds(sites, setWithUndo, setTold);
  const dataDeeds = useDataDeeds(recount, setTold);

  return (
    <OptionsPage told={told} onTold={() => setTold(undefined)}>
      <Appearance chosen={settings} onChange={set} />
      <Behaviour chosen={settings} onChange={set} />
      <Sites
        enabled={settings.enabled}
        sites={sites}
        onEnabled={(enabled) => set({ enabled })}
        onMode={(mode) => set({ sites: { ...sites, mode } })}
        {...siteDeeds}
      />
      <HiddenWords
        known={knownWords}
        others={otherMeanings.map(readOtherMeaning)}
        onKnown={(back) =>
          setWithUndo({ known: known.filter((id) => !back.includes(id)) }, n('options_words_came', back.length))
        }
        onOthers={(back) =>
          setWithUndo(
            { otherMeanings: otherMeanings.filter((kept) => !back.includes(kept)) },
            n('options_words_came', back.length),
          )
        }
      />
      <Shortcuts
        shortcuts={shortcuts}
        stuck={stuck}
        onChange={() => void openShortcutSettings().then((opened) => setStuck(!opened))}
      />
      <DataSection
        stored={{
          settings: Object.keys(changedSettings(settings)).filter((key) => !LISTS.includes(key)).length,
          sites: sites.off.length + sites.on.length,
          words: known.length + otherMeanings.length,
          inventory,
        }}
        news={news}
        checks={checks}
        onCheck={check}
        onAllow={() => void requestSiteAccess().then(check)}
        {...dataDeeds}
      />
      <AboutSection version={browser.runtime.getManifest().version} />
    </OptionsPage>
  );
}
