/** What lists and searches need of the glossary's entries: enough for a row, not the whole entry. Pure. */
import type { Claim, EvidenceLevel, Term, Verdict } from './schema.ts';

export interface EntrySummary {
  id: string;
  name: string;
  /** One of the schema's categories, or `claim`. */
  category: Term['category'] | 'claim';
  /** Every spelling, in all languages. */
  forms: string[];
  definition: string;
  /** Of terms. */
  evidence?: EvidenceLevel;
  /** Of claims. */
  verdict?: Verdict;
}

export const termSummary = ({ id, name, category, forms, reader, evidence }: Term): EntrySummary => ({
  id,
  name,
  category,
  forms: Object.values(forms).flatMap((groups) => groups.flatMap(({ written }) => written)),
  definition: reader.definition.text,
  evidence: evidence.level,
});

/** Patterns are no spellings: a claim is found by its own words. */
export const claimSummary = ({ id, claim, evidence, verdict }: Claim): EntrySummary => ({
  id,
  name: claim,
  category: 'claim',
  forms: [],
  definition: evidence.text,
  verdict,
});
