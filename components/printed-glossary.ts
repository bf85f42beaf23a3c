/** Draws up the glossary that goes to paper with a page: its entries by name, their sources numbered through. Pure. */
import type { Entries } from '../utils/glossary/entries';
import type { Claim, Source, Term } from '../utils/glossary/schema';

export interface PrintedGlossary {
  terms: { term: Term; numbers: number[] }[];
  claims: { claim: Claim; numbers: number[] }[];
  /** In the order of their numbers. */
  sources: Source[];
}

/** Only what the printed sentences cite is listed: the definition's sources, and those of what studies show. */
export function printedGlossary({ terms, claims, sources }: Entries, language: string): PrintedGlossary {
  const cited: Source[] = [];
  const numbersOf = (ids: string[]): number[] =>
    ids
      .flatMap((id) => sources[id] ?? [])
      .map((source) => (cited.includes(source) ? cited.indexOf(source) + 1 : cited.push(source)))
      .sort((a, b) => a - b);
  const { compare } = new Intl.Collator(language);
  return {
    terms: Object.values(terms)
      .sort((a, b) => compare(a.name, b.name))
      .map((term) => ({ term, numbers: numbersOf(term.reader.definition.sources) })),
    claims: Object.values(claims)
      .sort((a, b) => compare(a.claim, b.claim))
      .map((claim) => ({ claim, numbers: numbersOf(claim.evidence.sources) })),
    sources: cited,
  };
}
