/** Compiles the glossary's forms into what the matcher reads: one table of keys and the expressions that find candidates. */
import { type CompiledPattern, compileClaim } from './claims.ts';
import { createExpressions, type Expressions } from './expressions.ts';
import { spellings, wordsOf } from './forms.ts';

export type Language = 'en' | 'es' | 'de' | 'fr' | 'pt' | 'it' | 'ar';

/** Spellings that share a rule; the glossary's schema says what each field means. */
export interface Rule {
  when: 'always' | 'topic' | 'support' | 'detail' | 'search';
  exact?: true | undefined;
  near?: true | undefined;
  support?: string[] | undefined;
  veto?: string[] | undefined;
  meanings?: string[] | undefined;
  /** Set for other languages than English: everyday words of theirs count on pages in that language alone. */
  language?: Language | undefined;
}
interface Group extends Rule {
  written: string[];
  misspelt?: true | undefined;
}
/** What the compiler needs of a term. */
export interface Entry {
  id: string;
  forms: Partial<Record<Language, Group[]>>;
}

/** `[term, rule, boundaries, exact spelling]`: indexes into the lists below; bit i of `boundaries` allows a gap before letter i. */
export type Key = [term: number, rule: number, boundaries: number, exact?: string];

/** A compiled glossary, ready for JSON. Keys are folded words without what stands between them, in ascending order. */
export interface Lexicon extends Expressions {
  terms: string[];
  rules: Rule[];
  keys: Record<string, Key>;
  /** Words of the longest form. */
  longest: number;
  claims: CompiledPattern[];
}

/** Where a key may be interrupted: between the words of the form as written. */
function boundariesOf(words: string[]): number {
  let mask = 0;
  let at = 0;
  for (const word of words.slice(0, -1)) {
    at += word.length;
    if (at < 31) mask |= 1 << at;
  }
  return mask;
}

/**
 * Whether a form makes a page worth reading at all. Everyday words with other meanings ("plasma", "down time") do
 * not: beside none of the others they are never ours.
 */
const opens = (when: Rule['when'], form: string, words: string[]): boolean =>
  when === 'always' || (when === 'support' && (words.length > 2 || form === form.toUpperCase()));

/** The same table with its keys in ascending order: neighbours are what a slip of the pen is compared with. */
const inOrder = (keys: Record<string, Key>): Record<string, Key> =>
  Object.assign(Object.create(null), Object.fromEntries(Object.entries(keys).sort(([a], [b]) => (a < b ? -1 : 1))));

/** Compiles entries and claims. Where two terms want a form, the one that stands first has it. */
export function compile(entries: Iterable<Entry>, claims: { id: string; patterns: string[] }[] = []): Lexicon {
  const terms: string[] = [];
  const rules: Rule[] = [];
  const keys: Record<string, Key> = Object.create(null);
  const expressions = createExpressions();
  let longest = 1;

  const add = (term: number, rule: number, form: string, language: Language): void => {
    const { when, exact } = rules[rule]!;
    for (const spelling of spellings(form, language)) {
      const words = wordsOf(spelling);
      const key = words.join('');
      if (key.length < 2) continue;
      const boundaries = boundariesOf(words);
      const known = keys[key];
      if (known && known[0] !== term) continue;
      if (known) known[2] |= boundaries;
      else keys[key] = exact ? [term, rule, boundaries, form] : [term, rule, boundaries];
      expressions.add(words, form, { ours: opens(when, form, words), exact: exact === true });
      longest = Math.max(longest, words.length);
    }
  };

  // English first: its rules know the other meanings of words that several languages share.
  const all = [...entries];
  for (const { id } of all) terms.push(id);
  for (const english of [true, false]) {
    for (const [term, { forms }] of all.entries()) {
      for (const [language, groups] of Object.entries(forms) as [Language, Group[]][]) {
        if ((language === 'en') !== english) continue;
        for (const { written, misspelt: _, ...group } of groups) {
          if (group.when === 'search') continue;
          const rule = rules.push(english ? group : { ...group, language }) - 1;
          for (const form of written) add(term, rule, form, language);
        }
      }
    }
  }
  const patterns = claims.flatMap(compileClaim);
  for (const told of patterns.flatMap(({ words }) => words)) expressions.addClaimWord(told);
  return {
    terms,
    rules,
    keys: inOrder(keys),
    ...expressions.write(),
    longest,
    claims: patterns,
  };
}
