/** Cuts texts at their seams: the first sentence of a definition, a quotation that is too long. Pure. */

/** Letters before a full stop that ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|approx|ca|vs|cf|no|fig|dr|st|z\.B|d\.h)\.$/i;

/** Where a sentence may end: its mark, closing quotation marks and brackets, white space. */
const END = /[.!?…؟]+[)\]”’"'»]*(?=\s)/gu;

/**
 * The first sentence of a text of the glossary's. No Intl.Segmenter: the first one of a page takes a third of the time
 * in which a peek has to be there.
 */
export function firstSentence(text: string): string {
  const whole = text.trim();
  for (const { index, 0: end } of whole.matchAll(END)) {
    const sentence = whole.slice(0, index + end.length);
    const goesOn = /^\s+\p{Ll}/u.test(whole.slice(sentence.length));
    if (!goesOn && !ABBREVIATION.test(sentence)) return sentence;
  }
  return whole;
}

/** `text` cut at a word before `most` characters, with an ellipsis, from the end or (for what precedes) the start. */
export function shorten(text: string, most: number, from: 'end' | 'start' = 'end'): string {
  if (text.length <= most) return text;
  if (from === 'end')
    return `${text
      .slice(0, most)
      .replace(/\s+\S*$/, '')
      .trimEnd()}…`;
  return `…${text.slice(-most).replace(/^\S*\s+/, '')}`;
}
