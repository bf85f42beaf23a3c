/**
 * Answers questions about the glossary, from the database while that works and from the packaged files when it does not:
 * a wiped, damaged or refused database costs nobody an explanation.
 */
import * as v from 'valibot';
import { ask, type Changes, type Database, glossaryVersion, seed } from './database.ts';
import { citedSources, type Entries } from './entries.ts';
import type { Glossary } from './packaged.ts';
import { Claim, Source, Term } from './schema.ts';

export interface GlossaryStore {
  /** Makes the working copy match the packaged glossary. Says what changed, if anything did. */
  refresh(): Promise<Changes | undefined>;
  /** The entries behind some ids and the sources they cite; unknown ids are left out. */
  entries(ids: string[]): Promise<Entries>;
  all(): Promise<Glossary>;
}

const byId = <T extends { id: string }>(items: (T | undefined)[]): Record<string, T> =>
  Object.fromEntries(items.flatMap((item) => (item ? [[item.id, item]] : [])));

const Named = v.object({ id: Term.entries.id, name: Term.entries.name });
const leadsTo = (entries: (Term | Claim)[]): string[] => [...new Set(entries.flatMap(({ related }) => related))];
const namesOf = (terms: v.InferOutput<typeof Named>[]): Record<string, string> =>
  Object.fromEntries(terms.map(({ id, name }) => [id, name]));

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
    const all = [...found.terms, ...found.claims];
    const cited = new Set(all.flatMap(citedSources));
    const related = new Set(leadsTo(all));
    return {
      terms: byId(found.terms),
      claims: byId(found.claims),
      sources: byId(sources.filter(({ id }) => cited.has(id))),
      names: namesOf(terms.filter(({ id }) => related.has(id))),
    };
  };

  /** Rows that are there and are what they should be. */
  const sound = <T>(schema: v.GenericSchema<T>, rows: unknown[]): T[] =>
    rows.filter((row): row is T => v.is(schema, row));
  const fromDatabase = async (ids: string[]): Promise<Entries | undefined> => {
    const rows = await Promise.all([database.terms.bulkGet(ids), database.claims.bulkGet(ids)]);
    const [terms, claims] = [sound(Term, rows[0]), sound(Claim, rows[1])];
    const all = [...terms, ...claims];
    const known = new Set(all.map(({ id }) => id));
    if (ids.some((id) => !known.has(id))) return undefined;
    const cited = [...new Set(all.flatMap(citedSources))];
    const more = await Promise.all([database.sources.bulkGet(cited), database.terms.bulkGet(leadsTo(all))]);
    const sources = sound(Source, more[0]);
    if (sources.length < cited.length) return undefined;
    return { terms: byId(terms), claims: byId(claims), sources: byId(sources), names: namesOf(sound(Named, more[1])) };
  };

  /** Makes the working copy anew, once: where that fails it would fail again, and the package answers as well. */
  let healing: Promise<unknown> | undefined;
  const heal = () => {
    healing ??= readOnce()
      .then((glossary) => seed(database, glossary))
      .then(
        () => (healing = undefined),
        () => undefined,
      );
  };
  /** Set while an answer is overdue: nobody else waits for it. */
  let overdue = false;
  const asked = async (ids: string[]): Promise<Entries | undefined> => {
    if (overdue) return undefined;
    const answer = fromDatabase(ids);
    const settled = () => {
      overdue = false;
    };
    try {
      return await ask(database, () => answer);
    } finally {
      overdue = true;
      answer.then(settled, settled);
    }
  };

  return {
    async refresh() {
      const glossary = await readOnce();
      if ((await ask(database, () => glossaryVersion(database))) === glossary.version) return undefined;
      return seed(database, glossary);
    },
    async entries(ids) {
      try {
        const entries = await asked(ids);
        if (entries) return entries;
        // Rows are missing or damaged: the copy was changed behind our back. Answer first, then heal it.
        if (!overdue) heal();
      } catch {
        // The packaged files say the same; what cannot be had is only saving.
      }
      return fromPackage(ids);
    },
    all: readOnce,
  };
}
