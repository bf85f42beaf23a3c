/** Makes a hand-out of saved terms: definitions, how sure we are, cautions, notes, with one list of numbered sources. Pure. */
import type { Entries } from '../utils/glossary/entries';
import type { Source, Sourced, Term } from '../utils/glossary/schema';
import { plainCitation } from './citation';

export type HandoutFormat = 'text' | 'markdown';

export interface Statement {
  text: string;
  /** Numbers of its sources in the hand-out's list, ascending. */
  numbers: number[];
}

export interface HandoutEntry {
  name: string;
  definition: Statement;
  evidence: Statement & { level: Term['evidence']['level'] };
  safety: Statement | undefined;
  note: string;
}

export interface Handout {
  entries: HandoutEntry[];
  sources: Source[];
}

/** What the hand-out says besides the glossary's and the reader's own words. */
export interface HandoutWords {
  title: string;
  /** What it is and what it is not. */
  about: string;
  note: string;
  sources: string;
  evidence: (level: HandoutEntry['evidence']['level']) => string;
}

/**
 * In the order given; what the glossary does not have any more is left out. Sources are numbered as they are first cited;
 * an id without a source has no number. `notes`: whether the reader's own words go along.
 */
export function composeHandout(
  saved: { id: string; note: string }[],
  { terms, sources: known }: Pick<Entries, 'terms' | 'sources'>,
  notes: boolean,
): Handout {
  const sources: Source[] = [];
  const cite = ({ text, sources: ids }: Sourced): Statement => {
    const numbers = ids.flatMap((id) => {
      const source = known[id];
      if (!source) return [];
      if (!sources.includes(source)) sources.push(source);
      return [sources.indexOf(source) + 1];
    });
    return { text, numbers: numbers.sort((a, b) => a - b) };
  };
  const entries = saved.flatMap(({ id, note }) => {
    const term = terms[id];
    if (!term) return [];
    const definition = cite(term.reader.definition);
    const evidence = { ...cite(term.evidence), level: term.evidence.level };
    return { name: term.name, definition, evidence, safety: term.safety && cite(term.safety), note: notes ? note : '' };
  });
  return { entries, sources };
}

/** Signs that Markdown would read as more than themselves; addresses stay as they are. */
const MARKED = /https?:\/\/\S+|[\\`*_{}[\]<>#|~]/g;
const literal = (text: string) => text.replace(MARKED, (found) => (found.length > 1 ? found : `\\${found}`));
const quote = (text: string) => text.replace(/^/gm, '> ');

export function writeHandout({ entries, sources }: Handout, words: HandoutWords, format: HandoutFormat): string {
  const isMarkdown = format === 'markdown';
  const plain = (text: string) => (isMarkdown ? literal(text) : text);
  const heading = (level: number, text: string) => (isMarkdown ? `${'#'.repeat(level)} ${plain(text)}` : text);
  const cited = ({ text, numbers }: Statement) =>
    numbers.length > 0 ? `${plain(text)} ${isMarkdown ? '\\[' : '['}${numbers.join(', ')}]` : plain(text);
  const blocks = entries.flatMap(({ name, definition, evidence, safety, note }) => [
    heading(2, name),
    cited(definition),
    `${plain(words.evidence(evidence.level))}. ${cited(evidence)}`,
    ...(safety ? [cited(safety)] : []),
    ...(note ? [isMarkdown ? quote(`${plain(words.note)} ${plain(note)}`) : `${words.note} ${note}`] : []),
  ]);
  const list = sources.map((source, index) => `${index + 1}. ${plain(plainCitation(source))}`).join('\n');
  return `${[heading(1, words.title), ...blocks, heading(2, words.sources), list, plain(words.about)].join('\n\n')}\n`;
}
