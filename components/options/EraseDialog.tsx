/** Owns the one question that is asked twice: whether everything of the reader's shall go. Says what that is. */
import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { useStrings } from '../strings';
import type { StoredCounts } from './DataSection';

interface EraseDialogProps {
  dialog: RefObject<HTMLDialogElement | null>;
  stored: StoredCounts;
  onErase: () => void;
}

export function EraseDialog({ dialog, stored, onErase }: EraseDialogProps) {
  const { t, n } = useStrings();
  const id = useId();
  const close = () => dialog.current?.close();
  const goes = (
    [
      ['options_count_settings', stored.settings],
      ['options_count_sites', stored.sites],
      ['options_count_words', stored.words],
      ['options_count_saved', stored.inventory?.saved ?? 0],
      ['options_count_notes', stored.inventory?.notes ?? 0],
    ] as const
  ).filter(([, count]) => count > 0);
  return (
    <dialog class="nw-dialog" ref={dialog} aria-labelledby={id} aria-describedby={`${id}-text`}>
      <h2 class="nw-h" id={id}>
        {t('options_erase_title')}
      </h2>
      <div id={`${id}-text`}>
        <p>{t(goes.length > 0 ? 'options_erase_goes' : 'options_erase_nothing')}</p>
        {goes.length > 0 && (
          <ul class="nw-list">
            {goes.map(([key, count]) => (
              <li key={key}>{n(key, count)}</li>
            ))}
          </ul>
        )}
        <p>{t('options_erase_stays')}</p>
      </div>
      <div class="nw-acts">
        <button type="button" class="nw-btn" onClick={close}>
          {t('options_erase_keep')}
        </button>
        <button
          type="button"
          class="nw-btn nw-btn--danger"
          onClick={() => {
            close();
            onErase();
          }}
        >
          {t('options_erase_do')}
        </button>
      </div>
    </dialog>
  );
}
