/** The hand-out of saved terms: what it says, and how its sources are numbered. */
import { describe, expect, test } from 'vitest';
import { composeHandout, type HandoutWords, writeHandout } from '../../../components/handout';
import type { Source, Term } from '../../../utils/glossary/schema';

const source = (id: string) =>
  ({ id, title: `Title ${id}`, url: `https://e.org/${id}_x`, checked: { date: '2026-01-01' } }) as Source;
const sources = { a: source('a'), b: source('b'), c: source('c') };
const term = (id: string, cited: string[], safety?: string) =>
  ({
    id,
    name: `The ${id}`,
    reader: { definition: { text: `What ${id} is.`, sources: cited } },
    evidence: { level: 'limited', text: 'For one use.', sources: ['a'] },
    ...(safety && { safety: { text: safety, sources: ['c'] } }),
  }) as unknown as Term;
const terms = { pen: term('pen', ['b', 'a']), skin: term('skin', ['c', 'b', 'lost'], 'Ask a clinician first.') };
const saved = [
  { id: 'skin', note: 'Mine *only*.\n1. Cheek' },
  { id: 'gone', note: 'Of a term that is no more.' },
  { id: 'pen', note: '' },
];
const words: HandoutWords = {
  title: 'Terms I saved',
  about: 'No clinician has reviewed the entries.',
  note: 'My note:',
  sources: 'Sources',
  evidence: (level) => `${level} evidence`,
};

describe('composing', () => {
  const handout = composeHandout(saved, { terms, sources }, true);
  test('numbers sources once, in the order in which they are cited', () => {
    expect(handout.sources.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(handout.entries.map(({ name, definition }) => [name, definition.numbers])).toEqual([
      ['The skin', [1, 2]],
      ['The pen', [2, 3]],
    ]);
    expect(handout.entries[0]).toMatchObject({ evidence: { numbers: [3] }, safety: { numbers: [1] } });
  });
  test('leaves notes out when they are not wanted', () => {
    const without = composeHandout(saved, { terms, sources }, false);
    expect(without.entries.map(({ note }) => note)).toEqual(['', '']);
  });
});

describe('writing', () => {
  const handout = composeHandout(saved, { terms, sources }, true);
  test('as text', () => {
    expect(writeHandout(handout, words, 'text')).toBe(`Terms I saved

The skin

What skin is. [1, 2]

limited evidence. For one use. [3]

Ask a clinician first. [1]

My note: Mine *only*.
1. Cheek

The pen

What pen is. [2, 3]

limited evidence. For one use. [3]

Sources

1. Title c. https://e.org/c_x (read 2026-01-01)
2. Title b. https://e.org/b_x (read 2026-01-01)
3. Title a. https://e.org/a_x (read 2026-01-01)

No clinician has reviewed the entries.
`);
  });
  test('as Markdown, in which no word means more than itself and addresses stay whole', () => {
    const markdown = writeHandout(handout, words, 'markdown');
    expect(markdown).toContain('# Terms I saved\n\n## The skin\n\nWhat skin is. \\[1, 2]');
    expect(markdown).toContain('> My note: Mine \\*only\\*.\n> 1. Cheek');
    expect(markdown).toContain('1. Title c. https://e.org/c_x (read');
  });
  test.each(['<img src=x>', '[a](b)', '# no heading', '`code`', '| a |', '__b__'])('%s is only words', (text) => {
    const one = composeHandout([{ id: 'pen', note: text }], { terms, sources }, true);
    const line =
      writeHandout(one, words, 'markdown')
        .split('\n')
        .find((each) => each.startsWith('> ')) ?? '';
    expect(line.replace(/\\./g, '')).not.toMatch(/[<[\]#`|_]/);
    expect(line.replace(/\\(.)/g, '$1')).toBe(`> My note: ${text}`);
  });
});
