/** Owns the button that copies an entry with its sources. */
import type { Entries } from '../utils/glossary/entries';
import type { OpenEntry } from './EntryPage';
import { IconButton } from './IconButton';
import type { Copy } from './SourceList';
import { useStrings } from './strings';
import { sourcesOf } from './TermEntry';
import { verdictKey } from './VerdictScale';
import { claimWithSources, definitionWithSources } from './with-sources';

export function CopyEntry({ entry, entries, onCopy }: { entry: OpenEntry; entries: Entries; onCopy: Copy }) {
  const { t, n } = useStrings();
  const sources = sourcesOf(entry.kind === 'term' ? entry.term : entry.claim, entries.sources);
  const text = () => {
    if (entry.kind === 'claim') {
      const words = { evidence: '', sources: t('entry_sources'), verdict: t(verdictKey(entry.claim.verdict)) };
      return claimWithSources(entry.claim, sources, words);
    }
    const words = { evidence: t(`evidence_${entry.term.evidence.level}`), sources: t('entry_sources') };
    return definitionWithSources(entry.term, sources, words);
  };
  return (
    <IconButton
      icon="copy"
      label={t(entry.kind === 'term' ? 'card_copy' : 'claim_copy')}
      onClick={() => void onCopy(text(), n('copied_with_sources', sources.length))}
    />
  );
}
