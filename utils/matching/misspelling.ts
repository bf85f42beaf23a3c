/** Recognises slips of the pen in long forms: "dermarollar", "platlet rich plasma". Short words are never guessed. */
import type { KeyIndex } from './key-index.ts';
import type { Lexicon } from './lexicon.ts';

/** Below this many letters one slip too often makes another word. */
const SHORTEST = 8;
/** From here on two slips are forgiven, in forms that have no other meaning. */
const LONG = 12;
/** No form is forgiven more. */
export const MOST_SLIPS = 2;
/** Packs larger than this are taken at their word: too many neighbours make a guess worthless. */
export const MOST_KEYS = 20_000;
/** Forms are compared only with those whose first letters are the same. */
export const PREFIX = 3;

/** Edits (insert, delete, replace, swap neighbours) between two words, or `limit + 1` when there are more. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** Which of the letters a to z a word has, a bit each: one edit changes two of them at most. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

/** Whether two sets of letters differ in at most `most` of them. */
function areClose(a: number, b: number, most: number): boolean {
  let count = 0;
  for (let differ = a ^ b; differ !== 0; differ &= differ - 1) if (++count > most) return false;
  return true;
}

/** Finds the key that a misspelt one most likely means, by its index; undefined when none is close enough. */
export function near(
  { keys, rules }: Pick<Lexicon, 'keys' | 'rules'>,
  index: KeyIndex,
): (misspelt: string) => number | undefined {
  const { letters } = keys;
  if (letters.length > MOST_KEYS) return () => undefined;
  /** How many slips are forgiven in a key: none where it is short, or has to be written in one way. */
  const mostIn = (at: number): number => {
    const { length } = letters[at]!;
    const { when } = rules[keys.rules[at]!]!;
    if (length < SHORTEST || keys.exact[at] !== undefined || (length < LONG && when === 'support')) return 0;
    return length < LONG || when === 'topic' ? 1 : MOST_SLIPS;
  };
  return (misspelt) => {
    if (misspelt.length < SHORTEST || /\d/.test(misspelt)) return undefined;
    const limit = misspelt.length < LONG ? 1 : MOST_SLIPS;
    const last = misspelt.charCodeAt(misspelt.length - 1);
    const used = lettersOf(misspelt);
    let best: number | undefined;
    let least = limit + 1;
    const { from, to } = index.alike(misspelt.slice(0, PREFIX));
    for (let at = from; at < to; at++) {
      const key = letters[at]!;
      if (key.charCodeAt(key.length - 1) !== last || Math.abs(key.length - misspelt.length) > limit) continue;
      if (!areClose(lettersOf(key), used, 2 * limit)) continue;
      const most = Math.min(limit, mostIn(at));
      const edits = distance(misspelt, key, most);
      if (edits <= most && edits < least) [best, least] = [at, edits];
    }
    return best;
  };
}
