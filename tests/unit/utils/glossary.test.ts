import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  allSaved,
  isSaved,
  replaceSaved,
  restoreSaved,
  setNote,
  setSaved,
  watchCollection,
} from '../../../utils/glossary/collection.ts';
import { protectCollection, readCopy } from '../../../utils/glossary/collection-copy.ts';
import { createDatabase, type Database, glossaryVersion, seed } from '../../../utils/glossary/database.ts';
import { citedSources } from '../../../utils/glossary/entries.ts';
import { createGlossary } from '../../../utils/glossary/glossary.ts';
import { takeInventory } from '../../../utils/glossary/inventory.ts';
import type { Glossary } from '../../../utils/glossary/packaged.ts';
import { createSearch } from '../../../utils/glossary/search.ts';
import { claimSummary, termSummary } from '../../../utils/glossary/summaries.ts';
import { CLAIMS, TERMS } from '../../tools/glossary.ts';

const [first, second, third] = TERMS as [Glossary['terms'][0], Glossary['terms'][0], Glossary['terms'][0]];
const source = (id: string) =>
  ({
    id,
    kind: 'journal',
    title: id,
    url: 'https://example.org',
    evidence: 'cohort',
    checked: { date: '2026-11-24', read: 'page' },
  }) as const;
const glossary = (version: string, terms: Glossary['terms']): Glossary => ({
  version,
  terms,
  claims: [],
  sources: terms.flatMap(citedSources).map(source),
});

let database: Database;
let number = 0;
beforeEach(() => {
  fakeBrowser.reset();
  database = createDatabase(`test-${number++}`);
});

describe('seeding', () => {
  test('fills an empty database and remembers the version', async () => {
    expect(await seed(database, glossary('1', [first, second]))).toBeUndefined();
    expect(await glossaryVersion(database)).toBe('1');
    expect(await database.terms.count()).toBe(2);
  });
  test('says what an update added, revised and removed', async () => {
    await seed(database, glossary('1', [first, second]));
    const changes = await seed(database, glossary('2', [{ ...first, name: 'Another name' }, third]));
    expect(changes).toEqual({ added: [third.id], revised: [first.id], removed: [second.id] });
  });
  test('leaves the old copy whole when it fails half-way', async () => {
    await seed(database, glossary('1', [first]));
    const broken = { ...glossary('2', [second]), claims: [{ ...CLAIMS[0], id: undefined }] } as unknown as Glossary;
    await expect(seed(database, broken)).rejects.toThrow();
    expect(await glossaryVersion(database)).toBe('1');
    expect((await database.terms.toArray()).map(({ id }) => id)).toEqual([first.id]);
  });
  test('does not touch what the reader saved', async () => {
    await seed(database, glossary('1', [first]));
    await setSaved(database, first.id, true);
    await seed(database, glossary('2', [second]));
    expect(await isSaved(database, first.id)).toBe(true);
  });
});

describe('asking for entries', () => {
  test('brings the terms and every source they cite', async () => {
    await seed(database, glossary('1', [first, second]));
    const entries = await createGlossary(database, async () => glossary('1', [first, second])).entries([first.id]);
    expect(Object.keys(entries.terms)).toEqual([first.id]);
    expect(new Set(Object.keys(entries.sources))).toEqual(new Set(citedSources(first)));
  });
  test.each([
    ['the database', async () => {}],
    ['the package', () => database.terms.delete(first.id)],
  ])('brings the names of the terms that they lead to, from %s', async (_, prepare) => {
    const leading = { ...first, related: [second.id, 'unknown'] };
    await seed(database, glossary('1', [leading, second]));
    await prepare();
    const store = createGlossary(database, async () => glossary('1', [leading, second]));
    expect((await store.entries([first.id])).names).toEqual({ [second.id]: second.name });
  });
  test('answers from the package, and heals the copy, when rows are missing', async () => {
    await seed(database, glossary('1', [first, second]));
    await database.terms.delete(second.id);
    const store = createGlossary(database, async () => glossary('1', [first, second]));
    expect((await store.entries([second.id])).terms[second.id]?.name).toBe(second.name);
    await expect.poll(() => database.terms.count()).toBe(2);
  });
  test('answers from the package when the database cannot be opened', async () => {
    database.close();
    Object.defineProperty(database.terms, 'bulkGet', { value: () => Promise.reject(new Error('refused')) });
    const store = createGlossary(database, async () => glossary('1', [first]));
    expect((await store.entries([first.id])).terms[first.id]?.name).toBe(first.name);
  });
});

describe('the collection', () => {
  test('keeps a note when a term is saved twice, and lets go', async () => {
    await setSaved(database, 'prp', true, new Date('2026-01-01'));
    await database.saved.update('prp', { note: 'Ask about depth.' });
    await setSaved(database, 'prp', true, new Date('2026-02-02'));
    expect(await database.saved.get('prp')).toMatchObject({
      note: 'Ask about depth.',
      savedAt: '2026-01-01T00:00:00.000Z',
    });
    await setSaved(database, 'prp', false);
    expect(await isSaved(database, 'prp')).toBe(false);
  });
  test('lists what is saved, in the order in which it was', async () => {
    await setSaved(database, 'prp', true, new Date('2026-01-01'));
    await setSaved(database, 'dermis', true, new Date('2026-02-02'));
    expect((await allSaved(database)).map(({ id }) => id)).toEqual(['prp', 'dermis']);
  });
  test('keeps a note, and brings it back when a removal is undone', async () => {
    await setSaved(database, 'prp', true, new Date('2026-01-01'));
    await setNote(database, 'prp', '  How deep?\n', new Date('2026-02-02'));
    await setSaved(database, 'prp', false);
    await setSaved(database, 'dermis', true);
    await setSaved(database, 'prp', true);
    expect(await database.saved.get('prp')).toEqual({
      id: 'prp',
      note: 'How deep?',
      savedAt: '2026-01-01T00:00:00.000Z',
      changedAt: '2026-02-02T00:00:00.000Z',
    });
    expect(await database.saved.get('dermis')).toMatchObject({ note: '' });
  });
  test('tells whoever watches', async () => {
    let changes = 0;
    const stop = watchCollection(() => changes++);
    await setSaved(database, 'prp', true);
    await setNote(database, 'prp', 'Ask.');
    await expect.poll(() => changes).toBe(2);
    stop();
  });
  test('has no note on what is not saved', async () => {
    await setNote(database, 'prp', 'Ask.');
    expect(await allSaved(database)).toEqual([]);
  });
});

describe('the collection as a whole', () => {
  const saved = (id: string, note = '') => {
    const date = '2026-01-01T00:00:00.000Z';
    return { id, note, savedAt: date, changedAt: date };
  };
  const ids = async () => (await allSaved(database)).map(({ id }) => id);
  test('is put back beside what is there, or instead of it', async () => {
    await setSaved(database, 'prp', true);
    await restoreSaved(database, [saved('dermis', 'Deep.')]);
    expect(await ids()).toEqual(['dermis', 'prp']);
    await replaceSaved(database, [saved('needle-depth')]);
    expect(await ids()).toEqual(['needle-depth']);
  });
  test('does not come back once it was erased', async () => {
    protectCollection(database);
    await restoreSaved(database, [saved('prp', 'Mine.')]);
    await setSaved(database, 'prp', false);
    await replaceSaved(database, []);
    await setSaved(database, 'prp', true);
    expect(await database.saved.get('prp')).toMatchObject({ note: '' });
    await replaceSaved(database, []);
    expect(await readCopy()).toEqual([]);
  });
  test('is counted with its notes, beside the glossary', async () => {
    const whole = glossary('7', [first, second]);
    await seed(database, whole);
    await restoreSaved(database, [saved('prp', 'Mine.'), saved('dermis', ' ')]);
    expect(await takeInventory(database, whole)).toEqual({
      version: '7',
      terms: 2,
      claims: 0,
      sources: whole.sources.length,
      copy: '7',
      saved: 2,
      notes: 1,
    });
  });
  test('is counted from its copy where the browser keeps the database from us', async () => {
    const { saved: table, versions } = database;
    Object.defineProperty(table, 'orderBy', { value: () => ({ toArray: () => Promise.reject(new Error('refused')) }) });
    Object.defineProperty(versions, 'get', { value: () => Promise.reject(new Error('refused')) });
    await fakeBrowser.storage.local.set({ collection: JSON.stringify([saved('prp', 'Mine.')]) });
    expect(await takeInventory(database, glossary('7', [first]))).toMatchObject({ copy: null, saved: 1, terms: 1 });
  });
});

describe('search', () => {
  const search = createSearch([...TERMS.map(termSummary), ...CLAIMS.map(claimSummary)]);
  test.each([
    ['by name', 'dermaroller', 'dermaroller'],
    ['by its beginning', 'microneedl', 'microneedling'],
    ['with a slip of the pen', 'keliod', 'keloid'],
    ['by another name', 'numbing', 'topical-anesthetic'],
    ['in another language', 'Blutplättchen', 'platelet'],
    ['that is a claim', 'painless', 'painless'],
  ])('finds an entry %s', (_, query, id) =>
    expect(
      search(query)
        .slice(0, 3)
        .map((term) => term.id),
    ).toContain(id),
  );
  test('gives everything, by name, for nothing', () => expect(search('  ')).toHaveLength(TERMS.length + CLAIMS.length));
  test('gives nothing for nonsense', () => expect(search('xqzvv')).toEqual([]));
});
