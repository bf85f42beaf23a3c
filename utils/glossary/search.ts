/** Finds entries by name, by any spelling, or by a word of their definition; forgives a slip of the pen. */
import MiniSearch from 'minisearch';
import type { EntrySummary } from './summaries.ts';

/** Edits forgiven, as a share of the word's length. */
const FUZZY = 0.2;

/** Builds the search. An empty query gives everything, by name. */
export function createSearch(entries: EntrySummary[]): (query: string) => EntrySummary[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byName = entries.toSorted((a, b) => a.name.localeCompare(b.name));
  const index = new MiniSearch<EntrySummary & { spelled: string }>({
    fields: ['name', 'spelled', 'definition'],
    searchOptions: { boost: { name: 4, spelled: 3 }, prefix: true, fuzzy: FUZZY, combineWith: 'AND' },
  });
  index.addAll(entries.map((entry) => ({ ...entry, spelled: entry.forms.join(' ') })));
  return (query) => (query.trim() ? index.search(query).flatMap(({ id }) => byId.get(id) ?? []) : byName);
}
