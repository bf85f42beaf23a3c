/** Cuts texts at their seams: the first sentence of a definition, a quotation that is too long. Pure. */

/** Letters before a full stop that ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|approx|ca|vs|cf|no|fig|dr|st|z\.B|d\.h)\.$/i;

/** The first sentence of `text`, in the rules of `language` (a BCP 47 tag). */
export function firstSentence(text: string, language = 'en'): string {
  let sentence = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text.trim())) {
    sentence += segment;
    if (!ABBREVIATION.test(sentence.trimEnd())) break;
  }
  return sentence.trim();
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
