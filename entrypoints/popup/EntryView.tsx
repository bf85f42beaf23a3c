/** Joins an entry opened in the popup to the glossary and the reader's voice. */
import { useAnswer } from '@/components/answer';
import { CopyEntry } from '@/components/CopyEntry';
import { EntryPage, entryOf } from '@/components/EntryPage';
import { EntryWait } from '@/components/EntryWait';
import { Icon } from '@/components/Icon';
import { useStrings } from '@/components/strings';
import { entriesOf } from '@/utils/messages';
import type { Settings } from '@/utils/settings';

interface EntryViewProps {
  id: string;
  settings: Settings;
  keep: (change: Partial<Settings>) => void;
  back: string;
  onBack: () => void;
  onOpen: (id: string) => void;
  onPanel: () => void;
  /** Says something politely. */
  onSaid: (text: string) => void;
}

export function EntryView({ id, settings, keep, back, onBack, onOpen, onPanel, onSaid }: EntryViewProps) {
  const { t } = useStrings();
  const { value: entries, failed } = useAnswer(() => entriesOf(id), [id]);
  const entry = entries?.asked === id ? entryOf(id, entries) : undefined;
  if (!entries || !entry) return <EntryWait failed={failed} gone={entries?.asked === id} />;
  const copy = (text: string, done: string): Promise<boolean> =>
    navigator.clipboard.writeText(text).then(
      () => {
        onSaid(done);
        return true;
      },
      () => {
        onSaid(t('card_copy_failed'));
        return false;
      },
    );
  return (
    <EntryPage
      entry={entry}
      entries={entries}
      brief
      voice={settings.voice}
      back={back}
      onBack={onBack}
      onVoice={(voice) => keep({ voice })}
      onOpen={onOpen}
      onCopy={copy}
      foot={
        <>
          <button type="button" class="nw-btn" onClick={onPanel}>
            <Icon name="panel" />
            {t('card_panel')}
          </button>
          <CopyEntry entry={entry} entries={entries} onCopy={copy} />
        </>
      }
    />
  );
}
