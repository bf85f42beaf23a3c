/** Owns the panel's third tab: what the reader saved, with notes, and the hand-out made of it. */
import { useState } from 'preact/hooks';
import type { EntrySummary } from '../utils/glossary/summaries';
import { EmptyState } from './EmptyState';
import type { HandoutFormat } from './handout';
import { Menu } from './Menu';
import { useRowKeys } from './row-keys';
import { SavedRow } from './SavedRow';
import { useStrings } from './strings';

export interface SavedEntry {
  id: string;
  note: string;
  /** ISO 8601. */
  savedAt: string;
}

/** Where a hand-out goes. */
export type HandoutWay =
  | { to: 'clipboard' | 'file'; format: HandoutFormat; notes: boolean }
  | { to: 'print'; notes: boolean };

interface SavedViewProps {
  /** The newest first. */
  saved: SavedEntry[];
  entries: Map<string, EntrySummary>;
  mostNote: number;
  onOpen: (id: string) => void;
  onRemove: (id: string) => void;
  onNote: (id: string, note: string) => Promise<boolean>;
  onHandout: (way: HandoutWay) => void;
  onBrowse: () => void;
}

function Export({ onHandout }: Pick<SavedViewProps, 'onHandout'>) {
  const { t } = useStrings();
  const [notes, setNotes] = useState(true);
  const copy = (format: HandoutFormat) => () => onHandout({ to: 'clipboard', format, notes });
  const file = (format: HandoutFormat) => () => onHandout({ to: 'file', format, notes });
  return (
    <Menu
      icon="download"
      name={t('saved_export')}
      groups={[
        [
          { icon: 'copy', name: t('saved_copy_text'), onChoose: copy('text') },
          { icon: 'copy', name: t('saved_copy_markdown'), onChoose: copy('markdown') },
          { icon: 'note', name: t('saved_file_text'), detail: '.txt', onChoose: file('text') },
          { icon: 'note', name: t('saved_file_markdown'), detail: '.md', onChoose: file('markdown') },
          { icon: 'print', name: t('saved_print'), onChoose: () => onHandout({ to: 'print', notes }) },
        ],
        [{ icon: 'check', name: t('saved_with_notes'), checked: notes, onChoose: () => setNotes(!notes) }],
      ]}
    />
  );
}

function SavedList(props: SavedViewProps) {
  const { saved, entries, mostNote, onOpen, onRemove, onNote } = props;
  const { t, n } = useStrings();
  const keys = useRowKeys();
  const notes = saved.filter(({ note }) => note !== '').length;
  return (
    <div class="nw-panel__view" ref={keys}>
      <div class="nw-panel__bar">
        <div class="nw-bar">
          <p class="nw-quiet nw-sm">
            {n('saved_terms', saved.length)}, {n('saved_notes', notes)}
          </p>
          <Export {...props} />
        </div>
      </div>
      <div class="nw-panel__scroll">
        <ul class="nw-entries" aria-label={t('panel_tab_saved')}>
          {saved.map((one) => (
            <SavedRow
              key={one.id}
              saved={one}
              entry={entries.get(one.id)}
              mostNote={mostNote}
              onOpen={() => onOpen(one.id)}
              onRemove={() => onRemove(one.id)}
              onNote={(note) => onNote(one.id, note)}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

export function SavedView(props: SavedViewProps) {
  const { t } = useStrings();
  if (props.saved.length > 0) return <SavedList {...props} />;
  return (
    <EmptyState drawing="saved" title={t('empty_saved')} text={t('empty_saved_text')}>
      <button type="button" class="nw-btn" onClick={props.onBrowse}>
        {t('empty_saved_do')}
      </button>
    </EmptyState>
  );
}
