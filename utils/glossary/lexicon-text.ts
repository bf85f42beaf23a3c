/** Reads a compiled lexicon from text that may be damaged: what comes out can be matched by, or nothing does. */
import * as v from 'valibot';
import type { Keys, Lexicon } from '../matching/lexicon.ts';

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
function areKeys(keys: unknown, termCount: number, ruleCount: number): keys is Keys {
  const { letters, terms, rules, boundaries, exact } = (keys ?? {}) as Partial<Keys>;
  const lists = [letters, terms, rules, boundaries];
  if (!lists.every((list) => Array.isArray(list) && list.length === letters?.length)) return false;
  return (
    letters!.every((key) => typeof key === 'string') &&
    terms!.every((term) => isIndex(term, termCount)) &&
    rules!.every((rule) => isIndex(rule, ruleCount)) &&
    boundaries!.every(Number.isInteger) &&
    v.is(v.record(v.string(), v.string()), exact)
  );
}

const Stored = v.object({
  version: v.pipe(v.string(), v.maxLength(64)),
  lexicon: v.pipe(
    v.object({
      terms: v.array(Word),
      rules: v.array(Rule),
      keys: v.unknown(),
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
