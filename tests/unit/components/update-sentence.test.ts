/** What the panel and the options say of an update of the glossary. */
import { expect, test } from 'vitest';
import type { Strings } from '../../../components/strings';
import { updateSentence } from '../../../components/update-sentence';
import english from '../../../public/_locales/en/messages.json';

const words = english as Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
const t = (key: string, ...given: (string | number)[]) =>
  Object.entries(words[key]?.placeholders ?? {}).reduce(
    (text, [name, { content }]) => text.replace(`$${name.toUpperCase()}$`, String(given[Number(content.slice(1)) - 1])),
    words[key]?.message ?? '',
  );
const strings: Strings = { t, n: (key, count) => t(`${key}_${count === 1 ? 'one' : 'other'}`, count) };

test.each([
  [{ revised: 3, added: 5, removed: 0 }, '3 terms revised, 5 terms new'],
  [{ revised: 1, added: 1, removed: 1 }, '1 term revised, 1 term new, 1 term removed'],
  [{ revised: 0, added: 0, removed: 2 }, '2 terms removed'],
])('%j', (counts, changes) =>
  expect(updateSentence({ ...counts, date: '2026-11-25' }, strings)).toBe(
    `Glossary updated on November 25, 2026: ${changes}.`,
  ),
);
