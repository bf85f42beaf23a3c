/**
 * Writes the expressions that find where forms may begin. Plain starts of words in one alternation are what the browser's
 * engine is fastest at (hundreds cost little more than ten); anything cleverer is left to the few that need it.
 */

/** Short enough that most slips of the pen come after it, long enough that few other words begin so. */
const STEM_LENGTH = 5;
/** Long enough that "dermatology" does not look like "dermaroller": a page without these is not read at all. */
const TOPIC_STEM_LENGTH = 8;
/** With more starts than this (large packs), every word is looked up instead: no engine likes an expression that long. */
const MOST_STARTS = 4000;
const ANY_WORD = '\\b[a-z0-9]|[\\u00c0-\\uffff]';
const ANY_TEXT = '[a-zA-Z0-9\\u00c0-\\uffff]';
/** What follows an abbreviation that is no part of a longer one: "PRPs", or the first word of the next block. */
const NOT_IN_CAPITALS = '(?![A-Z0-9](?![a-z]))';
/** Between the words of a form. */
const GAP = '[^a-z0-9]*';

/** Escapes text that stands behind other text: a letter there needs no code of its own. */
export const literal = (text: string): string => RegExp.escape(`_${text}`).slice(1);

/** How a form begins: plain letters, or, where its first word is short, an expression that goes on into the next. */
type Stem = { plain: string } | { expression: string };

function stemOf(words: string[], length: number): Stem {
  let expression = '';
  let letters = 0;
  for (const [at, word] of words.entries()) {
    const part = word.slice(0, length - letters);
    letters += part.length;
    if (at === 0 && letters === length) {
      // A whole word that ends here is an everyday one more often than not ("cross"): the next one tells.
      const next = word.length === length ? words[1] : undefined;
      return next ? { expression: literal(part) + GAP + literal(next[0]!) } : { plain: part };
    }
    expression += (at > 0 ? GAP : '') + literal(part);
    if (letters === length) return { expression };
  }
  // The whole form is shorter: it has to end there, but for a plural.
  return { expression: `${expression}(?:['’]?s)?(?![a-z0-9])` };
}

/** Drops starts that another one starts: the shorter finds the same places. */
function shortest(starts: Iterable<string>): string[] {
  const kept: string[] = [];
  for (const start of [...starts].sort()) {
    const last = kept.at(-1);
    if (last === undefined || !start.startsWith(last)) kept.push(start);
  }
  return kept;
}

/**
 * One alternation of expressions that all begin with a letter as it is, sorted by that letter: at most places of a text
 * the engine looks at the letter alone. Twice as fast as the plain alternation.
 */
export function alternation(expressions: Iterable<string>): string {
  const byLetter = new Map<string, string[]>();
  for (const expression of expressions) {
    const letter = expression[0]!;
    const rests = byLetter.get(letter) ?? byLetter.set(letter, []).get(letter)!;
    rests.push(expression.slice(1));
  }
  return [...byLetter].map(([letter, rests]) => `${letter}(?:${rests.join('|')})`).join('|') || '(?!)';
}

export interface Expressions {
  /** Starts of all marked forms in folded text, at the start of a word. */
  stems: string;
  /** The same for raw text in which blocks stand glued together; may report too much, never too little. */
  hints: string;
  /** Like `hints`, without everyday words: a page without any of these is none of ours. */
  topicHints: string;
}

export interface ExpressionWriter {
  /** `ours`: the form can be ours without any other on the page. `exact`: in this letter case alone. */
  add(words: string[], written: string, kind: { ours: boolean; exact: boolean }): void;
  /** A word that a claim cannot do without; a hyphen or an apostrophe in it may be something else on the page. */
  addClaimWord(word: string): void;
  write(): Expressions;
}

export function createExpressions(): ExpressionWriter {
  const pair = () => [new Set<string>(), new Set<string>()] as const;
  const lists = { stems: pair(), raw: pair(), topic: pair() };
  /** Forms of several words that begin like no other: "automated microneedling". */
  const longer: string[][] = [];
  const capitals = { any: new Set<string>(), topic: new Set<string>() };
  const file = ([plain, expressions]: readonly [Set<string>, Set<string>], stem: Stem) =>
    'plain' in stem ? plain.add(stem.plain) : expressions.add(stem.expression);

  /** Abbreviations glued to the next block ("PRPBook now") show by their own letter case alone. */
  const addCapitals = (set: Set<string>, written: string) => /^[\p{Lu}\d]{2,}$/u.test(written) && set.add(written);

  return {
    add(words, written, { ours, exact }) {
      file(lists.stems, stemOf(words, STEM_LENGTH));
      addCapitals(capitals.any, written);
      if (!exact) file(lists.raw, stemOf(words, STEM_LENGTH));
      if (!ours) return;
      if (!exact && words.length > 1 && words[0]!.length > TOPIC_STEM_LENGTH) longer.push(words);
      else if (!exact) file(lists.topic, stemOf(words, TOPIC_STEM_LENGTH));
      addCapitals(capitals.topic, written);
    },
    addClaimWord: (word) => void file(lists.raw, stemOf(word.split(/[-']/), TOPIC_STEM_LENGTH)),
    write() {
      const starts = (plain: Set<string>) => shortest(plain).map(literal);
      // No engine sees the border of a word before other letters than plain ones.
      const isAscii = (start: string) => start < '\u0080';
      const raw = ([plain, some]: readonly [Set<string>, Set<string>], glued: string) => {
        const [bordered, free] = [[...some].filter(isAscii), [...some].filter((start) => !isAscii(start))];
        return `(?i:${alternation([...starts(plain), ...free])})|\\b(?i:${alternation(bordered)})|${glued}`;
      };
      const [plain, expressions] = lists.stems;
      if (plain.size > MOST_STARTS) return { stems: ANY_WORD, hints: ANY_TEXT, topicHints: ANY_TEXT };
      // Where another start stands inside a form, that one finds it: its first word may be an everyday one.
      const known = [...lists.topic[0]];
      for (const words of longer)
        if (!words.some((word) => known.some((start) => word.startsWith(start))))
          file(lists.topic, stemOf(words, TOPIC_STEM_LENGTH));
      const all = [...starts(plain), ...expressions];
      return {
        // The engine knows the borders of words of plain letters; those of others are looked at behind it.
        stems: `\\b(?:${alternation(all.filter(isAscii))})|${alternation(all.filter((start) => !isAscii(start)))}`,
        hints: raw(lists.raw, alternation(capitals.any)),
        topicHints: raw(lists.topic, `(?:${alternation(capitals.topic)})${NOT_IN_CAPITALS}`),
      };
    },
  };
}
