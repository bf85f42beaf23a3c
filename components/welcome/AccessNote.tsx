/** Owns the one step that may be left after install: letting us read pages. Asks nothing where the browser has said yes. */
import { useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { useStrings } from '../strings';

interface AccessNoteProps {
  /** Undefined until it is known. */
  access: boolean | undefined;
  onAllow: () => void;
}

export function AccessNote({ access, onAllow }: AccessNoteProps) {
  const { t } = useStrings();
  /** What was missing and is there now is said; what was there from the start needs no word. */
  const [wasMissing, setWasMissing] = useState(false);
  if (access === false && !wasMissing) setWasMissing(true);
  return (
    <div role="status">
      {access === false && (
        <div class="nw-note nw-note--unsure nw-access">
          <Icon name="globe" />
          <div>
            <h2>
              <strong>{t('welcome_access')}</strong>
            </h2>
            <p>{t('welcome_access_text')}</p>
            <button type="button" class="nw-btn nw-btn--sm" onClick={onAllow}>
              {t('options_check_allow')}
            </button>
          </div>
        </div>
      )}
      {access && wasMissing && (
        <p class="nw-note">
          <Icon name="check" />
          {t('welcome_access_given')}
        </p>
      )}
    </div>
  );
}
