/** Chooses the other names of a term worth showing under its headword. Pure. */
import type { Term } from '../utils/glossary/schema';

/** Spellings that differ only in case, hyphens, spaces or a plural s are one name. */
const bare = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/s$/, '');

/**
 * Up to `most` names, in the glossary's order. A name that contains the headword, or is contained in it ("needling" in
 * "microneedling", "PRP" in "Platelet-rich plasma (PRP)"), tells the reader nothing new; nor do forms kept for search.
 */
export function alsoCalled({ name, forms }: Pick<Term, 'name' | 'forms'>, language: string, most = 2): string[] {
  const taken = [bare(name)];
  const names: string[] = [];
  const groups = forms[language.split('-')[0] as keyof typeof forms] ?? forms.en ?? [];
  for (const form of groups.flatMap(({ when, written, misspelt }) => (when === 'search' || misspelt ? [] : written))) {
    const key = bare(form);
    if (!key || taken.some((other) => other.includes(key) || key.includes(other))) continue;
    taken.push(key);
    names.push(form);
    if (names.length === most) break;
  }
  return names;
}
