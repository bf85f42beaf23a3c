/** Owns what a half-open sheet shows: the definition or verdict, how sure we are, and the wide button to the rest. */
import type { Claim, Term } from '../utils/glossary/schema';
import { type CardChrome, CardFrame } from './CardFrame';
import { EvidenceMeter } from './EvidenceMeter';
import { Icon } from './Icon';
import { firstSentence } from './sentence';
import { useStrings } from './strings';
import { VerdictScale } from './VerdictScale';

interface GlanceProps extends CardChrome {
  entry: { kind: 'term'; term: Term; uncertain: boolean } | { kind: 'claim'; claim: Claim };
  definitionId: string;
  onMore: () => void;
}

export function Glance(props: GlanceProps) {
  const { t } = useStrings();
  const { entry, definitionId, onMore } = props;
  const more = (
    <button type="button" class="nw-btn nw-btn--wide" onClick={onMore}>
      {t(entry.kind === 'term' ? 'card_sheet_more' : 'card_sheet_more_claim')}
      <Icon name="up" />
    </button>
  );
  if (entry.kind === 'claim') {
    const { claim } = entry;
    return (
      <CardFrame
        {...props}
        title={t('quoted', claim.claim)}
        eyebrow={{ icon: 'wave', kind: 'claim', text: t('claim_eyebrow') }}
      >
        <VerdictScale verdict={claim.verdict} />
        <p class="nw-def" id={definitionId}>
          {firstSentence(claim.evidence.text)}
        </p>
        {more}
      </CardFrame>
    );
  }
  const { term, uncertain } = entry;
  return (
    <CardFrame
      {...props}
      title={term.name}
      eyebrow={uncertain ? { icon: 'fork', kind: 'unsure', text: t('meaning_eyebrow') } : undefined}
      sub={term.pronunciation && <p class="nw-sub">{term.pronunciation}</p>}
    >
      <p class="nw-def" id={definitionId}>
        {term.reader.definition.text}
      </p>
      <EvidenceMeter evidence={term.evidence} />
      {more}
    </CardFrame>
  );
}
