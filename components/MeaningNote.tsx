/** Owns what is said about a form with several meanings: whether we are guessing, why, what else it can mean, the way out. */
import type { Mention } from '../utils/page/mention';
import { Icon } from './Icon';
import { useStrings } from './strings';

interface MeaningNoteProps {
  form: string;
  uncertain: NonNullable<Mention['uncertain']>;
  /** The reader says it means something else: here (everywhere) or on this site alone. */
  onOther: (site: boolean) => void;
}

export function MeaningNote({ form, uncertain: { meanings, because, doubtful }, onOther }: MeaningNoteProps) {
  const { t } = useStrings();
  const words = because.map((word) => t('quoted', word));
  return (
    <div class="nw-note nw-note--unsure">
      <Icon name="fork" />
      <div>
        <p>
          {doubtful && <strong>{t('meaning_lead')}</strong>} {meanings.length > 0 && t('meaning_others', form)}
        </p>
        <ul class="nw-list">
          {meanings.map((meaning) => (
            <li key={meaning}>{meaning}</li>
          ))}
        </ul>
        {because.length > 0 && (
          <p class="nw-sm nw-quiet">
            {t(
              doubtful ? 'meaning_because' : 'meaning_because_settled',
              new Intl.ListFormat(t('language'), { type: 'conjunction' }).format(words),
            )}
          </p>
        )}
        <p class="nw-note__acts">
          <button type="button" class="nw-link" onClick={() => onOther(false)}>
            {t('meaning_wrong')}
          </button>
          <button type="button" class="nw-link" onClick={() => onOther(true)}>
            {t('meaning_wrong_site')}
          </button>
        </p>
      </div>
    </div>
  );
}
