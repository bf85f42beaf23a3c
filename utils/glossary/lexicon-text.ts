/** Reads a compiled lexicon from text that may be damaged: what comes out can be matched by, or nothing does. */
import * as v from 'valibot';
import type { Lexicon } from '../matching/lexicon.ts';

export interface StoredLexicon {
  /** Of the glossary it was compiled from. */
  version: string;
  lexicon: Lexicon;
}

/** The largest lexicon read, in characters: fifty times ours. Beyond it a page would feel the reading. */
const MOST_CHARACTERS = 10_000_000;

const Word = v.pipe(v.string(), v.maxLength(400));
const Words = v.optional(v.array(Word));
const isExpression = (source: string): boolean => {
  try {
    // biome-ignore lint/plugin: whether it is an expression is what is asked; it is not run.
    return new RegExp(source).source !== '';
  } catch {
    return false;
  }
};
const Expression = v.pipe(v.string(), v.check(isExpression));

const Rule = v.object({
  when: v.picklist(['always', 'topic', 'support', 'detail', 'search']),
  exact: v.optional(v.literal(true)),
  near: v.optional(v.literal(true)),
  support: Words,
  veto: Words,
  meanings: Words,
  language: v.optional(v.picklist(['en', 'es', 'de', 'fr', 'pt', 'it', 'ar'])),
});

const isIndex = (value: unknown, length: number): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < length;

/** By hand: there are thousands of keys, and every page that opens waits for this. */
function areKeys(keys: Record<string, unknown>, terms: number, rules: number): boolean {
  for (const key in keys) {
    const value = keys[key];
    if (!Array.isArray(value) || value.length < 3 || value.length > 4) return false;
    const [term, rule, boundaries, exact] = value;
    if (!isIndex(term, terms) || !isIndex(rule, rules) || !Number.isInteger(boundaries)) return false;
    if (value.length === 4 && typeof exact !== 'string') return false;
  }
  return true;
}

const Stored = v.object({
  version: v.pipe(v.string(), v.maxLength(64)),
  lexicon: v.pipe(
    v.object({
      terms: v.array(Word),
      rules: v.array(Rule),
      keys: v.custom<Record<string, unknown>>((keys) => keys !== null && typeof keys === 'object'),
      longest: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
      stems: Expression,
      hints: Expression,
      topicHints: Expression,
      claims: v.array(v.object({ id: Word, source: v.pipe(Expression, v.maxLength(4000)), words: v.array(Word) })),
    }),
    v.check(({ keys, terms, rules }) => areKeys(keys, terms.length, rules.length)),
  ),
});

export function parseLexicon(text: unknown): StoredLexicon | undefined {
  if (typeof text !== 'string' || text.length > MOST_CHARACTERS) return undefined;
  try {
    const result = v.safeParse(Stored, JSON.parse(text));
    return result.success ? (result.output as StoredLexicon) : undefined;
  } catch {
    return undefined;
  }
}
