/** Owns the words for an entry that did not open: what happened, what is safe, what to do. No codes. */
import { useStrings } from './strings';

interface ErrorNoteProps {
  /** The extension was updated under this page: trying again cannot help, reloading does. */
  outdated: boolean;
  onRetry: () => void;
}

export function ErrorNote({ outdated, onRetry }: ErrorNoteProps) {
  const { t } = useStrings();
  return (
    <div class="nw-entry-body" role="alert">
      <p class="nw-def">{t(outdated ? 'card_outdated' : 'card_failed')}</p>
      <p class="nw-quiet">{t(outdated ? 'card_outdated_do' : 'card_failed_do')}</p>
      {!outdated && (
        <p>
          <button type="button" class="nw-btn nw-btn--primary" onClick={onRetry}>
            {t('card_retry')}
          </button>
        </p>
      )}
    </div>
  );
}
