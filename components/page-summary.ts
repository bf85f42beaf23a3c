/** Sums up what the frames of a page reported, for lists and counts. Pure. */
import type { PageReport } from '../utils/page-reports';

/** One term or claim of the page, with the places where it stands, in reading order. */
export interface Found {
  kind: 'term' | 'claim';
  id: string;
  /** The words of its first mention. */
  text: string;
  uncertain: boolean;
  places: { frame: string; at: number }[];
}

export interface PageSummary {
  /** Whether any frame is read; `runaway` when one was left alone. */
  state: PageReport['state'];
  found: Found[];
  terms: number;
  mentions: number;
  claims: number;
  uncertain: number;
}

/** Claims come first, then terms by number of mentions; the page itself before its frames. */
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
  const found = [...byId.values()].sort(
    (a, b) => Number(b.kind === 'claim') - Number(a.kind === 'claim') || b.places.length - a.places.length,
  );
  const states = new Set(reports.map(({ state }) => state));
  const count = (which: (one: Found) => boolean) => found.filter(which).length;
  const mentionsOf = (kind: Found['kind']) =>
    found.filter((one) => one.kind === kind).reduce((sum, { places }) => sum + places.length, 0);
  return {
    state: states.has('runaway') ? 'runaway' : states.has('on') ? 'on' : 'off',
    found,
    terms: count(({ kind }) => kind === 'term'),
    mentions: mentionsOf('term'),
    claims: mentionsOf('claim'),
    uncertain: count(({ uncertain }) => uncertain),
  };
}
