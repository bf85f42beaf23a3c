/**
 * Reads how a text itself spells an abbreviation out: "platelet-rich plasma (PRP)", "PRP (Parallel Redundancy
 * Protocol)", "PRP stands for …". The way of Schwartz and Hearst (2003): letters of the short form are looked for
 * backwards in the long one, the first of them at the start of a word.
 */
import { LONG_TEXT } from './words-in.ts';

/** Long forms have at most this many words more than the short one has letters. */
const SLACK_WORDS = 4;
/** What stands between the words of a name and has no letter in its abbreviation. */
const SMALL = 'of|the|and|for|in|en|em|de|del|da|do|di|du|des|der|und|y|e';
const SMALL_WORD = new RegExp(`^(?:${SMALL})$`, 'i');

/** Of the languages whose forms the glossary has. */
const ARTICLES = 'the|an?|el|los|las?|les?|une?|una|il|lo|gli|i|os?|as|der|die|das|eine?';

/** The letters of an abbreviation, without the ending of its plural; undefined where a form is none. */
export const abbreviationOf = (form: string): string | undefined =>
  /^[\p{Lu}\d.-]{2,6}s?$/u.test(form) ? form.replace(/s$/, '') : undefined;

/** Two letters are the initials of too much. */
const SHORTEST_NAME = 3;
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const initialsOf = (words: string[]): string => words.map((word) => word[0]!.toLowerCase()).join('');
const startsWord = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);

/** The end of `before` that spells `short` out, or undefined. */
function endingFor(short: string, before: string): string | undefined {
  const wanted = letters(short);
  const text = before.toLowerCase();
  let at = text.length;
  for (let i = wanted.length - 1; i >= 0; i--) {
    do at--;
    while (at >= 0 && (text[at] !== wanted[i] || (i === 0 && !startsWord(text, at))));
    if (at < 0) return undefined;
  }
  const long = before.slice(at);
  const words = long.split(/[\s\-\u2010-\u2015]+/).filter(Boolean);
  const enough = words.length >= 2 && words.length <= wanted.length + SLACK_WORDS;
  return enough && !/[.!?;:()]\s/.test(long) ? long : undefined;
}

/** The last words of `before`, if their initials, small words aside or not, are exactly the letters of `short`. */
function initialsBefore(short: string, before: string): string | undefined {
  const wanted = letters(short);
  const words = before.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];
  const large = words.filter((word) => !SMALL_WORD.test(word));
  return [words, large]
    .map((some) => some.slice(-wanted.length))
    .find((some) => initialsOf(some) === wanted)
    ?.join(' ');
}

/**
 * The beginning of `after` that spells `short` out. `strictly`: its words' initials are exactly the letters, as after
 * "PRP is …", where nearly anything may follow.
 */
function beginningFor(short: string, after: string, strictly: boolean): string | undefined {
  const wanted = letters(short);
  const words = after.match(/[\p{L}\p{N}]+/gu)?.slice(0, wanted.length + SLACK_WORDS) ?? [];
  if (strictly) {
    const large = words.filter((word) => !SMALL_WORD.test(word));
    const last = [words, large].find((some) => initialsOf(some.slice(0, wanted.length)) === wanted)?.[
      wanted.length - 1
    ];
    return last && words.slice(0, words.lastIndexOf(last) + 1).join(' ');
  }
  if (initialsOf(words.slice(0, 1)) !== wanted[0]) return undefined;
  for (let count = 2; count <= words.length; count++) {
    const long = words.slice(0, count).join(' ');
    if (endingFor(short, long) === long) return long;
  }
  return undefined;
}

/** The clause behind a pattern's match: up to the end of the sentence, the bracket or the quotation. */
const clause = (text: string): string => text.split(/[.;:!?()”"\n]/, 1)[0] ?? '';

const lastLong = new Map<string, { text: string; found: string[] }>();

/** All long forms that `text` gives for `short`, as written there. */
export function expansionsOf(short: string, text: string): string[] {
  const last = lastLong.get(short);
  if (last?.text === text) return last.found;
  const found = readExpansions(short, text);
  if (text.length >= LONG_TEXT) lastLong.set(short, { text, found });
  return found;
}

function readExpansions(short: string, text: string): string[] {
  const found = new Set<string>();
  const add = (long: string | undefined) => long && found.add(long);
  const form = RegExp.escape(short);
  for (const { index } of text.matchAll(
    new RegExp(`[([]\\s*(?:the\\s+|or\\s+)?["“‘]?${form}(?:s|['’]s)?["”’]?\\s*[)\\],;]`, 'g'),
  )) {
    add(endingFor(short, text.slice(Math.max(0, index - 120), index).trimEnd()));
  }
  const lead = `(?:(?:${ARTICLES}|in full|that['’]s|short for)\\s+|l['’])*["“‘]?`;
  const said = ',?\\s+(?:stands|short|standing)\\s+for\\s+|[([]\\s*|[:=–—]\\s*';
  const claimed = '\\s+(?:means|is|was|are|here is|or)\\s+|,\\s+(?:or|i\\.e\\.|that is)?\\s*';
  // "PRP in our hospital notes means …"
  const where = '(?:\\s+\\p{L}+){0,2}(?:\\s+(?:in|on|at|to|for)(?:\\s+\\p{L}+){1,3})?';
  for (const [joints, strictly] of [
    [said, false],
    [claimed, true],
  ] as const) {
    const introduces = new RegExp(`(?<![\\p{L}\\p{N}])${form}["”’]?${where}\\s*(?:${joints})${lead}`, 'gu');
    for (const { index, 0: introduction } of text.matchAll(introduces)) {
      const behind = index + introduction.length;
      const rest = clause(text.slice(behind, behind + 120));
      // "PRP (the old Planning Review Panel)"
      add(
        beginningFor(short, rest, strictly) ??
          beginningFor(short, rest.replace(/^\p{Ll}+\s+(?=\p{Lu})/u, ''), strictly),
      );
    }
  }
  for (const match of text.matchAll(
    new RegExp(`([\\p{L}\\-\\s]{6,80}),\\s+(?:or|called|known as|abbreviated|also)\\s+["“‘]?${form}(?![\\p{L}])`, 'gu'),
  )) {
    add(endingFor(short, match[1]!.trimEnd()));
  }
  // "the Park Restoration Program, PRP on the signs"
  for (const match of text.matchAll(
    new RegExp(`([\\p{L}\\-'’\\s]{6,80}),\\s+(?:\\p{L}+\\s+){0,3}["“‘]?${form}(?![\\p{L}])`, 'gu'),
  )) {
    add(initialsBefore(short, match[1]!));
  }
  return [...found];
}

const SMALL_WORDS = `(?:(?:${SMALL})[\\s-]+)?`;
const namePatterns = new Map<string, RegExp>();

/** Proper names in running text whose initials are the letters of `short`, which nothing says: "the Progressive Residents’ Party won". */
export function namesLike(short: string, text: string): string[] {
  const wanted = letters(short).toUpperCase();
  if (wanted.length < SHORTEST_NAME) return [];
  let pattern = namePatterns.get(wanted);
  if (!pattern) {
    const words = [...wanted].map((letter) => `${RegExp.escape(letter)}[\\p{Ll}'’]+`);
    pattern = new RegExp(`(?<!\\p{L})${words.join(`[\\s-]+${SMALL_WORDS}`)}(?=\\s+\\p{Ll})`, 'gu');
    namePatterns.set(wanted, pattern);
  }
  return [...text.matchAll(pattern)].map(([name]) => name);
}
