/** Owns the choice between the two cuts of an entry: plain words, or the figures of the trade. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useStrings } from './strings';

export type Voice = 'reader' | 'professional';

/** The L key changes the voice without a radio to say so. */
function VoiceSaid({ voice }: { voice: Voice }) {
  const { t } = useStrings();
  const before = useRef(voice);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (voice !== before.current) setSaid(t(`voice_${voice}_said`));
    before.current = voice;
  }, [voice]);
  return (
    <span class="nw-vh" role="status">
      {said}
    </span>
  );
}

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
      <VoiceSaid voice={voice} />
    </div>
  );
}
