/** Owns the reader's private note on a saved term: shown, written, changed. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from './strings';

interface NoteEditorProps {
  /** The term's headword. */
  name: string;
  note: string;
  /** The most characters it may have. */
  most: number;
  /** Resolves to whether it was kept. */
  onNote: (note: string) => Promise<boolean>;
}

export function NoteEditor({ name, note, most, onNote }: NoteEditorProps) {
  const { t } = useStrings();
  const [draft, setDraft] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const id = useId();
  const editing = draft !== undefined;
  const before = useRef(editing);
  useLayoutEffect(() => {
    if (editing) field.current?.focus();
    else if (before.current) edit.current?.focus();
    before.current = editing;
  }, [editing]);
  const save = async () => {
    if (draft === undefined || draft.trim() === note || (await onNote(draft.trim()))) setDraft(undefined);
  };
  if (!editing) {
    return (
      <div class={note ? 'nw-memo' : 'nw-memo nw-memo--none'}>
        {note && <p>{note}</p>}
        <button
          type="button"
          class="nw-link nw-sm"
          ref={edit}
          aria-label={t(note ? 'note_edit_of' : 'note_add_to', name)}
          onClick={() => setDraft(note)}
        >
          {t(note ? 'note_edit' : 'note_add')}
        </button>
      </div>
    );
  }
  return (
    <form
      class="nw-note-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(undefined);
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <label class="nw-vh" for={id}>
        {t('note_of', name)}
      </label>
      <textarea
        class="nw-field"
        id={id}
        ref={field}
        rows={3}
        maxLength={most}
        value={draft}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
      />
      <div class="nw-bar">
        <span class="nw-quiet nw-sm">{t('note_local')}</span>
        <span class="nw-note-form__acts">
          <button type="button" class="nw-btn nw-btn--quiet nw-btn--sm" onClick={() => setDraft(undefined)}>
            {t('note_cancel')}
          </button>
          <button type="submit" class="nw-btn nw-btn--primary nw-btn--sm">
            {t('note_save')}
          </button>
        </span>
      </div>
    </form>
  );
}
