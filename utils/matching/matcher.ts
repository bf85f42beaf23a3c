/** Finds the glossary's forms in the text of one block. Knows nothing of what they mean there. */
import { fold, sourceEnd, sourceOffset } from './fold.ts';
import type { Key, Lexicon } from './lexicon.ts';
import { near } from './misspelling.ts';

/** A form found in a text: offsets into that text, and indexes into the lexicon's terms and rules. */
export interface Match {
  start: number;
  end: number;
  term: number;
  rule: number;
  /** The folded letters of the form, without gaps. */
  key: string;
}

/** Between the words of a form: white space of any length, a hyphen or dash, an apostrophe. */
const GAP = /[\s\-\u2010-\u2015\u2212\u2043\uFE58\uFE63\u00B7'\u2019\u02BC]/;
/** Pieces of a word that the glossary writes closed ("micro needling") have at least this many letters. */
const SHORTEST_PIECE = 3;
/** Gaps longer than this, after white space is collapsed, separate sentences rather than words. */
const LONGEST_GAP = 3;

const isAsciiWord = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91) || code === 95;
const isWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 ? isAsciiWord(code) : /[\p{L}\p{N}\p{M}]/u.test(text[at]!);
};

/** Arabic prefixes and the like are written onto Latin words: another script ends a word. */
const isLatin = (text: string, at: number): boolean =>
  text.charCodeAt(at) < 128 || /[\p{Script=Latin}\p{N}\p{M}]/u.test(text[at]!);
const continues = (text: string, at: number, latin: boolean): boolean =>
  isWord(text, at) && isLatin(text, at) === latin;

/** Parts of addresses and file names are letters, not words. */
const ADDRESS = /@|:\/\/|^www\.|\.[a-z]{2,4}([/?#:]|[.,;)]*$)|[\w-]+=/i;
function inAddress(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 80 && !/\s/.test(text[from - 1]!)) from--;
  while (to < text.length && to - end < 80 && !/\s/.test(text[to]!)) to++;
  return to - from > end - start && ADDRESS.test(text.slice(from, to));
}

interface Word {
  text: string;
  end: number;
}

/** The words from `start` on that could form one term: at most `count`, with no more than a gap between them. */
function wordsFrom(text: string, start: number, count: number): Word[] {
  const words: Word[] = [];
  let at = start;
  while (words.length < count) {
    const from = at;
    const latin = at < text.length && isLatin(text, at);
    while (at < text.length && continues(text, at, latin)) at++;
    if (at === from) break;
    words.push({ text: text.slice(from, at), end: at });
    const initial = at - from === 1;
    let gap = 0;
    let space = false;
    for (; at < text.length && gap <= LONGEST_GAP; at++) {
      const char = text[at]!;
      if (!GAP.test(char) && !(initial && char === '.')) break;
      // White space of the source is one space, however long it is.
      const blank = char === ' ' || /\s/.test(char);
      if (!blank || !space) gap++;
      space = blank;
    }
    if (gap > LONGEST_GAP || text[at - 1] === undefined) break;
  }
  return words;
}

/** Whether a key may be written with these gaps. */
function gapsAllowed(words: Word[], [, , boundaries]: Key): boolean {
  let at = 0;
  for (const { text } of words.slice(0, -1)) {
    at += text.length;
    if (at < 31 && boundaries & (1 << at)) continue;
    if (words.some((word) => word.text.length < SHORTEST_PIECE)) return false;
  }
  return true;
}

const START_LENGTH = 4;
/** Up to four letters of the word at `at`: a key may go on behind a gap, but begins with these. */
function startOf(text: string, at: number): string {
  let end = at + 1;
  while (end < at + START_LENGTH && end < text.length && isWord(text, end)) end++;
  return text.slice(at, end);
}

/** Builds the finder for a lexicon. Matches come in order and do not overlap; the longest form wins. */
export function createMatcher(lexicon: Lexicon): (text: string) => Match[] {
  const keys = new Map(Object.entries(lexicon.keys));
  const candidates = new RegExp(lexicon.stems || '(?!)', 'g');
  const nearest = near(lexicon);
  /** First letters of all keys: most words of a text are put aside by one look. */
  const starts = new Set<string>();
  for (const key of keys.keys())
    for (let length = 1; length <= START_LENGTH; length++) starts.add(key.slice(0, length));

  const lookUp = (words: Word[], source: string): [Word[], Key, string] | undefined => {
    for (let count = words.length; count > 0; count--) {
      const some = words.slice(0, count);
      const key = some.map((word) => word.text).join('');
      const found = keys.get(key);
      if (found && gapsAllowed(some, found) && (!found[3] || source.startsWith(found[3]))) return [some, found, key];
    }
    for (let count = Math.min(words.length, 3); count > 0; count--) {
      const some = words.slice(0, count);
      const key = nearest(some.map((word) => word.text).join(''));
      const found = key && keys.get(key);
      if (found && gapsAllowed(some, found)) return [some, found, key];
    }
    return undefined;
  };

  return (source) => {
    const folded = fold(source);
    const { text } = folded;
    const matches: Match[] = [];
    candidates.lastIndex = 0;
    for (let hit = candidates.exec(text); hit; hit = candidates.exec(text)) {
      const at = hit.index;
      candidates.lastIndex = at + 1;
      if (at > 0 && continues(text, at - 1, isLatin(text, at))) continue;
      if (!starts.has(startOf(text, at))) continue;
      const start = sourceOffset(folded, at);
      const found = lookUp(wordsFrom(text, at, lexicon.longest), source.slice(start, start + 40));
      if (!found) continue;
      const [words, [term, rule], key] = found;
      const end = words.at(-1)!.end;
      if (inAddress(text, at, end)) continue;
      matches.push({ start, end: sourceEnd(folded, end, source), term, rule, key });
      candidates.lastIndex = end;
    }
    return matches;
  };
}
