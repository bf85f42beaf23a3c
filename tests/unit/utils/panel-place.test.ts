import { describe, expect, test } from 'vitest';
import { type PanelPlace, readPlace, writePlace } from '../../../utils/panel-place.ts';

test.each<[PanelPlace, string]>([
  [{ tab: 'page' }, '#/page'],
  [{ tab: 'saved' }, '#/saved'],
  [{ tab: 'glossary' }, '#/glossary'],
  [{ tab: 'glossary', entry: 'needle-length' }, '#needle-length'],
  [{ tab: 'glossary', query: 'acne & scars' }, '#/glossary?find=acne+%26+scars'],
])('%j is written as %s and read again', (place, hash) => {
  expect(writePlace(place)).toBe(hash);
  expect(readPlace(hash)).toEqual(place);
});

describe('an address that makes no sense', () => {
  test.each(['', '#', '#Not an id', '#/nowhere', '#%E0%A4%A', '#/saved/more', '#<b>'])('%j is the first tab', (hash) =>
    expect(readPlace(hash)).toEqual({ tab: 'page' }),
  );
  test('an endless search is cut', () => {
    const place = readPlace(`#/glossary?find=${'x'.repeat(5000)}`);
    expect(place).toMatchObject({ tab: 'glossary', query: 'x'.repeat(200) });
  });
});
