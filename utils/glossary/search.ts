/** Finds terms by name, by any spelling, or by a word of their definition; forgives a slip of the pen. */
import MiniSearch from 'minisearch';

/** What a list or a search needs of a term. */
export interface TermSummary {
  id: string;
  name: string;
  category: string;
  /** Every spelling, in all languages. */
  forms: string[];
  definition: string;
}

/** Edits forgiven, as a share of the word's length. */
const FUZZY = 0.2;

/** Builds the search. An empty query gives all terms, by name. */
export function createSearch(terms: TermSummary[]): (query: string) => TermSummary[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const byName = terms.toSorted((a, b) => a.name.localeCompare(b.name));
  const index = new MiniSearch<TermSummary & { spelled: string }>({
    fields: ['name', 'spelled', 'definition'],
    searchOptions: { boost: { name: 4, spelled: 3 }, prefix: true, fuzzy: FUZZY, combineWith: 'AND' },
  });
  index.addAll(terms.map((term) => ({ ...term, spelled: term.forms.join(' ') })));
  return (query) => (query.trim() ? index.search(query).flatMap(({ id }) => byId.get(id) ?? []) : byName);
}
