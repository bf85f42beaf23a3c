/** Finds marketing promises in a text: patterns from the glossary, minus those that the sentence denies or asks about. */
import { alternation, literal } from './expressions.ts';
import { type Folded, sourceEnd, sourceOffset } from './fold.ts';

/** One pattern of a claim as an expression for folded text, and the words without one of which it cannot match. */
export interface CompiledPattern {
  id: string;
  source: string;
  words: string[];
}

const GAP = '[\\s\\-\\u2010-\\u2015]+';
const NUMBER =
  '\\d[\\d.,]*(?:\\s?(?:[\\-\\u2010-\\u2015]|to)\\s?\\d[\\d.,]*)?(?:\\s?(?:%|percent|per cent|x|times|fold))?';

/** One word of a pattern: a hyphen in it may be a space or nothing on the page, an apostrophe straight or curly. */
const word = (text: string): string =>
  text
    .toLowerCase()
    .split('-')
    .map((part) => part.split("'").map(RegExp.escape).join("['\\u2019]"))
    .join('[\\s\\-\\u2010-\\u2015]?');

/**
 * Compiles a pattern: words as written, `a|b` a choice, `word?` may be absent, `#` a number or a range, `...` up to
 * four words of the same sentence, none of which denies.
 * The result expects folded text.
 */
export function patternSource(pattern: string): string {
  let source = '';
  let joint = '';
  for (const token of pattern.trim().split(/\s+/)) {
    if (token === '...') {
      source += `(?:${joint}(?!(?:no|not|never|without)\\b)\\S*[^\\s.!?;:]){0,4}?`;
      joint = GAP;
      continue;
    }
    const optional = token.length > 1 && token.endsWith('?');
    const choices = (optional ? token.slice(0, -1) : token)
      .split('|')
      .map((choice) => (choice === '#' ? NUMBER : word(choice)));
    const body = choices.length > 1 ? `(?:${choices.join('|')})` : choices[0]!;
    if (!optional) source += joint + body;
    else source += joint ? `(?:${joint}${body})?` : `(?:${body}${GAP})?`;
    joint = optional && !joint ? '' : GAP;
  }
  return source;
}

/** Words on every page: none of them tells that a claim may be made. */
const EVERYDAY = new Set('back better even far home little much results same the with without work works'.split(' '));

/** The word of a pattern that is rarest, taken to be the longest: without one of its choices the claim is not made. */
export function tellTale(pattern: string): string[] {
  const tokens = pattern.toLowerCase().split(/\s+/);
  const certain = tokens.filter((token) => token !== '...' && !token.endsWith('?')).map((token) => token.split('|'));
  const length = (choices: string[]) =>
    Math.min(...choices.map((choice) => (EVERYDAY.has(choice) ? 2 : choice === '#' ? 0 : choice.length)));
  return certain.reduce((a, b) => (length(b) > length(a) ? b : a), certain[0] ?? []);
}
/** A hyphen may be a space on the page, an apostrophe one of two. */
const longestPart = (choice: string): string => choice.split(/[-']/).reduce((a, b) => (b.length > a.length ? b : a));

export const compileClaim = ({ id, patterns }: { id: string; patterns: string[] }): CompiledPattern[] =>
  patterns.map((pattern) => ({ id, source: patternSource(pattern), words: tellTale(pattern).map(longestPart) }));

/** Words that turn a promise around when they stand a few words before it; "not only" and "don't worry" do not. */
const DENIAL =
  /\b(?:not(?! only| just)|never|(?:do not|don['’]t)(?! (?:worry|hesitate|wait|miss))|(?!don['’])\w+n['’]t|cannot|hardly|rarely|neither|nor|nobody|nothing|without being|far from|anything but|no such thing as|no evidence|no proof|lacks?|yet to|less than|myth(?: of| that)?|false|untrue|beware of|distrust|misleading)\b[^.!?;:]{0,40}$/;
/** "No treatment is painless" denies as well; so does a "no" of its own in front of a noun. */
const NO_SUBJECT = /\bno (?!downtime|pain|risk|side)\w+ (?:is|are|was|can be)\b[^.!?;:]{0,30}$/;
/** "There are no permanent results", and a list of myths: what follows is set right. */
const NONE = /\bno $|\bmyth(?: (?:#|no\. ?)?\d+)? ?:[^.!?;:]{0,60}$/;
/** "No side effects were reported" tells what a study saw and promises nothing. */
const REPORTED =
  /^[^.!?;:,]{0,30}\b(?:were|was|have been|has been|had been)(?: \w+)? (?:observed|reported|noted|seen|recorded|found|documented|detected)\b/;

const isDenied = (before: string): boolean => DENIAL.test(before) || NO_SUBJECT.test(before) || NONE.test(before);

/** Whether the sentence that holds an offset is a question. */
function isAsked(text: string, end: number): boolean {
  const stop = /[.!?\n]/.exec(text.slice(end));
  return stop?.[0] === '?';
}

export interface FoundClaim {
  id: string;
  start: number;
  end: number;
}

/** Letters and digits, near enough and without the cost of Unicode classes: punctuation lies in what is left out. */
const LETTER = '[a-z0-9\\u00aa\\u00b5\\u00ba\\u00c0-\\u1fff\\u2c00-\\uffff]';

/**
 * Builds the finder of claims. Offsets are into the text given; claims do not overlap, the earlier one wins. Only the
 * patterns whose words occur are ever compiled.
 */
export function createClaimFinder(patterns: CompiledPattern[]): (folded: Folded) => FoundClaim[] {
  if (patterns.length === 0) return () => [];
  const byWord = new Map<string, CompiledPattern[]>();
  for (const pattern of patterns) {
    for (const told of pattern.words) (byWord.get(told) ?? byWord.set(told, []).get(told)!).push(pattern);
  }
  const words = new RegExp(`\\b(?:${alternation([...byWord.keys()].map(literal))})(?!${LETTER})`, 'g');
  const expressions = new Map<CompiledPattern, RegExp>();
  const expressionOf = (pattern: CompiledPattern): RegExp => {
    const known = expressions.get(pattern);
    if (known) return known;
    const expression = new RegExp(`(?<!${LETTER})(?:${pattern.source})(?!${LETTER})`, 'g');
    expressions.set(pattern, expression);
    return expression;
  };
  /** The patterns whose words occur in a text: on most texts, none. */
  const possibleIn = (text: string): Set<CompiledPattern> | undefined => {
    let possible: Set<CompiledPattern> | undefined;
    words.lastIndex = 0;
    for (let told = words.exec(text); told; told = words.exec(text)) {
      possible ??= new Set();
      for (const pattern of byWord.get(told[0])!) possible.add(pattern);
    }
    return possible;
  };

  return (folded) => {
    const { text } = folded;
    const found: { id: string; from: number; to: number }[] = [];
    for (const pattern of possibleIn(text) ?? []) {
      const expression = expressionOf(pattern);
      expression.lastIndex = 0;
      for (let said = expression.exec(text); said; said = expression.exec(text))
        found.push({ id: pattern.id, from: said.index, to: expression.lastIndex });
    }
    found.sort((a, b) => a.from - b.from || b.to - a.to);
    let last = -1;
    return found.flatMap(({ id, from, to }) => {
      if (from < last || isDenied(text.slice(Math.max(0, from - 80), from))) return [];
      if (isAsked(text, to) || REPORTED.test(text.slice(to, to + 80))) return [];
      last = to;
      return [{ id, start: sourceOffset(folded, from), end: sourceEnd(folded, to) }];
    });
  };
}
