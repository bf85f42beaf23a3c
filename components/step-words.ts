/** Writes what a screen reader is told when a step leads to a mention: its words, what they mean, where in the row it is. */
import type { Entries } from '../utils/glossary/entries';
import type { Step } from '../utils/page/stepper';
import { firstSentence } from './sentence';
import type { ReadText } from './strings';

export function stepWords({ mention, at, count, around }: Step, { terms, claims }: Entries, read: ReadText): string {
  const { kind, id, text, uncertain } = mention;
  const meaning = kind === 'term' ? terms[id]?.reader.definition.text : claims[id]?.evidence.text;
  const sentence = meaning ? firstSentence(meaning) : '';
  const key = kind === 'claim' ? 'step_claim' : uncertain?.doubtful ? 'step_unsure' : 'step_term';
  const number = (value: number) => new Intl.NumberFormat(read('language')).format(value);
  // Where there is no entry to take a sentence from, its place closes up.
  const said = read(key, [text, sentence, number(at), number(count)]).replace(/ {2,}/g, ' ');
  return around ? `${read('step_around')} ${said}` : said;
}
