/** Finds the sentence of the page around a mention, to quote it. Reads the page, changes nothing. */
import type { Quote } from '../../components/ClaimEntry';
import { shorten } from '../../components/sentence';
import type { Mention } from '../../utils/page/mention';

/** What a card can quote without becoming long; shared by what precedes and what follows the words. */
const MOST_CHARACTERS = 160;
const BLOCK = 'p, li, td, th, dd, dt, blockquote, figcaption, h1, h2, h3, h4, h5, h6, section, article, div, body';
/** A block longer than this is a whole page without paragraphs: reading it would cost more than a quotation is worth. */
const LONGEST_BLOCK = 20_000;

/** The sentence in `before + words + after` that holds the words. */
export function sentenceAround(before: string, words: string, after: string, language: string): Quote {
  const text = before + words + after;
  const at = before.length;
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const first = sentences.containing(at);
  const last = sentences.containing(Math.max(at, at + words.length - 1));
  const start = first?.index ?? at;
  const end = last ? last.index + last.segment.length : at + words.length;
  const room = Math.max(0, MOST_CHARACTERS - words.length);
  const head = text.slice(start, at).trimStart();
  const tail = text.slice(at + words.length, end).trimEnd();
  const headRoom = Math.max(room / 2, room - tail.length);
  return {
    before: shorten(head, headRoom, 'start'),
    words,
    after: shorten(tail, Math.max(room / 2, room - head.length)),
  };
}

const collapse = (text: string) => text.replace(/\s+/g, ' ');

/** The page's sentence; only the words themselves where the page around them has gone or says no more. */
export function quoteOf({ range, text }: Mention, language: string): Quote {
  const alone = { before: '', words: text, after: '' };
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const block = (startContainer instanceof Element ? startContainer : startContainer.parentElement)?.closest(BLOCK);
  if (!block?.isConnected || !block.contains(endContainer) || (block.textContent?.length ?? 0) > LONGEST_BLOCK)
    return alone;
  const around = document.createRange();
  try {
    around.setStart(block, 0);
    around.setEnd(startContainer, startOffset);
    const before = collapse(around.toString());
    around.setStart(endContainer, endOffset);
    around.setEnd(block, block.childNodes.length);
    return sentenceAround(before, text, collapse(around.toString()), language);
  } catch {
    // A static range may point behind the end of a text that has become shorter since.
    return alone;
  }
}
