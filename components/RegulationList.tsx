/** Owns what regulators decided: where, when, what, and on which source that rests. */
import { useId } from 'preact/hooks';
import type { Term } from '../utils/glossary/schema';
import { ReferenceMarks } from './citations';
import { monthAndYear } from './dates';
import { useStrings } from './strings';

export function RegulationList({ rules }: { rules: NonNullable<Term['professional']['regulation']> }) {
  const { t } = useStrings();
  const title = useId();
  return (
    <section class="nw-sec" aria-labelledby={title}>
      <h3 class="nw-h" id={title}>
        {t('pro_regulation')}
      </h3>
      <dl class="nw-facts nw-facts--pro">
        {rules.map(({ jurisdiction, date, text, sources }) => (
          <div key={jurisdiction + date + text}>
            <dt>
              {jurisdiction}
              <br />
              <time dateTime={date}>{monthAndYear(date, t('language'))}</time>
            </dt>
            <dd>
              {text} <ReferenceMarks ids={sources} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
