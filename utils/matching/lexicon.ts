/** Compiles the glossary's forms into what the matcher reads: one table of keys and the expressions that find candidates. */
import { type CompiledPattern, compileClaim, tellTale } from './claims.ts';
import { createExpressions, type Expressions } from './expressions.ts';
import { spellings, wordsOf } from './forms.ts';

export type Language = 'en' | 'es' | 'de' | 'fr' | 'pt' | 'it' | 'ar';

/** Spellings that share a rule; the glossary's schema says what each field means. */
export interface Rule {
  when: 'always' | 'topic' | 'support' | 'detail' | 'search';
  exact?: true | undefined;
  near?: true | undefined;
  support?: string[] | undefined;
  hints?: string[] | undefined;
  veto?: string[] | undefined;
  meanings?: string[] | undefined;
  /** Set for other languages than English: everyday words of theirs count on pages in these languages alone. */
  languages?: Language[] | undefined;
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

/**
 * All keys, in ascending order, as lists side by side: a hundred thousand forms have to fit into a tab. A key is the folded
 * words of a form without what stands between them.
 */
export interface Keys {
  letters: string[];
  /** Indexes into the lexicon's terms and rules. */
  terms: number[];
  rules: number[];
  /** Bit i allows a gap before letter i. */
  boundaries: number[];
  /** Spellings that have to be as written, by the index of their key. */
  exact: Record<number, string>;
}

/** A compiled glossary, ready for JSON. */
export interface Lexicon extends Expressions {
  terms: string[];
  rules: Rule[];
  keys: Keys;
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

/** Keys of all runs of words within words, shorter than these. */
const partsOf = (words: string[]): string[] =>
  words.flatMap((_, from) =>
    words
      .slice(from)
      .flatMap((_, count) => (count + 1 < words.length ? words.slice(from, from + count + 1).join('') : [])),
  );

interface Key {
  words: string[];
  term: number;
  rule: number;
  boundaries: number;
  exact: string | undefined;
}

function inOrder(table: Map<string, Key>): Keys {
  const keys: Keys = { letters: [...table.keys()].sort(), terms: [], rules: [], boundaries: [], exact: {} };
  for (const [at, letters] of keys.letters.entries()) {
    const { term, rule, boundaries, exact } = table.get(letters)!;
    keys.terms.push(term);
    keys.rules.push(rule);
    keys.boundaries.push(boundaries);
    if (exact !== undefined) keys.exact[at] = exact;
  }
  return keys;
}

/** Compiles entries and claims. Where two terms want a form, the one that stands first has it. */
export function compile(entries: Iterable<Entry>, claims: { id: string; patterns: string[] }[] = []): Lexicon {
  const terms: string[] = [];
  const rules: Rule[] = [];
  const known = new Map<string, number>();
  const keys = new Map<string, Key>();
  const expressions = createExpressions();
  let longest = 1;

  /** The index of a rule; forms of many terms share one. */
  const file = (rule: Rule): number => {
    const text = JSON.stringify(rule);
    return known.get(text) ?? known.set(text, rules.push(rule) - 1).get(text)!;
  };

  /** The rule of a word that one more language has ("eritema"); English words are known everywhere. */
  const share = (rule: number, language: Language): number => {
    const { languages } = rules[rule]!;
    if (!languages || languages.includes(language)) return rule;
    return file({ ...rules[rule]!, languages: [...languages, language] });
  };

  const add = (term: number, rule: number, form: string, language: Language): void => {
    const { when, exact } = rules[rule]!;
    for (const spelling of spellings(form, language)) {
      const words = wordsOf(spelling);
      const key = words.join('');
      if (key.length < 2) continue;
      const boundaries = boundariesOf(words);
      const other = keys.get(key);
      if (other && other.term !== term) continue;
      if (other) {
        other.boundaries |= boundaries;
        other.rule = share(other.rule, language);
      } else keys.set(key, { words, term, rule, boundaries, exact: exact ? form : undefined });
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
          const rule = file(english ? group : { ...group, languages: [language] });
          for (const form of written) add(term, rule, form, language);
        }
      }
    }
  }
  // A word that is painted by itself is painted with the words around it ("dermis" in "papillary dermis"), unless what
  // these mean is what it must not be taken for ("dry needling").
  const vetoes = new Set(rules.flatMap(({ veto }) => veto ?? []));
  const side = [...keys.values()].filter(({ rule }) => rules[rule]!.when === 'detail');
  const others = new Set(side.filter(({ words }) => vetoes.has(words.join(' '))).map(({ term }) => term));
  for (const key of side) {
    const inner = partsOf(key.words).flatMap((part) => rules[keys.get(part)?.rule ?? -1] ?? []);
    if (others.has(key.term) || inner.every(({ when }) => when === 'detail')) continue;
    key.rule = file({ ...rules[key.rule]!, when: 'topic' });
  }
  for (const told of claims.flatMap(({ patterns }) => patterns.flatMap(tellTale))) expressions.addClaimWord(told);
  return {
    terms,
    rules,
    keys: inOrder(keys),
    ...expressions.write(),
    longest,
    claims: claims.flatMap(compileClaim),
  };
}
