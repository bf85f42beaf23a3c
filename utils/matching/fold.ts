/** Brings text to the one spelling that the matcher compares, and keeps the way back to the source. */

/** Characters that readers do not see inside a word: soft hyphen, zero-width ones, joiners, direction and shape marks. */
const INVISIBLE = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/;

const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'g');

/** What plain lower-casing does not settle: the above, combining marks, ligatures, full-width and letter-like forms. */
const UNUSUAL = new RegExp(
  `${INVISIBLE.source}|[\u0300-\u036F\u0640\u064B-\u0652\uFB00-\uFB06\uFF01-\uFF5E\u2100-\u211F\u2121\u2123-\u214F]|[\uD835]`,
);

/** Composed of letters for the sake of their looks: "SkinPen™" is no "skinpentm". */
const TRADE_MARK = /[\u2120\u2122]/;

const MARKS = /[\u0300-\u036F\u064B-\u0652]/;

/** Also left out: Arabic vowel signs and the stroke that lengthens a word, which writers set as they like. */
const LEFT_OUT = new RegExp(`${INVISIBLE.source}|[\u0640\u064B-\u0652]`, 'g');

/** Lower-cased text of the same length as `source`, or undefined where one character becomes several. */
const lowerSameLength = (source: string): string | undefined => {
  const lower = source.toLowerCase();
  return lower.length === source.length ? lower : undefined;
};

export interface Folded {
  source: string;
  text: string;
  /** `offsets[i]` is where `text[i]` starts in the source; one more entry at the end. Undefined: the same offsets. */
  offsets: Uint32Array | undefined;
}

/**
 * Folds case, compatibility forms and invisible characters: "Micro\u00ADneed\u200Bling" becomes "microneedling".
 * Diacritics stay (é is one character in `text`, however it was composed). Never throws; lone surrogates pass through.
 */
export function fold(source: string): Folded {
  const plain = UNUSUAL.test(source) ? undefined : lowerSameLength(source);
  if (plain !== undefined) return { source, text: plain, offsets: undefined };

  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < source.length; ) {
    let end = at + (source.codePointAt(at)! > 0xffff ? 2 : 1);
    const first = source.slice(at, end);
    if (INVISIBLE.test(first) || MARKS.test(first)) {
      at = end;
      continue;
    }
    // A letter and the marks behind it compose to one character, so that "e\u0301" equals "é".
    while (end < source.length && (MARKS.test(source[end]!) || INVISIBLE.test(source[end]!))) end++;
    const folded = TRADE_MARK.test(first)
      ? first
      : source.slice(at, end).replace(LEFT_OUT, '').normalize('NFKC').toLowerCase();
    for (let i = 0; i < folded.length; i++) offsets.push(at);
    text += folded;
    at = end;
  }
  offsets.push(source.length);
  return { source, text, offsets: Uint32Array.from(offsets) };
}

/** A text as it is read, for what needs no offsets into it: without what nobody sees, every hyphen the plain one. */
export const asRead = (text: string): string => text.replace(EVERY_INVISIBLE, '').replace(/[\u2010\u2011]/g, '-');

/** Where `at`, an offset in the folded text, lies in the source. */
export const sourceOffset = ({ offsets }: Folded, at: number): number => (offsets ? offsets[at]! : at);

/**
 * Where a match that ends at folded offset `end` ends in the source: just behind its last character, so that an
 * invisible character that follows it stays outside.
 */
export function sourceEnd({ source, offsets }: Folded, end: number): number {
  if (!offsets) return end;
  const last = offsets[end - 1]!;
  let at = last + (source.codePointAt(last)! > 0xffff ? 2 : 1);
  while (at < offsets[end]! && MARKS.test(source[at]!)) at++;
  return at;
}
