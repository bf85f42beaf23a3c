/** Joins an open entry to the glossary, the reader's voice and the collection. */
import { useAnswer } from '@/components/answer';
import { CopyEntry } from '@/components/CopyEntry';
import { EntryPage, entryOf } from '@/components/EntryPage';
import { EntryWait } from '@/components/EntryWait';
import { Icon } from '@/components/Icon';
import { NoteEditor } from '@/components/NoteEditor';
import { useStrings } from '@/components/strings';
import type { Told } from '@/components/Toast';
import { NOTE_MAX } from '@/utils/glossary/saved';
import { entriesOf } from '@/utils/messages';
import type { Settings } from '@/utils/settings';
import { copyText } from './handout-ways';
import type { useCollection } from './use-collection';
import type { usePlace } from './use-place';

interface EntryTabProps {
  id: string;
  settings: Settings;
  keep: (change: Partial<Settings>) => void;
  place: ReturnType<typeof usePlace>;
  collection: ReturnType<typeof useCollection>;
  tell: (told: Told) => void;
  named: (id: string) => string;
}

export function EntryTab({ id, settings, keep, place, collection, tell, named }: EntryTabProps) {
  const { t } = useStrings();
  const { value: entries, failed } = useAnswer(() => entriesOf(id), [id]);
  const entry = entries?.asked === id ? entryOf(id, entries) : undefined;
  if (!entries || !entry) return <EntryWait failed={failed} gone={entries?.asked === id} />;
  const kept = collection.saved?.find((one) => one.id === id);
  const copy = async (text: string, done: string): Promise<boolean> => {
    const copied = await copyText(text);
    tell(copied ? { text: done } : { text: t('card_copy_failed'), wrong: true });
    return copied;
  };
  return (
    <EntryPage
      entry={entry}
      entries={entries}
      voice={settings.voice}
      back={place.before ? named(place.before) : t(`panel_tab_${place.tab}`)}
      onBack={place.back}
      onVoice={(voice) => keep({ voice })}
      onOpen={place.open}
      onCopy={copy}
      before={
        kept && (
          <NoteEditor
            key={id}
            name={named(id)}
            note={kept.note}
            most={NOTE_MAX}
            onNote={(note) => collection.note(id, note)}
          />
        )
      }
      foot={
        <>
          {entry.kind === 'term' && collection.saved && (
            <button
              type="button"
              class={kept ? 'nw-btn' : 'nw-btn nw-btn--primary'}
              aria-pressed={kept !== undefined}
              aria-label={t(kept ? 'panel_saved' : 'panel_save', named(id))}
              onClick={() => collection.set(id, named(id), !kept)}
            >
              <Icon name="save" />
              {t(kept ? 'saved_done' : 'saved_do')}
            </button>
          )}
          <CopyEntry entry={entry} entries={entries} onCopy={copy} />
        </>
      }
    />
  );
}
