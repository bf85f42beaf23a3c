/** Owns the one-sentence answer under the pointer; a click on it asks for more. */
import type { Claim, Term } from '../utils/glossary/schema';
import { Icon } from './Icon';
import { firstSentence } from './sentence';
import { useStrings } from './strings';
import { verdictKey } from './VerdictScale';

interface PeekProps {
  entry: { kind: 'term'; term: Term; uncertain: boolean } | { kind: 'claim'; claim: Claim };
  /** How many sources the entry has. */
  sources: number;
  titleId: string;
  onMore: () => void;
}

function PeekHead({ entry, titleId }: Pick<PeekProps, 'entry' | 'titleId'>) {
  const { t } = useStrings();
  if (entry.kind === 'claim') {
    return (
      <p class="nw-eyebrow nw-eyebrow--claim" id={titleId}>
        <Icon name="wave" />
        {t('peek_verdict', t(verdictKey(entry.claim.verdict)))}
      </p>
    );
  }
  return (
    <div>
      {entry.uncertain && (
        <p class="nw-eyebrow nw-eyebrow--unsure">
          <Icon name="fork" />
          {t('meaning_eyebrow')}
        </p>
      )}
      <p class="nw-h" id={titleId}>
        {entry.term.name}
      </p>
    </div>
  );
}

export function Peek({ entry, sources, titleId, onMore }: PeekProps) {
  const { t, n } = useStrings();
  const text = entry.kind === 'term' ? entry.term.reader.definition.text : entry.claim.evidence.text;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard opens the whole card at once and never meets a peek.
    // biome-ignore lint/a11y/noStaticElementInteractions: a tooltip holds no controls; the whole of it is the target.
    <div class="nw-peek" onClick={onMore}>
      <PeekHead entry={entry} titleId={titleId} />
      <p>{firstSentence(text)}</p>
      <div class="nw-bar">
        <span class="nw-quiet nw-sm">{t('peek_more')}</span>
        <span class="nw-quiet nw-sm nw-num">{n('entry_source_count', sources)}</span>
      </div>
    </div>
  );
}
