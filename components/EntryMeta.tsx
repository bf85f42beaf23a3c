/** Owns the small line under a row: how sure we are, or the verdict, and what kind of entry it is. */
import type { EntrySummary } from '../utils/glossary/summaries';
import { EvidenceSteps } from './EvidenceMeter';
import { useStrings } from './strings';
import { verdictKey } from './VerdictScale';

interface EntryMetaProps {
  entry: EntrySummary;
  /** The place where this row stands has more to say. */
  more?: string | undefined;
  uncertain?: boolean;
}

export function EntryMeta({ entry, more, uncertain = false }: EntryMetaProps) {
  const { t } = useStrings();
  const { evidence, verdict, category } = entry;
  const kind = verdict ? undefined : t(`category_${category.replace('-', '_') as 'side_effect'}`);
  return (
    <p class="nw-entry__m">
      {uncertain && <span class="nw-tag nw-tag--unsure">{t('meaning_eyebrow')}</span>}
      {evidence && (
        <span class="nw-entry__e">
          <EvidenceSteps level={evidence} small />
          <span aria-hidden="true">{t(`evidence_${evidence}`)}</span>
        </span>
      )}
      {verdict && <span class="nw-tag nw-tag--claim">{t(verdictKey(verdict))}</span>}
      {[kind, more].filter(Boolean).map((words) => (
        <span key={words}>{words}</span>
      ))}
    </p>
  );
}
