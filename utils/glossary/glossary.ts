/**
 * Answers questions about the glossary, from the database while that works and from the packaged files when it does not:
 * a wiped, damaged or refused database costs nobody an explanation.
 */
import { type Changes, type Database, glossaryVersion, seed } from './database.ts';
import { citedSources, type Entries } from './entries.ts';
import type { Glossary } from './packaged.ts';

export interface GlossaryStore {
  /** Makes the working copy match the packaged glossary. Says what changed, if anything did. */
  refresh(): Promise<Changes | undefined>;
  /** The entries behind some ids and the sources they cite; unknown ids are left out. */
  entries(ids: string[]): Promise<Entries>;
  all(): Promise<Glossary>;
}

const byId = <T extends { id: string }>(items: (T | undefined)[]): Record<string, T> =>
  Object.fromEntries(items.flatMap((item) => (item ? [[item.id, item]] : [])));

/** `packaged` reads the packaged glossary; it is called once at most, when it is needed. */
export function createGlossary(database: Database, packaged: () => Promise<Glossary>): GlossaryStore {
  let reading: Promise<Glossary> | undefined;
  const readOnce = () => (reading ??= packaged());

  const fromPackage = async (ids: string[]): Promise<Entries> => {
    const wanted = new Set(ids);
    const { terms, claims, sources } = await readOnce();
    const found = {
      terms: terms.filter(({ id }) => wanted.has(id)),
      claims: claims.filter(({ id }) => wanted.has(id)),
    };
    const cited = new Set([...found.terms, ...found.claims].flatMap(citedSources));
    return {
      terms: byId(found.terms),
      claims: byId(found.claims),
      sources: byId(sources.filter(({ id }) => cited.has(id))),
    };
  };

  const fromDatabase = async (ids: string[]): Promise<Entries | undefined> => {
    const [terms, claims] = await Promise.all([database.terms.bulkGet(ids), database.claims.bulkGet(ids)]);
    const known = [...terms, ...claims].filter((entry) => entry !== undefined);
    if (ids.some((id) => !known.some((entry) => entry.id === id))) return undefined;
    const cited = [...new Set(known.flatMap(citedSources))];
    const sources = await database.sources.bulkGet(cited);
    if (sources.includes(undefined)) return undefined;
    return { terms: byId(terms), claims: byId(claims), sources: byId(sources) };
  };

  return {
    async refresh() {
      const glossary = await readOnce();
      if ((await glossaryVersion(database)) === glossary.version) return undefined;
      return seed(database, glossary);
    },
    async entries(ids) {
      try {
        const entries = await fromDatabase(ids);
        if (entries) return entries;
        // Rows are missing: the copy was wiped or damaged behind our back. Answer first, then heal it.
        void readOnce()
          .then((glossary) => seed(database, glossary))
          .catch(() => undefined);
      } catch {
        // The packaged files say the same; what cannot be had is only saving.
      }
      return fromPackage(ids);
    },
    all: readOnce,
  };
}
