/** Recognises slips of the pen in long forms: "dermarollar", "platlet rich plasma". Short words are never guessed. */
import type { Lexicon } from './lexicon.ts';

/** Below this many letters one slip too often makes another word. */
const SHORTEST = 8;
/** From here on two slips are forgiven, in forms that have no other meaning. */
const LONG = 12;
/** Large packs are taken at their word: too many neighbours make a guess worthless. */
const MOST_KEYS = 20_000;
/** Forms are compared only with those that begin alike. */
const PREFIX = 3;

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

/** Finds the key that a misspelt one most likely means; undefined when none is close enough. */
export function near({ keys, rules }: Pick<Lexicon, 'keys' | 'rules'>): (misspelt: string) => string | undefined {
  if (Object.keys(keys).length > MOST_KEYS) return () => undefined;
  let buckets: Map<string, string[]> | undefined;
  const fill = () => {
    const filled = new Map<string, string[]>();
    for (const key of Object.keys(keys)) {
      if (key.length < SHORTEST) continue;
      const [, rule, , exact] = keys[key]!;
      if (exact || (key.length < LONG && rules[rule]!.when === 'support')) continue;
      const prefix = key.slice(0, PREFIX);
      const bucket = filled.get(prefix);
      if (bucket) bucket.push(key);
      else filled.set(prefix, [key]);
    }
    return filled;
  };
  return (misspelt) => {
    if (misspelt.length < SHORTEST || /\d/.test(misspelt)) return undefined;
    buckets ??= fill();
    const limit = misspelt.length < LONG ? 1 : 2;
    let best: string | undefined;
    let least = limit + 1;
    for (const key of buckets.get(misspelt.slice(0, PREFIX)) ?? []) {
      if (key.at(-1) !== misspelt.at(-1)) continue;
      const most = key.length < LONG || rules[keys[key]![1]]!.when === 'topic' ? 1 : limit;
      const edits = distance(misspelt, key, most);
      if (edits > most) continue;
      if (edits < least) [best, least] = [key, edits];
    }
    return best;
  };
}
