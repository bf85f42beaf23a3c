/** A parcel of entries as it travels to a page or a view: what was asked for and every source it cites. */
import { DIAGRAM_SOURCES } from './diagram-sources.ts';
import type { Claim, Source, Term } from './schema.ts';

export interface Entries {
  terms: Record<string, Term>;
  claims: Record<string, Claim>;
  sources: Record<string, Source>;
  /** What the terms are called that these lead to, by id. */
  names: Record<string, string>;
}

export const NO_ENTRIES: Entries = { terms: {}, claims: {}, sources: {}, names: {} };

export const joinEntries = (some: Entries, more: Entries): Entries => ({
  terms: { ...some.terms, ...more.terms },
  claims: { ...some.claims, ...more.claims },
  sources: { ...some.sources, ...more.sources },
  names: { ...some.names, ...more.names },
});

/** Ids of all sources that an entry and its drawing cite, in the order in which a reader meets them, each once. */
export function citedSources(entry: Term | Claim): string[] {
  const cited = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'sources') for (const id of inner as string[]) cited.add(id);
        else visit(inner);
      }
    }
  };
  visit(entry);
  if ('diagram' in entry && entry.diagram) for (const id of DIAGRAM_SOURCES[entry.diagram]) cited.add(id);
  return [...cited];
}
