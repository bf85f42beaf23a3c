import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setSaved } from '../../../utils/glossary/collection.ts';
import { protectCollection, readCopy } from '../../../utils/glossary/collection-copy.ts';
import { createDatabase, type Database } from '../../../utils/glossary/database.ts';
import { readReaderData, restoreReaderData } from '../../../utils/reader-data.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../../utils/settings.ts';

const DATE = '2026-01-01T00:00:00.000Z';
const saved = (id: string, note = '') => ({ id, note, savedAt: DATE, changedAt: DATE });
const MINE = { settings: { ...DEFAULT_SETTINGS, style: 'dots' as const }, saved: [saved('prp', 'Mine.')] };
const NOTHING = { settings: DEFAULT_SETTINGS, saved: [], replace: true };

let database: Database;
let number = 0;
beforeEach(async () => {
  fakeBrowser.reset();
  database = createDatabase(`reader-data-${number++}`);
  protectCollection(database);
  await restoreReaderData(database, { ...MINE, replace: false });
  await expect.poll(readCopy).toEqual(MINE.saved);
});

test('what was put in place is read again', async () => expect(await readReaderData(database)).toEqual(MINE));

test('saved terms are added, or take the place of all others', async () => {
  const depth = saved('needle-depth');
  await restoreReaderData(database, { settings: DEFAULT_SETTINGS, saved: [depth], replace: false });
  expect((await readReaderData(database)).saved).toHaveLength(2);
  await restoreReaderData(database, { settings: DEFAULT_SETTINGS, saved: [depth], replace: true });
  expect(await readReaderData(database)).toEqual({ settings: DEFAULT_SETTINGS, saved: [depth] });
});

test('erased data is nowhere: not synced, not on this device, not in the copy, not for an undo in a panel', async () => {
  await fakeBrowser.storage.local.set({ 'settings.voice': 'professional' });
  await setSaved(database, 'dermis', true);
  await setSaved(database, 'dermis', false);
  await restoreReaderData(database, NOTHING);
  expect(await readReaderData(database)).toEqual({ settings: DEFAULT_SETTINGS, saved: [] });
  await expect.poll(readCopy).toEqual([]);
  const { sync, local, session } = fakeBrowser.storage;
  const all = JSON.stringify(await Promise.all([sync.get(), local.get(), session.get()]));
  expect(all).not.toMatch(/settings\.|prp|Mine|dermis/);
});

describe('when the collection cannot be changed', () => {
  test.each(['clear', 'bulkPut'] as const)('everything stays as it was: %s', async (write) => {
    Object.defineProperty(database.saved, write, { value: () => Promise.reject(new Error('The disk is full.')) });
    const other = { settings: { ...DEFAULT_SETTINGS, colour: 'plum' as const }, saved: [saved('dermis')] };
    await expect(restoreReaderData(database, { ...other, replace: true })).rejects.toThrow('The disk is full.');
    expect(await readReaderData(database)).toEqual(MINE);
  });
});

test('what was given up, as another window holds the database, does not happen afterwards', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const holding = database.transaction('rw', database.saved, () => Dexie.waitFor(released, 10_000));
  await expect(restoreReaderData(database, NOTHING)).rejects.toThrow('does not answer');
  release();
  await holding;
  expect(await readReaderData(database)).toEqual(MINE);
  expect(await readCopy()).toEqual(MINE.saved);
});

test('nothing is changed when the settings are refused', async () => {
  const { sync, local } = fakeBrowser.storage;
  const genuine = [sync.set, local.set] as const;
  sync.set = local.set = () => Promise.reject(new Error('full'));
  const other = { settings: { ...MINE.settings, colour: 'plum' as const }, saved: [] };
  await expect(restoreReaderData(database, { ...other, replace: true })).rejects.toThrow('full');
  [sync.set, local.set] = genuine;
  expect(await readSettings()).toEqual(MINE.settings);
  expect((await readReaderData(database)).saved).toEqual(MINE.saved);
});
