/** Owns the list of what the lines under words mean. */
import { useStrings } from '../strings';

const LINES = ['mention', 'repeat', 'claim', 'unsure'] as const;
const WAVE = 'M1 7c1.5-3.5 3-3.5 4.5 0s3 3.5 4.5 0 3-3.5 4.5 0 3 3.5 4.5 0';

export function MarkLegend() {
  const { t } = useStrings();
  return (
    <section aria-labelledby="lines">
      <h2 class="nw-h" id="lines">
        {t('welcome_lines')}
      </h2>
      <ul class="nw-legend">
        {LINES.map((line) => (
          <li key={line}>
            <svg viewBox="0 0 20 12" aria-hidden="true" data-line={line}>
              <path d={line === 'claim' ? WAVE : 'M1 7h18'} />
            </svg>
            {t(`welcome_lines_${line}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
