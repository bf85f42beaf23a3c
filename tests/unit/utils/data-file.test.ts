import { describe, expect, test } from 'vitest';
import { MOST_DATA_FILE_BYTES, readDataFile, writeDataFile } from '../../../utils/data-file.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';

const saved = {
  id: 'needle-depth',
  note: 'Ask about “0.5 mm”.',
  savedAt: '2026-11-24T10:00:00.000Z',
  changedAt: '2026-11-25T10:00:00.000Z',
};
const settings = { ...DEFAULT_SETTINGS, style: 'dots' as const, known: ['prp'] };
const file = (changes: object) =>
  JSON.stringify({ format: 'needlewise-data', version: 1, settings: {}, saved: [], ...changes });

test('what is written is read back', () =>
  expect(readDataFile(writeDataFile({ settings, saved: [saved] }))).toEqual({ settings, saved: [saved] }));

test('settings as they come are not written', () =>
  expect(JSON.parse(writeDataFile({ settings, saved: [] })).settings).toEqual({ style: 'dots', known: ['prp'] }));

test('damaged and unknown settings are as by default, the others are kept', () =>
  expect(readDataFile(file({ settings: { style: 'loud', density: 7, colour: 'plum', spy: true } }))?.settings).toEqual({
    ...DEFAULT_SETTINGS,
    colour: 'plum',
  }));

describe('a file is refused', () => {
  test.each([
    ['that is no JSON', 'needlewise'],
    ['of another kind', file({ format: 'needlewise-sites' })],
    ['of a later version', file({ version: 2 })],
    ['without saved terms', file({ saved: undefined })],
    ['with an id that cannot be ours', file({ saved: [{ ...saved, id: '<b>' }] })],
    ['with a note of the wrong type', file({ saved: [{ ...saved, note: 1 }] })],
    ['with a note as long as a book', file({ saved: [{ ...saved, note: 'a'.repeat(10_001) }] })],
    ['with a date that is none', file({ saved: [{ ...saved, savedAt: 'yesterday' }] })],
    ['with too many terms', file({ saved: Array.from({ length: 5001 }, () => saved) })],
    ['that is too large', file({ settings: { spy: 'a'.repeat(MOST_DATA_FILE_BYTES) } })],
  ])('%s', (_, text) => expect(readDataFile(text)).toBeUndefined());
});
