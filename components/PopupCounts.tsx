/** Owns the four numbers of a page, quietly. */
import type { PageSummary } from './page-summary';
import { useStrings } from './strings';

const COUNTS = ['terms', 'mentions', 'claims', 'uncertain'] as const;

export function PopupCounts({ summary }: { summary: PageSummary }) {
  const { t } = useStrings();
  return (
    <dl class="nw-counts">
      {COUNTS.map((name) => (
        <div key={name}>
          <dt>{t(`popup_count_${name}`)}</dt>
          <dd>{summary[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
