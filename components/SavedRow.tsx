/** Owns one saved term: headword, sentence, when it was saved, the private note, the way out. */
import type { EntrySummary } from '../utils/glossary/summaries';
import { IconButton } from './IconButton';
import { NoteEditor } from './NoteEditor';
import type { SavedEntry } from './SavedView';
import { firstSentence } from './sentence';
import { useStrings } from './strings';

interface SavedRowProps {
  saved: SavedEntry;
  /** Undefined for a term that the glossary does not have any more: its note is still the reader's. */
  entry: EntrySummary | undefined;
  mostNote: number;
  onOpen: () => void;
  onRemove: () => void;
  onNote: (note: string) => Promise<boolean>;
}

export function SavedRow({ saved, entry, mostNote, onOpen, onRemove, onNote }: SavedRowProps) {
  const { t } = useStrings();
  const name = entry?.name ?? saved.id;
  const date = new Intl.DateTimeFormat(t('language'), { dateStyle: 'medium' }).format(new Date(saved.savedAt));
  return (
    <li class="nw-entry">
      <button type="button" class="nw-entry__t" data-row data-entry={saved.id} disabled={!entry} onClick={onOpen}>
        {name}
      </button>
      <p>{entry ? firstSentence(entry.definition) : t('saved_gone')}</p>
      <p class="nw-entry__m">{t('saved_at', date)}</p>
      <div class="nw-entry__note">
        <NoteEditor name={name} note={saved.note} most={mostNote} onNote={onNote} />
      </div>
      <div class="nw-entry__a">
        <IconButton
          icon="save"
          pressed
          label={t('panel_saved', name)}
          onClick={() => {
            // The row goes; whoever works by keyboard stays in the list.
            const row = document.activeElement?.closest('li');
            const next = row?.nextElementSibling ?? row?.previousElementSibling;
            next?.querySelector<HTMLElement>('[data-row]')?.focus();
            onRemove();
          }}
        />
      </div>
    </li>
  );
}
