/** Compiles the glossary's forms into what the matcher reads: one table of keys and the expressions that find candidates. */
import { spellings, wordsOf } from './forms';

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

/** A compiled glossary, ready for JSON. Keys are folded words without what stands between them. */
export interface Lexicon {
  terms: string[];
  rules: Rule[];
  keys: Record<string, Key>;
  /** Starts of all marked forms in folded text. */
  stems: string;
  /** The same for unfolded text in which blocks stand glued together; may report too much, never too little. */
  hints: string;
  /** Like `hints`, without everyday words: a page without any of these is none of ours. */
  topicHints: string;
  /** Words of the longest form. */
  longest: number;
}

const STEM_LENGTH = 4;
const { escape } = RegExp;

/** The start of a form as it looks in folded text; short first words take the beginning of the next one with them. */
function stemOf(words: string[]): string {
  const [first = '', next] = words;
  if (first.length > 3) return escape(first.slice(0, STEM_LENGTH));
  return next ? `${escape(first)}[^a-z]{0,3}${escape(next.slice(0, 2))}` : `${escape(first)}s?(?![a-z0-9])`;
}

/** The same in raw text. Short abbreviations are asked for in their own case, since glued text has no boundaries. */
function hintOf(words: string[], written: string): string {
  const [first = ''] = words;
  if (words.length > 1 || first.length > 3) return `(?i:${stemOf(words)})`;
  return `${escape(written)}|\\b${escape(first)}\\b`;
}

/** Drops stems that another one starts: the shorter finds the same places. */
function alternation(stems: Set<string>): string {
  const sorted = [...stems].sort();
  const kept: string[] = [];
  for (const stem of sorted) {
    const last = kept.at(-1);
    if (last === undefined || !/^[\p{L}\p{N}]+$/u.test(last) || !stem.startsWith(last)) kept.push(stem);
  }
  return kept.join('|');
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

/** Compiles entries. Where two terms claim a form, the one that stands first has it. */
export function compile(entries: Iterable<Entry>): Lexicon {
  const terms: string[] = [];
  const rules: Rule[] = [];
  const keys: Record<string, Key> = Object.create(null);
  const stems = new Set<string>();
  const hints = new Set<string>();
  const topicHints = new Set<string>();
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
      stems.add(stemOf(words));
      const hint = hintOf(words, form);
      hints.add(hint);
      if (when === 'always' || when === 'support') topicHints.add(hint);
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
  return {
    terms,
    rules,
    keys,
    stems: alternation(stems),
    hints: [...hints].join('|'),
    topicHints: [...topicHints].join('|'),
    longest,
  };
}
