import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PrivateWindowError } from '../../../utils/private-window.ts';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  readSettings,
  settingsFrom,
  watchSettings,
} from '../../../utils/settings.ts';

const { sync, local } = fakeBrowser.storage;
const write = { sync: sync.set, local: local.set };
const read = sync.get;
const refuse = () => Promise.reject(new Error('QuotaExceededError'));
beforeEach(() => {
  Object.assign(sync, { set: write.sync, get: read });
  local.set = write.local;
  Object.assign(fakeBrowser, { extension: undefined });
  fakeBrowser.reset();
});

const stored = () => sync.get();
const store = (settings: object) =>
  sync.set(Object.fromEntries(Object.entries(settings).map(([name, value]) => [`settings.${name}`, value])));

test('nothing stored means the defaults', async () => expect(await readSettings()).toEqual(DEFAULT_SETTINGS));

test('only what differs from the defaults is stored', async () => {
  await changeSettings({ claims: false, density: 'balanced' });
  expect(await stored()).toEqual({ 'settings.claims': false });
  await changeSettings({ claims: true });
  expect(await stored()).toEqual({});
});

test('changes that are made at once do not undo each other', async () => {
  await Promise.all([
    changeSettings({ claims: false }),
    changeSettings({ voice: 'professional' }),
    changeSettings({ known: ['prp'] }),
  ]);
  expect(await readSettings()).toMatchObject({ claims: false, voice: 'professional', known: ['prp'] });
});

test.each([
  ['of the wrong type', { claims: 'yes' }],
  ['outside the choices', { density: 'lots' }],
  ['of another shape', { sites: [] }],
  ['with keys of prototypes', JSON.parse('{"__proto__":{"claims":false},"constructor":1}')],
])('a damaged value, %s, falls back; the others are kept', async (_, damage) => {
  await store({ voice: 'professional', ...damage });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, voice: 'professional' });
});

describe('a list', () => {
  test('that is too long keeps its newest thousand', async () => {
    await store({ known: Array.from({ length: 2000 }, (_, at) => `term-${at}`) });
    const { known } = await readSettings();
    expect(known).toHaveLength(1000);
    expect(known.at(-1)).toBe('term-1999');
  });
  test('loses what is damaged and nothing else', async () => {
    await store({
      sites: {
        mode: 'all',
        off: ['a.org', 7, '\u202egro.b', 'c\n.org', '\ud800', '', 'x'.repeat(300), 'd.org'],
        on: null,
      },
      otherMeanings: [`prp@${'long.'.repeat(40)}example.org`],
    });
    const { sites, otherMeanings } = await readSettings();
    expect(sites).toEqual({ mode: 'all', off: ['a.org', 'd.org'], on: [] });
    expect(otherMeanings).toHaveLength(1);
  });
});

describe('where syncing', () => {
  test('is full, this device keeps the settings by itself', async () => {
    sync.set = refuse;
    await changeSettings({ known: ['prp'], claims: false });
    expect(await readSettings()).toMatchObject({ known: ['prp'], claims: false });
    expect(await stored()).toEqual({});
  });
  test('is full, a way back to the default is kept too', async () => {
    await changeSettings({ claims: false });
    sync.set = refuse;
    await changeSettings({ claims: true, known: ['prp'] });
    expect(await readSettings()).toMatchObject({ claims: true, known: ['prp'] });
  });
  test('works again, the settings are synced again', async () => {
    sync.set = refuse;
    await changeSettings({ claims: false });
    sync.set = write.sync;
    await changeSettings({ claims: false });
    expect(await stored()).toEqual({ 'settings.claims': false });
    expect(await local.get()).toEqual({});
  });
  test('is not to be had at all, reading still works', async () => {
    sync.get = refuse as typeof sync.get;
    sync.set = refuse;
    await changeSettings({ voice: 'professional' });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, voice: 'professional' });
  });
  test('and this device are both full, who changes something is told', async () => {
    sync.set = refuse;
    local.set = refuse;
    await expect(changeSettings({ claims: false })).rejects.toThrow('Quota');
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });
});

test('a private window keeps nothing, and says so', async () => {
  Object.assign(fakeBrowser, { extension: { inIncognitoContext: true } });
  await expect(changeSettings({ claims: false })).rejects.toThrow(PrivateWindowError);
  expect(await stored()).toEqual({});
});

test.each([undefined, null, 7, 'text', [], [{}]])('settings out of %j are the defaults', (value) =>
  expect(settingsFrom(value)).toEqual(DEFAULT_SETTINGS),
);

test('a change reaches whoever watches', async () => {
  const seen: string[] = [];
  const stop = watchSettings(({ voice }) => seen.push(voice));
  await changeSettings({ voice: 'professional' });
  await expect.poll(() => seen).toEqual(['professional']);
  stop();
  await changeSettings({ voice: 'reader' });
  expect(await readSettings()).toMatchObject({ voice: 'reader' });
  expect(seen).toEqual(['professional']);
});
