/** Owns the weighing of a claim: verdict, what this page says, what studies show, a fairer wording, what is not known. */
import { useMemo } from 'preact/hooks';
import type { Entries } from '../utils/glossary/entries';
import type { Claim } from '../utils/glossary/schema';
import { Disclosure } from './Disclosure';
import { monthAndYear } from './dates';
import { Icon } from './Icon';
import { RelatedTerms } from './RelatedTerms';
import { type Copy, SourceList } from './SourceList';
import { useStrings } from './strings';
import { sourcesOf } from './TermEntry';
import { VerdictScale } from './VerdictScale';

/** The page's sentence with the claim's words set apart. */
export interface Quote {
  before: string;
  words: string;
  after: string;
}

interface ClaimEntryProps {
  claim: Claim;
  entries: Pick<Entries, 'sources' | 'names'>;
  /** Absent where no page is at hand, as in the side panel. */
  quote?: Quote | undefined;
  onOpen: (id: string) => void;
  onCopy: Copy;
  definitionId?: string | undefined;
}

export function ClaimEntry({ claim, entries, quote, onOpen, onCopy, definitionId }: ClaimEntryProps) {
  const { t } = useStrings();
  const sources = useMemo(() => sourcesOf(claim, entries.sources), [claim, entries.sources]);
  return (
    <div class="nw-entry-body">
      <VerdictScale verdict={claim.verdict} />
      {quote && (
        <div class="nw-pair">
          <p class="nw-lab">{t('claim_says')}</p>
          <blockquote class="nw-quote">
            {t('quote_open')}
            {quote.before}
            <mark>{quote.words}</mark>
            {quote.after}
            {t('quote_close')}
          </blockquote>
        </div>
      )}
      <div class="nw-pair">
        <p class="nw-lab">{t('claim_shows')}</p>
        <p class="nw-def" id={definitionId}>
          {claim.evidence.text}
        </p>
      </div>
      <div class="nw-note nw-note--claim">
        <Icon name="quote" />
        <p>
          <strong>{t('claim_fairer')}</strong> {t('quoted', claim.fairer)}
        </p>
      </div>
      {claim.unknown && (
        <div class="nw-pair">
          <p class="nw-lab">{t('claim_unknown')}</p>
          <p>{claim.unknown.text}</p>
        </div>
      )}
      <RelatedTerms ids={claim.related} names={entries.names} onOpen={onOpen} />
      <div class="nw-accs">
        <Disclosure title={t('entry_sources')} count={sources.length}>
          <SourceList sources={sources} onCopy={onCopy} />
        </Disclosure>
      </div>
      <p class="nw-quiet nw-sm">{t('entry_reviewed', monthAndYear(claim.reviewed, t('language')))}</p>
    </div>
  );
}
