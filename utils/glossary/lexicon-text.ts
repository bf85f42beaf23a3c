/**
 * Reads a compiled lexicon from text that may be damaged: what comes out can be matched by, or nothing does. By hand, not
 * by schema: there are thousands of values, and every page that opens waits for this.
 */
import type { CompiledPattern } from '../matching/claims.ts';
import type { Keys, Lexicon, Rule } from '../matching/lexicon.ts';

export interface StoredLexicon {
  /** Of the glossary it was compiled from. */
  version: string;
  lexicon: Lexicon;
}

/** The little that tells whether a page holds a word of ours at all: most hold none, and never need the rest. */
export interface Gate extends Pick<Lexicon, 'hints' | 'topicHints'> {
  /** Of the glossary that it was compiled from. */
  version: string;
}

/** The largest lexicon read, in characters: fifty times ours. Beyond it a page would feel the reading. */
const MOST_CHARACTERS = 10_000_000;
const LONGEST_WORD = 400;
const LONGEST_EXPRESSION = 4000;
const MOST_WORDS = 50;

type Fields<T> = { [K in keyof T]?: unknown };
/** Anything at all, to be asked for the fields of a `T`. */
const fieldsOf = <T>(value: unknown): Fields<T> => (value !== null && typeof value === 'object' ? value : {});
const listOf = <T>(value: unknown, is: (one: unknown) => boolean): value is T[] =>
  Array.isArray(value) && value.every(is);

const isText = (value: unknown): value is string => typeof value === 'string';
const isWord = (value: unknown): value is string => isText(value) && value.length <= LONGEST_WORD;
const isWords = (value: unknown): value is string[] => listOf<string>(value, isWord);
const isExpression = (source: unknown): source is string => {
  if (!isText(source)) return false;
  try {
    // biome-ignore lint/plugin: whether it is an expression is what is asked; it is not run.
    return new RegExp(source).source !== '';
  } catch {
    return false;
  }
};
const isWhole = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

const WHEN: unknown[] = ['always', 'topic', 'support', 'detail', 'search'] satisfies Rule['when'][];
const LANGUAGES: unknown[] = ['en', 'es', 'de', 'fr', 'pt', 'it', 'ar'] satisfies Rule['languages'];
function isRule(value: unknown): value is Rule {
  const { when, exact, near, support, hints, veto, meanings, languages } = fieldsOf<Rule>(value);
  return (
    WHEN.includes(when) &&
    [exact, near].every((flag) => flag === undefined || flag === true) &&
    [support, hints, veto, meanings].every((words) => words === undefined || isWords(words)) &&
    (languages === undefined || listOf(languages, (one) => LANGUAGES.includes(one)))
  );
}

function isClaim(value: unknown): value is CompiledPattern {
  const { id, source, words } = fieldsOf<CompiledPattern>(value);
  return isWord(id) && isExpression(source) && source.length <= LONGEST_EXPRESSION && isWords(words);
}

function areKeys(value: unknown, termCount: number, ruleCount: number): value is Keys {
  const { letters, terms, rules, boundaries, exact } = fieldsOf<Keys>(value);
  const below = (count: number) => (index: unknown) => isWhole(index, 0, count - 1);
  return (
    listOf<string>(letters, isText) &&
    listOf<number>(terms, below(termCount)) &&
    listOf<number>(rules, below(ruleCount)) &&
    listOf<number>(boundaries, Number.isInteger) &&
    [terms, rules, boundaries].every(({ length }) => length === letters.length) &&
    exact instanceof Object &&
    Object.values(exact).every(isText)
  );
}

function isLexicon(value: unknown): value is Lexicon {
  const { terms, rules, keys, longest, stems, hints, topicHints, claims } = fieldsOf<Lexicon>(value);
  return (
    isWords(terms) &&
    listOf(rules, isRule) &&
    areKeys(keys, terms.length, rules.length) &&
    isWhole(longest, 1, MOST_WORDS) &&
    [stems, hints, topicHints].every(isExpression) &&
    listOf(claims, isClaim)
  );
}

const isVersion = (value: unknown): value is string => isText(value) && value.length <= 64;

/** Undefined when it is damaged. */
export function checkGate(value: unknown): Gate | undefined {
  const { version, hints, topicHints } = fieldsOf<Gate>(value);
  if (!isVersion(version) || !isExpression(hints) || !isExpression(topicHints)) return undefined;
  return { version, hints, topicHints };
}

export function parseLexicon(text: unknown): StoredLexicon | undefined {
  if (!isText(text) || text.length > MOST_CHARACTERS) return undefined;
  try {
    const { version, lexicon } = fieldsOf<StoredLexicon>(JSON.parse(text));
    return isVersion(version) && isLexicon(lexicon) ? { version, lexicon } : undefined;
  } catch {
    return undefined;
  }
}
