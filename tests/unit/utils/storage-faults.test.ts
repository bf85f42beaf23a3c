import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isSaved, setSaved } from '../../../utils/glossary/collection.ts';
import { protectCollection, readCopy } from '../../../utils/glossary/collection-copy.ts';
import { createDatabase, type Database, glossaryVersion, isUsable, seed } from '../../../utils/glossary/database.ts';
import { citedSources } from '../../../utils/glossary/entries.ts';
import { createGlossary } from '../../../utils/glossary/glossary.ts';
import { noteUpdate, readUpdateNote } from '../../../utils/glossary/glossary-state.ts';
import { readGate, readLexicon, storeLexicon } from '../../../utils/glossary/lexicon-store.ts';
import type { Glossary } from '../../../utils/glossary/packaged.ts';
import { CLAIMS, SOURCES, TERMS } from '../../tools/glossary.ts';

const [first, second, third] = TERMS as [Glossary['terms'][0], Glossary['terms'][0], Glossary['terms'][0]];
const claim = CLAIMS[0] as Glossary['claims'][0];
const glossary = (version: string, terms: Glossary['terms']): Glossary => {
  const cited = new Set([...terms, claim].flatMap(citedSources));
  return { version, terms, claims: [claim], sources: SOURCES.filter(({ id }) => cited.has(id)) };
};
const OLD = glossary('1', [first, second]);
const NEW = glossary('2', [{ ...first, name: 'Another name' }, third]);
const TABLES = ['terms', 'claims', 'sources', 'saved', 'versions'] as const;
/** Everything in the working copy, to compare by. */
const copyOf = async (database: Database) =>
  Promise.all((['terms', 'claims', 'sources', 'versions'] as const).map((name) => database.table(name).toArray()));

const WRITES = ['put', 'add', 'delete', 'clear'] as const;
const { prototype } = IDBObjectStore;
const genuine = Object.fromEntries(WRITES.map((name) => [name, prototype[name]]));
const open = IDBFactory.prototype.open;
const write = fakeBrowser.storage.local.set;

/** Calls `fault` in place of the n-th write from now on (counted from 1), and of all that come after it. */
function failFrom(n: number, fault: (store: IDBObjectStore) => never): { writes: number } {
  const counted = { writes: 0 };
  for (const name of WRITES) {
    Object.assign(prototype, {
      [name](this: IDBObjectStore, ...values: unknown[]) {
        if (++counted.writes >= n) fault(this);
        return Reflect.apply(genuine[name] as (...all: unknown[]) => unknown, this, values);
      },
    });
  }
  return counted;
}
const quota = () => {
  throw new DOMException('The disk is full.', 'QuotaExceededError');
};
const killed = ({ transaction }: IDBObjectStore): never => {
  transaction.abort();
  throw new DOMException('The worker was ended.', 'AbortError');
};

let database: Database;
let number = 0;
const another = () => {
  const one = createDatabase(`faults-${number}`);
  protectCollection(one);
  return one;
};
beforeEach(() => {
  fakeBrowser.reset();
  number++;
  database = another();
});
afterEach(() => {
  Object.assign(prototype, genuine);
  IDBFactory.prototype.open = open;
  fakeBrowser.storage.local.set = write;
  database.close();
});

/** How many writes a seeding makes, found out once. */
async function writesOf(work: () => Promise<unknown>): Promise<number> {
  const counted = failFrom(Number.POSITIVE_INFINITY, quota);
  await work();
  Object.assign(prototype, genuine);
  return counted.writes;
}

describe.each([
  ['a disk that is full', quota],
  ['a background that is ended', killed],
])('%s at any write of a seeding', (_, fault) => {
  test('leaves the old copy whole, answers, keeps what was saved, and is made good later', async () => {
    await seed(database, OLD);
    await setSaved(database, 'prp', true);
    await database.saved.update('prp', { note: 'Ask about depth.' });
    const writes = await writesOf(() => seed(database, NEW));
    await seed(database, OLD);
    const before = await copyOf(database);
    const saved = await database.saved.toArray();
    expect(writes).toBeGreaterThan(8);
    for (let n = 1; n <= writes; n++) {
      failFrom(n, fault);
      const store = createGlossary(database, async () => NEW);
      await expect(store.refresh(), `write ${n}`).rejects.toThrow();
      expect(await copyOf(database), `write ${n}`).toEqual(before);
      expect(await database.saved.toArray()).toEqual(saved);
      expect((await store.entries([third.id])).terms[third.id]?.name).toBe(third.name);
      // The healing that this began fails as well, before anything that comes after it.
      await expect(store.refresh()).rejects.toThrow();
      Object.assign(prototype, genuine);
    }
    expect(await createGlossary(database, async () => NEW).refresh()).toMatchObject({ added: [third.id] });
    expect(await glossaryVersion(database)).toBe('2');
    expect(await database.saved.toArray()).toEqual(saved);
  });
  test('leaves an empty database empty, and the next attempt fills it', async () => {
    await database.open();
    const writes = await writesOf(() => seed(database, OLD));
    database.close();
    for (let n = 1; n <= writes; n++) {
      number++;
      database = another();
      await database.open();
      failFrom(n, fault);
      await expect(seed(database, OLD)).rejects.toThrow();
      Object.assign(prototype, genuine);
      expect((await database.terms.count()) + (await database.sources.count())).toBe(0);
      await createGlossary(database, async () => OLD).refresh();
      expect(await database.terms.count()).toBe(2);
      database.close();
    }
  });
  test('refuses to save, and says so, rather than save by half', async () => {
    await setSaved(database, 'prp', true);
    failFrom(1, fault);
    await expect(setSaved(database, 'dermis', true)).rejects.toThrow();
    await expect(setSaved(database, 'prp', false)).rejects.toThrow();
    Object.assign(prototype, genuine);
    expect((await database.saved.toArray()).map(({ id }) => id)).toEqual(['prp']);
  });
});

/** Ways in which a row goes bad. */
const DAMAGE: Record<string, (row: Record<string, unknown>) => Record<string, unknown> | undefined> = {
  'is gone': () => undefined,
  'holds its id alone': ({ id }) => ({ id }),
  'holds null everywhere': (row) => ({ ...Object.fromEntries(Object.keys(row).map((key) => [key, null])), id: row.id }),
  'holds numbers everywhere': (row) => ({ ...Object.fromEntries(Object.keys(row).map((key) => [key, 7])), id: row.id }),
  'holds lists everywhere': (row) => ({ ...Object.fromEntries(Object.keys(row).map((key) => [key, []])), id: row.id }),
  'is a copy of itself inside': (row) => ({ ...row, name: { ...row }, title: { ...row }, claim: { ...row } }),
  'holds something more': (row) => ({ ...row, surprise: '<img src=x onerror=alert(1)>' }),
  'holds ten megabytes': (row) => ({ ...row, name: 'x'.repeat(1e7), title: 'x'.repeat(1e7), claim: 'x'.repeat(1e7) }),
};

describe.each(Object.entries(DAMAGE))('a row that %s', (_, damage) => {
  test.each(['terms', 'claims', 'sources'] as const)(
    'among the %s costs nobody an answer and is healed',
    async (name) => {
      await seed(database, OLD);
      const whole = await copyOf(database);
      for (const row of OLD[name]) {
        const damaged = damage({ ...row });
        if (damaged) await database.table(name).put(damaged);
        else await database.table(name).delete(row.id);
        const ids = [first.id, second.id, claim.id];
        const entries = await createGlossary(database, async () => OLD).entries(ids);
        expect(entries.terms).toEqual({ [first.id]: first, [second.id]: second });
        expect(entries.claims).toEqual({ [claim.id]: claim });
        expect(Object.keys(entries.sources)).toHaveLength(OLD.sources.length);
        await expect.poll(() => copyOf(database), { interval: 5 }).toEqual(whole);
      }
    },
  );
});

describe('a saved row that is damaged', () => {
  const row = {
    id: 'prp',
    note: 'Ask about depth.',
    savedAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
  };
  const damages: [string, object][] = [
    ['without a note', { id: 'prp' }],
    ['with a note that is none', { ...row, note: { text: 7 } }],
    ['with times that are none', { ...row, savedAt: 'yesterday', changedAt: 12 }],
    ['with a note that is too long', { ...row, note: 'x'.repeat(1e6) }],
  ];
  test.each(damages)('%s is mended from the copy', async (_, damaged) => {
    await database.saved.put(row);
    await expect.poll(readCopy).toEqual([row]);
    database.close();
    const raw = createDatabase(`faults-${number}`);
    await raw.table('saved').put(damaged);
    raw.close();
    database = another();
    expect(await database.saved.toArray()).toEqual([row]);
  });
  test.each(damages)('%s keeps what can be made out where there is no copy', async (_, damaged) => {
    const raw = createDatabase(`faults-${number}`);
    await raw.table('saved').put(damaged);
    raw.close();
    const [mended] = await database.saved.toArray();
    expect(mended).toMatchObject({ id: 'prp', note: expect.any(String), savedAt: expect.stringMatching(/^\d{4}-/) });
  });
});

describe('a database', () => {
  const save = async () => {
    await setSaved(database, 'prp', true, new Date('2026-01-01'));
    await database.saved.update('prp', { note: 'Ask about depth.' });
    await expect.poll(async () => (await readCopy())[0]?.note).toBe('Ask about depth.');
  };
  test('that was deleted gets back what was saved, notes included', async () => {
    await save();
    await database.delete();
    database = another();
    expect(await database.saved.get('prp')).toMatchObject({
      note: 'Ask about depth.',
      savedAt: '2026-01-01T00:00:00.000Z',
    });
  });
  test('that is deleted while it is in use does too', async () => {
    await save();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(database.name);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    expect(await isSaved(database, 'prp')).toBe(true);
    await setSaved(database, 'dermis', true);
    await expect.poll(async () => (await readCopy()).map(({ id }) => id)).toEqual(['dermis', 'prp']);
  });
  test('whose reader took everything out does not bring it back', async () => {
    await save();
    await setSaved(database, 'prp', false);
    await expect.poll(readCopy).toEqual([]);
    database.close();
    database = another();
    expect(await database.saved.count()).toBe(0);
  });
  test('of a newer version keeps what is in it and is used as it is', async () => {
    await save();
    await seed(database, OLD);
    database.close();
    const newer = createDatabase(database.name);
    newer.version(7).stores({
      terms: 'id, category',
      claims: 'id',
      sources: 'id',
      saved: 'id, savedAt',
      versions: 'name',
      packs: 'id',
    });
    await newer.table('packs').put({ id: 'of the future' });
    newer.close();
    database = another();
    expect(await isSaved(database, 'prp')).toBe(true);
    expect((await createGlossary(database, async () => OLD).entries([first.id])).terms[first.id]).toEqual(first);
    database.close();
    expect(await newer.open().then(() => newer.table('packs').count())).toBe(1);
    newer.close();
  });

  test.each(['SecurityError', 'InvalidStateError', 'QuotaExceededError', 'UnknownError', 'AbortError', 'VersionError'])(
    'that cannot be opened (%s) costs saving alone, and is used again when it can',
    async (name) => {
      await save();
      database.close();
      database = another();
      IDBFactory.prototype.open = () => {
        throw new DOMException('Not now.', name);
      };
      const store = createGlossary(database, async () => OLD);
      expect((await store.entries([first.id])).terms[first.id]).toEqual(first);
      expect(await isUsable(database)).toBe(false);
      expect(await isSaved(database, 'prp')).toBe(true);
      await expect(setSaved(database, 'dermis', true)).rejects.toThrow();
      await expect(store.refresh()).rejects.toThrow();
      IDBFactory.prototype.open = open;
      await store.refresh();
      await setSaved(database, 'dermis', true);
      expect((await database.saved.toArray()).map(({ id }) => id)).toEqual(['dermis', 'prp']);
    },
  );

  test('that another window blocks does not keep anybody waiting', async () => {
    database.close();
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(`blocked-${number}`, 1);
      request.onsuccess = () => resolve(request.result);
    });
    database = createDatabase(`blocked-${number}`);
    const store = createGlossary(database, async () => OLD);
    const start = performance.now();
    expect((await store.entries([first.id])).terms[first.id]).toEqual(first);
    expect(performance.now() - start).toBeLessThan(2500);
    const again = performance.now();
    await Promise.all([1, 2, 3].map(() => store.entries([second.id])));
    expect(performance.now() - again).toBeLessThan(200);
    expect(await isUsable(database)).toBe(false);
    held.close();
    await expect.poll(() => isUsable(database)).toBe(true);
    await store.refresh();
    expect(await database.terms.count()).toBe(2);
  });
});

describe('two contexts', () => {
  test('that seed at the same time leave one whole copy', async () => {
    const other = another();
    await Promise.all([
      createGlossary(database, async () => NEW).refresh(),
      createGlossary(other, async () => NEW).refresh(),
      createGlossary(database, async () => NEW).refresh(),
    ]);
    expect(await database.terms.count()).toBe(2);
    expect(await copyOf(database)).toEqual(await copyOf(other));
    other.close();
  });
  test('that take an old database over at the same time lose nothing', async () => {
    const name = `migrating-${number}`;
    await new Promise<void>((resolve) => {
      // As a version before the first would have left it: Dexie counts in tens.
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('saved', { keyPath: 'id' }).put({
          id: 'prp',
          note: 'Ask about depth.',
          savedAt: '2026-01-01T00:00:00.000Z',
          changedAt: '2026-01-01T00:00:00.000Z',
        });
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const both = [createDatabase(name), createDatabase(name)] as const;
    for (const one of both) protectCollection(one);
    await Promise.all(both.map((one) => seed(one, OLD)));
    for (const one of both) {
      expect((await one.saved.get('prp'))?.note).toBe('Ask about depth.');
      expect(await one.terms.count()).toBe(2);
      one.close();
    }
  });
  test('that restore at the same time restore once', async () => {
    const row = { id: 'prp', note: 'n', savedAt: '2026-01-01T00:00:00.000Z', changedAt: '2026-01-01T00:00:00.000Z' };
    await fakeBrowser.storage.local.set({ collection: JSON.stringify([row]) });
    const other = another();
    expect(await Promise.all([isSaved(database, 'prp'), isSaved(other, 'prp')])).toEqual([true, true]);
    expect(await database.saved.count()).toBe(1);
    other.close();
  });
});

describe('local storage', () => {
  const full = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  test('that is full costs no saved term and no answer; who stores the lexicon is told', async () => {
    fakeBrowser.storage.local.set = full;
    await expect(storeLexicon(OLD)).rejects.toThrow('quota');
    await setSaved(database, 'prp', true);
    expect(await isSaved(database, 'prp')).toBe(true);
    await expect(noteUpdate({ added: ['a'], revised: [], removed: [] })).rejects.toThrow('quota');
    expect(await readUpdateNote()).toBeNull();
  });
  test('that was wiped gets the lexicon and the copy again', async () => {
    await storeLexicon(OLD);
    await setSaved(database, 'prp', true);
    await expect.poll(async () => (await readCopy()).length).toBe(1);
    await fakeBrowser.storage.local.clear();
    expect(await readLexicon()).toBeUndefined();
    expect(await readGate()).toBeUndefined();
    await storeLexicon(OLD);
    expect((await readLexicon())?.version).toBe('1');
    expect((await readGate())?.version).toBe('1');
    database.close();
    database = another();
    await database.open();
    await expect.poll(async () => (await readCopy()).map(({ id }) => id)).toEqual(['prp']);
  });
  test.each(['', '{', 'null', '[]', '{"version":"1"}', 'x'.repeat(1000)])(
    'whose lexicon is %j gets a whole one',
    async (text) => {
      await fakeBrowser.storage.local.set({ lexicon: text });
      await storeLexicon(OLD);
      expect((await readLexicon())?.version).toBe('1');
    },
  );
  test.each(['', null, {}, { version: '1' }, { version: '1', hints: 'a', topicHints: '(' }, { version: '0' }])(
    'whose gate is %j gets a whole one',
    async (gate) => {
      await storeLexicon(OLD);
      await fakeBrowser.storage.local.set({ gate });
      expect((await readGate())?.version).not.toBe('1');
      await storeLexicon(OLD);
      const { lexicon } = (await readLexicon())!;
      expect(await readGate()).toEqual({ version: '1', hints: lexicon.hints, topicHints: lexicon.topicHints });
    },
  );
});

describe('a clock that was moved back', () => {
  test('loses no note and no saved term', async () => {
    await setSaved(database, 'prp', true, new Date('2030-01-01'));
    await database.saved.update('prp', { note: 'Ask about depth.' });
    await setSaved(database, 'dermis', true, new Date('1999-01-01'));
    await setSaved(database, 'prp', true, new Date('1999-01-01'));
    await expect.poll(async () => (await readCopy()).length).toBe(2);
    await database.delete();
    database = another();
    expect(await database.saved.get('prp')).toMatchObject({
      note: 'Ask about depth.',
      savedAt: '2030-01-01T00:00:00.000Z',
    });
    expect(await isSaved(database, 'dermis')).toBe(true);
  });
  test('updates the glossary all the same', async () => {
    await seed(database, NEW);
    await createGlossary(database, async () => OLD).refresh();
    expect(await glossaryVersion(database)).toBe('1');
    await noteUpdate({ added: ['a'], revised: [], removed: [] }, new Date('1970-01-01'));
    expect(await readUpdateNote()).toMatchObject({ date: '1970-01-01' });
  });
});

test('every table is looked after', () =>
  expect(database.tables.map(({ name }) => name).sort()).toEqual([...TABLES].sort()));
