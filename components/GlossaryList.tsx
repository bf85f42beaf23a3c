/** Owns the searchable list of terms: headword and one sentence each. */
import type { TermSummary } from '../utils/glossary/search';
import { firstSentence } from './sentence';
import { useStrings } from './strings';

interface GlossaryListProps {
  /** How many terms there are in all. */
  total: number;
  query: string;
  terms: TermSummary[];
  onQuery: (query: string) => void;
  onOpen: (id: string) => void;
}

export function GlossaryList({ total, query, terms, onQuery, onOpen }: GlossaryListProps) {
  const { t, n } = useStrings();
  return (
    <>
      <input
        class="nw-field"
        type="search"
        aria-label={n('panel_search', total)}
        placeholder={n('panel_search', total)}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      {terms.length === 0 && <p role="status">{t('panel_none', query)}</p>}
      <ul class="nw-glossary" aria-label={t('panel_list')}>
        {terms.map(({ id, name, definition }) => (
          <li key={id}>
            <button type="button" onClick={() => onOpen(id)}>
              {name}
            </button>
            <p class="nw-quiet nw-sm">{firstSentence(definition, 'en')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
