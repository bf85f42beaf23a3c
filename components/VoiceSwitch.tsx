/** Owns the choice between the two cuts of an entry: plain words, or the figures of the trade. */
import { useId } from 'preact/hooks';
import { useStrings } from './strings';

export type Voice = 'reader' | 'professional';

export function VoiceSwitch({ voice, onVoice }: { voice: Voice; onVoice: (voice: Voice) => void }) {
  const { t } = useStrings();
  const name = useId();
  return (
    <div class="nw-seg" role="radiogroup" aria-label={t('voice_label')}>
      {(['reader', 'professional'] as const).map((choice) => (
        <label key={choice} title={t(`voice_${choice}_means`)}>
          <input type="radio" name={name} checked={voice === choice} onChange={() => onVoice(choice)} />
          <span>{t(`voice_${choice}`)}</span>
        </label>
      ))}
    </div>
  );
}
