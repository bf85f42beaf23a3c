/** How lists are sorted, grouped and walked. */
import { describe, expect, test } from 'vitest';
import { countGroups, groupOf } from '../../../components/category-groups';
import { byLetter, letterOf } from '../../../components/letters';
import { nameOf } from '../../../components/names';
import { stepTo } from '../../../components/place-steps';
import english from '../../../public/_locales/en/messages.json';
import { CATEGORIES } from '../../../utils/glossary/schema';

describe('letters', () => {
  test.each([
    ['Acne', 'A'],
    ['éclat', 'E'],
    ['Ödem', 'O'],
    ['510(k)', '#'],
    ['β-carotene', '#'],
    ['', '#'],
  ])('%j goes under %s', (name, letter) => expect(letterOf(name)).toBe(letter));
  test('every letter is there, the rest only where something needs it', () => {
    const letters = byLetter([{ name: 'Dermis' }, { name: 'Depth' }]);
    expect(letters.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    expect(letters.find(({ letter }) => letter === 'D')?.entries).toEqual([{ name: 'Dermis' }, { name: 'Depth' }]);
    expect(byLetter([{ name: '510(k)' }])[0]).toEqual({ letter: '#', entries: [{ name: '510(k)' }] });
  });
});

describe('categories', () => {
  const all = [...CATEGORIES, 'claim' as const].map((category) => ({ category }));
  test('are gathered in groups, none left out, claims last', () => {
    const groups = countGroups(all);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
    expect(groups.at(-1)).toEqual({ group: 'claims', count: 1 });
    expect(groupOf({ category: 'laboratory' })).toBe('blood');
  });
  test('only groups that hold something are there', () =>
    expect(countGroups([{ category: 'device' }, { category: 'device' }])).toEqual([{ group: 'devices', count: 2 }]));
  test('and their groups have words', () => {
    for (const { category } of all) {
      expect(english).toHaveProperty(`category_${category.replace('-', '_')}`);
      expect(english).toHaveProperty(`group_${groupOf({ category })}`);
    }
  });
});

test('claims are named in quotation marks, without the full stop', () => {
  const t = (_: string, words?: string | number) => `“${words}”`;
  expect(nameOf({ name: 'There is no downtime.', category: 'claim' }, { t })).toBe('“There is no downtime”');
  expect(nameOf({ name: 'Dermis', category: 'anatomy' }, { t })).toBe('Dermis');
});

describe('stepping through the places of a term', () => {
  const found = (count: number) => ({
    id: 'prp',
    places: Array.from({ length: count }, (_, at) => ({ frame: 'top', at })),
  });
  test.each<[string, number, 1 | -1, { id: string; at: number } | undefined, number]>([
    ['starts at the first', 3, 1, undefined, 0],
    ['starts at the last, backwards', 3, -1, undefined, 2],
    ['goes on', 3, 1, { id: 'prp', at: 0 }, 1],
    ['goes back', 3, -1, { id: 'prp', at: 1 }, 0],
    ['goes round at the end', 3, 1, { id: 'prp', at: 2 }, 0],
    ['goes round at the beginning', 3, -1, { id: 'prp', at: 0 }, 2],
    ['starts anew after another term', 3, 1, { id: 'dermis', at: 2 }, 0],
    ['starts anew when the place has gone', 2, 1, { id: 'prp', at: 5 }, 0],
  ])('%s', (_, count, direction, last, at) => expect(stepTo(found(count), direction, last)).toEqual({ id: 'prp', at }));
});
