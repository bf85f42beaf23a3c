/** Finds marketing promises in a text: patterns from the glossary, minus those that the sentence denies or asks about. */
import { fold, sourceEnd, sourceOffset } from './fold.ts';

/** A claim's patterns, compiled to one expression for folded text. */
export interface CompiledClaim {
  id: string;
  source: string;
}

const GAP = '[\\s\\-\\u2010-\\u2015]+';
const NUMBER = '\\d[\\d.,]*(?:\\s?(?:%|percent|per cent|x|times|fold))?';

/** One word of a pattern: a hyphen in it may be a space or nothing on the page. */
const word = (text: string): string =>
  text.toLowerCase().split('-').map(RegExp.escape).join('[\\s\\-\\u2010-\\u2015]?');

/**
 * Compiles a pattern: words as written, `a|b` a choice, `word?` may be absent, `#` a number, `...` up to four words.
 * The result expects folded text.
 */
export function patternSource(pattern: string): string {
  let source = '';
  let joint = '';
  for (const token of pattern.trim().split(/\s+/)) {
    if (token === '...') {
      source += `(?:${joint}\\S+){0,4}?`;
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

/** The word of a pattern that is rarest, taken to be the longest: where it is missing, the claim is not made. */
export function tellTale(pattern: string): string[] {
  const words = pattern.split(/\s+/).filter((token) => token !== '...' && token !== '#' && !token.endsWith('?'));
  const length = (token: string) => Math.min(...token.split('|').map((choice) => choice.length));
  const longest = words.reduce((a, b) => (length(b) > length(a) ? b : a), words[0] ?? '');
  return longest.split('|').filter((choice) => choice !== '#');
}

export const compileClaim = ({ id, patterns }: { id: string; patterns: string[] }): CompiledClaim => ({
  id,
  source: patterns.map((pattern) => `(?:${patternSource(pattern)})`).join('|'),
});

/** Words that turn a promise around when they stand a few words before it. */
const DENIAL =
  /\b(?:not|never|isn['’]t|aren['’]t|wasn['’]t|won['’]t|can['’]t|cannot|doesn['’]t|don['’]t|didn['’]t|hardly|rarely|neither|nor|nobody|nothing|without being|far from|anything but|no such thing as|less than|myth(?: of| that)?|false|untrue|beware of|distrust|misleading)\b[^.!?;:]{0,40}$/;
/** "No treatment is painless" denies as well; so does a "no" of its own in front of a noun. */
const NO_SUBJECT = /\bno (?!downtime|pain|risk|side)\w+ (?:is|are|was|can be)\b[^.!?;:]{0,30}$/;

const isDenied = (before: string): boolean => DENIAL.test(before) || NO_SUBJECT.test(before);

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

/** Builds the finder of claims. Offsets are into the text given; claims do not overlap, the earlier one wins. */
export function createClaimFinder(claims: CompiledClaim[]): (text: string) => FoundClaim[] {
  const bounded = (source: string, flags: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags);
  if (claims.length === 0) return () => [];
  const any = bounded(claims.map(({ source }) => source).join('|'), 'u');
  let each: { id: string; expression: RegExp }[] | undefined;
  return (source) => {
    const folded = fold(source);
    const { text } = folded;
    if (!any.test(text)) return [];
    each ??= claims.map((claim) => ({ id: claim.id, expression: bounded(claim.source, 'gu') }));
    const found = each.flatMap(({ id, expression }) =>
      [...text.matchAll(expression)].map(({ index, 0: words }) => ({ id, from: index, to: index + words.length })),
    );
    found.sort((a, b) => a.from - b.from || b.to - a.to);
    let last = -1;
    return found.flatMap(({ id, from, to }) => {
      if (from < last || isDenied(text.slice(Math.max(0, from - 80), from)) || isAsked(text, to)) return [];
      last = to;
      return [{ id, start: sourceOffset(folded, from), end: sourceEnd(folded, to, source) }];
    });
  };
}
