/** Owns the card of a claim: the quoted promise as headword, its weighing, the deeds in the foot. */

import type { Entries } from '../utils/glossary/entries';
import type { Claim } from '../utils/glossary/schema';
import { type CardChrome, CardFrame } from './CardFrame';
import { ClaimEntry, type Quote } from './ClaimEntry';
import { IconButton } from './IconButton';
import type { Copy } from './SourceList';
import { useStrings } from './strings';
import { sourcesOf } from './TermEntry';
import { verdictKey } from './VerdictScale';
import { claimWithSources } from './with-sources';

interface ClaimCardProps extends CardChrome {
  claim: Claim;
  entries: Pick<Entries, 'sources' | 'names'>;
  quote?: Quote | undefined;
  definitionId?: string | undefined;
  onOpen: (id: string) => void;
  onCopy: Copy;
  onPanel: () => void;
  /** The reader does not want this claim marked any more. */
  onKnown: () => void;
}

export function ClaimCard(props: ClaimCardProps) {
  const { t, n } = useStrings();
  const { claim, entries, onCopy } = props;
  const sources = sourcesOf(claim, entries.sources);
  const words = { evidence: '', sources: t('entry_sources'), verdict: t(verdictKey(claim.verdict)) };
  const foot = (
    <>
      <button type="button" class="nw-link" onClick={props.onKnown}>
        {t('claim_hide')}
      </button>
      <div class="nw-pop__acts">
        <IconButton
          icon="copy"
          label={t('claim_copy')}
          onClick={() => void onCopy(claimWithSources(claim, sources, words), n('copied_with_sources', sources.length))}
        />
        <IconButton icon="panel" label={t('card_panel')} onClick={props.onPanel} />
      </div>
    </>
  );
  return (
    <CardFrame
      {...props}
      title={t('quoted', claim.claim)}
      eyebrow={{ icon: 'wave', kind: 'claim', text: t('claim_eyebrow') }}
      foot={foot}
    >
      <ClaimEntry {...props} />
    </CardFrame>
  );
}
