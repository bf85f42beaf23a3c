/** Owns the scale on which a claim is weighed: all verdicts in order, this one marked, and what it means in a sentence. */
import type { Verdict } from '../utils/glossary/schema';
import { type Key, useStrings } from './strings';

/** From what holds to what does not; "not tested" stands apart, at the end. */
const ORDER: readonly Verdict[] = ['supported', 'depends', 'overstated', 'contradicted', 'not-tested'];

/** Message keys hold no hyphens. */
export const verdictKey = (verdict: Verdict) => `verdict_${verdict.replace('-', '_') as 'not_tested'}` satisfies Key;

export function VerdictScale({ verdict }: { verdict: Verdict }) {
  const { t } = useStrings();
  return (
    <div class="nw-verdict">
      <ol class="nw-scale" aria-label={t('verdict_scale')}>
        {ORDER.map((step) => (
          <li key={step} data-verdict={step} aria-current={step === verdict ? 'true' : undefined}>
            <span>{t(verdictKey(step))}</span>
          </li>
        ))}
      </ol>
      <p class="nw-quiet nw-sm">{t(`${verdictKey(verdict)}_means`)}</p>
    </div>
  );
}
