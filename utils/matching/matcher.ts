/** Finds the glossary's forms in the text of one block. Knows nothing of what they mean there. */
import { type Folded, sourceEnd, sourceOffset } from './fold.ts';
import { createKeyIndex } from './key-index.ts';
import type { Lexicon } from './lexicon.ts';
import { MOST_KEYS, MOST_SLIPS, near, PREFIX } from './misspelling.ts';

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
/** "P.R.P." and "Dr. Pen" have full stops inside. */
const LONGEST_ABBREVIATED = 2;
/** A slip of the pen is looked for in so many words at most. */
const MOST_GUESSED = 3;
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

const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code > 8 && code < 14) : /\s/.test(text[at]!);
};

/** Parts of addresses and file names are letters, not words. */
const ADDRESS = /@|:\/\/|^www\.|\.[a-z]{2,4}([/?#:]|[.,;)]*$)|[\w-]+=/i;
function inAddress(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 80 && !isBlank(text, from - 1)) from--;
  while (to < text.length && to - end < 80 && !isBlank(text, to)) to++;
  return to - from > end - start && ADDRESS.test(text.slice(from, to));
}

interface Word {
  start: number;
  end: number;
}

/** Where the word at `at` ends; `at` itself where none begins. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isAsciiWord(text.charCodeAt(end))) end++;
  if (end > at && (end === text.length || text.charCodeAt(end) < 128)) return end;
  const latin = at < text.length && isLatin(text, at);
  while (end < text.length && continues(text, end, latin)) end++;
  return end;
}

/** Where the next word can begin behind a gap (a full stop in it behind what may be `abbreviated`), or undefined when what lies between is more than a gap. */
function gapEnd(text: string, from: number, abbreviated: boolean): number | undefined {
  let at = from;
  let gap = 0;
  let space = false;
  for (; at < text.length && gap <= LONGEST_GAP; at++) {
    const char = text[at]!;
    if (!GAP.test(char) && !(abbreviated && char === '.')) break;
    // White space of the source is one space, however long it is.
    const blank = isBlank(text, at);
    if (!blank || !space) gap++;
    space = blank;
  }
  return gap > LONGEST_GAP ? undefined : at;
}

/** The words from `start` on that could form one term: at most `count`, with so many letters that a term can have. */
function wordsFrom(text: string, start: number, count: number, letters: number): Word[] {
  const words: Word[] = [];
  let left = letters;
  for (let at: number | undefined = start; at !== undefined && words.length < count; ) {
    const end = wordEnd(text, at);
    left -= end - at;
    if (end === at || left < 0) break;
    words.push({ start: at, end });
    at =
      text[end] === ' ' && isAsciiWord(text.charCodeAt(end + 1))
        ? end + 1
        : gapEnd(text, end, end - at <= LONGEST_ABBREVIATED);
  }
  return words;
}

/** "a PRF" is an article and a word, "A-PRF" a form: a first letter of its own is joined by more than a space. */
const isLoose = (text: string, [first, second]: Word[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  first.end - first.start === 1 &&
  second.end - second.start > 1 &&
  isBlank(text, first.end);

/** Whether a key may be written with the gaps between the first `count` of these words. */
function gapsAllowed(words: Word[], count: number, boundaries: number): boolean {
  let letters = 0;
  let broken = false;
  let shortest = SHORTEST_PIECE;
  for (let at = 0; at < count; at++) {
    const length = words[at]!.end - words[at]!.start;
    letters += length;
    if (length < shortest) shortest = length;
    if (at < count - 1 && !(letters < 31 && boundaries & (1 << letters))) broken = true;
  }
  return !broken || shortest >= SHORTEST_PIECE;
}

/** Builds the finder for a lexicon. Matches come in order and do not overlap; the longest form wins. */
export function createMatcher({ keys, stems, longest, rules }: Lexicon): (folded: Folded) => Match[] {
  const candidates = new RegExp(stems || '(?!)', 'g');
  const index = createKeyIndex(keys.letters);
  const nearest = near({ keys, rules }, index);
  // One letter more tells more where no slip has to be expected in it.
  const startLength = keys.letters.length > MOST_KEYS ? PREFIX + 1 : PREFIX;

  /** The longest form that the words from an offset of a folded text on make; a form's own letters before a slip's. */
  const lookUp = (folded: Folded, at: number): [key: number, end: number] | undefined => {
    const { source, text } = folded;
    const alike = index.alike(text.slice(at, Math.min(at + startLength, wordEnd(text, at))));
    if (alike.longest === 0) return undefined;
    const words = wordsFrom(text, at, longest, alike.longest + MOST_SLIPS);
    if (isLoose(text, words)) words.length = 1;
    const letters: string[] = [];
    for (const { start, end } of words) letters.push((letters.at(-1) ?? '') + text.slice(start, end));
    for (let count = words.length; count > 0; count--) {
      const key = index.find(letters[count - 1]!, alike);
      if (key === undefined || !gapsAllowed(words, count, keys.boundaries[key]!)) continue;
      const exact = keys.exact[key];
      if (exact === undefined || source.startsWith(exact, sourceOffset(folded, at)))
        return [key, words[count - 1]!.end];
    }
    for (let count = Math.min(words.length, MOST_GUESSED); count > 0; count--) {
      // Short words are never guessed: "needle of" is no "needle RF".
      if (words.slice(0, count).some(({ start, end }) => end - start < SHORTEST_PIECE)) continue;
      const key = nearest(letters[count - 1]!);
      if (key !== undefined && gapsAllowed(words, count, keys.boundaries[key]!)) return [key, words[count - 1]!.end];
    }
    return undefined;
  };

  return (folded) => {
    const { text } = folded;
    const matches: Match[] = [];
    candidates.lastIndex = 0;
    for (let hit = candidates.exec(text); hit; hit = candidates.exec(text)) {
      const at = hit.index;
      candidates.lastIndex = at + 1;
      if (at > 0 && continues(text, at - 1, isLatin(text, at))) continue;
      const found = lookUp(folded, at);
      if (!found) continue;
      const [key, end] = found;
      if (inAddress(text, at, end)) continue;
      matches.push({
        start: sourceOffset(folded, at),
        end: sourceEnd(folded, end),
        term: keys.terms[key]!,
        rule: keys.rules[key]!,
        key: keys.letters[key]!,
      });
      candidates.lastIndex = end;
    }
    return matches;
  };
}
