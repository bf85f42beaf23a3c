/** The packaged words: valid for Chrome and Firefox, complete where code builds keys, and readable without the browser. */
import { describe, expect, test } from 'vitest';
import { createWords } from '../../../entrypoints/card.content/words';
import english from '../../../public/_locales/en/messages.json';
import { EVIDENCE_LEVELS, SOURCE_KINDS, VERDICTS } from '../../../utils/glossary/schema';

type Message = { message: string; description?: string; placeholders?: Record<string, { content: string }> };
const messages = Object.entries(english as Record<string, Message>);

test.each(messages)('%s', (key, { message, placeholders = {} }) => {
  expect(key).toMatch(/^[A-Za-z0-9_@]+$/);
  expect(message.trim()).not.toBe('');
  const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => (name as string).toLowerCase());
  expect([...new Set(used)].sort()).toEqual(Object.keys(placeholders).sort());
  for (const { content } of Object.values(placeholders)) expect(content).toMatch(/^\$[1-9]$/);
});

test('plural forms come in pairs', () => {
  const keys = messages.map(([key]) => key);
  const stems = keys.flatMap((key) => /^(.*)_(?:one|other)$/.exec(key)?.[1] ?? []);
  for (const stem of stems) expect(keys).toEqual(expect.arrayContaining([`${stem}_one`, `${stem}_other`]));
});

test('there are words for all that the schema names', () => {
  const wanted = [
    ...EVIDENCE_LEVELS.flatMap((level) => [`evidence_${level}`, `evidence_${level}_means`]),
    ...VERDICTS.map((verdict) => verdict.replace('-', '_')).flatMap((verdict) => [
      `verdict_${verdict}`,
      `verdict_${verdict}_means`,
    ]),
    ...SOURCE_KINDS.map((kind) => `source_${kind}`),
  ];
  for (const key of wanted) expect(english).toHaveProperty(key);
});

test('the sample of the options holds the words that are marked in it', () => {
  const { options_sample: sample, options_sample_term: term, ...others } = english;
  expect(sample.message.split(term.message)).toHaveLength(3);
  for (const words of [others.options_sample_unsure, others.options_sample_claim]) {
    expect(sample.message.split(words.message)).toHaveLength(2);
  }
});

describe('createWords', () => {
  const gone = () => {
    throw new Error('Extension context invalidated.');
  };
  test('reads English when the browser gives nothing', () => {
    for (const getMessage of [() => '', gone]) {
      const { read, direction } = createWords(getMessage);
      expect(read('card_close')).toBe('Close');
      expect(read('evidence_step', ['Strong evidence', '4'])).toBe('Strong evidence, step 4 of 4');
      expect(direction).toBe('ltr');
    }
  });
  test("keeps the browser's words for later, with their places open", () => {
    let there = true;
    const { read, direction } = createWords((key, substitutions) => {
      if (!there) gone();
      if (key === '@@bidi_dir') return 'rtl';
      return key === 'meaning_others' ? `${substitutions?.[1]} ← ${substitutions?.[0]}` : '';
    });
    there = false;
    expect(read('meaning_others', ['PRP', 'x $1'])).toBe('x $1 ← PRP');
    expect(direction).toBe('rtl');
  });
  test('a missing substitution leaves nothing behind', () => {
    expect(createWords(() => '').read('entry_reference')).toBe('Source ');
  });
});
