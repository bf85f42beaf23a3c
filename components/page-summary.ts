/** Sums up what the frames of a page reported, for lists and counts. Pure. */
import type { PageReport } from '../utils/page-reports';

/** One term or claim of the page, with the places where it stands, in page order. */
export interface Found {
  kind: 'term' | 'claim';
  id: string;
  /** The words of its first mention. */
  text: string;
  uncertain: boolean;
  places: { frame: string; at: number }[];
}

/** How it is marked on the page. */
export const markOf = ({ kind, uncertain }: Pick<Found, 'kind' | 'uncertain'>) =>
  kind === 'claim' ? 'claim' : uncertain ? 'unsure' : 'mention';

export interface PageSummary {
  /** Whether any frame is read; `reading` while nothing was found yet, `runaway` when one was left alone. */
  state: PageReport['state'];
  found: Found[];
  terms: number;
  mentions: number;
  claims: number;
  uncertain: number;
}

/** In page order, claims first; the page itself before its frames. */
export function summarise(reports: PageReport[]): PageSummary {
  const byId = new Map<string, Found>();
  const ordered = reports.toSorted((a, b) => Number(b.top) - Number(a.top));
  for (const { frame, mentions } of ordered) {
    for (const [at, { kind, id, text, uncertain }] of mentions.entries()) {
      const found = byId.get(id) ?? { kind, id, text, uncertain: false, places: [] };
      found.uncertain ||= uncertain;
      found.places.push({ frame, at });
      byId.set(id, found);
    }
  }
  const found = [...byId.values()].sort((a, b) => Number(b.kind === 'claim') - Number(a.kind === 'claim'));
  const states = new Set(reports.map(({ state }) => state));
  const count = (which: (one: Found) => boolean) => found.filter(which).length;
  const mentionsOf = (kind: Found['kind']) =>
    found.filter((one) => one.kind === kind).reduce((sum, { places }) => sum + places.length, 0);
  const rest = found.length === 0 && states.has('reading') ? 'reading' : states.has('on') ? 'on' : 'off';
  return {
    state: states.has('runaway') ? 'runaway' : rest,
    found,
    terms: count(({ kind }) => kind === 'term'),
    mentions: mentionsOf('term'),
    claims: mentionsOf('claim'),
    uncertain: count(({ uncertain }) => uncertain),
  };
}

/** The same, claims first and then what is mentioned most. */
export const mostFirst = (found: Found[]): Found[] =>
  found.toSorted(
    (a, b) => Number(b.kind === 'claim') - Number(a.kind === 'claim') || b.places.length - a.places.length,
  );
