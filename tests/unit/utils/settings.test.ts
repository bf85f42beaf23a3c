import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, DEFAULT_SETTINGS, readSettings, watchSettings } from '../../../utils/settings.ts';

beforeEach(() => fakeBrowser.reset());
const stored = async () => (await fakeBrowser.storage.sync.get('settings')).settings;

test('nothing stored means the defaults', async () => expect(await readSettings()).toEqual(DEFAULT_SETTINGS));

test('only what differs from the defaults is stored', async () => {
  await changeSettings({ claims: false, density: 'balanced' });
  expect(await stored()).toEqual({ claims: false });
  await changeSettings({ claims: true });
  expect(await stored()).toEqual({});
});

test.each([
  ['of the wrong type', { claims: 'yes' }],
  ['outside the choices', { density: 'lots' }],
  ['too long', { known: Array.from({ length: 2000 }, String) }],
  ['of another shape', { sites: [] }],
])('a damaged value, %s, falls back; the others are kept', async (_, damage) => {
  await fakeBrowser.storage.sync.set({ settings: { voice: 'professional', ...damage } });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, voice: 'professional' });
});

test('a change reaches whoever watches', async () => {
  const seen: string[] = [];
  const stop = watchSettings(({ voice }) => seen.push(voice));
  await changeSettings({ voice: 'professional' });
  stop();
  await changeSettings({ voice: 'reader' });
  expect(seen).toEqual(['professional']);
});
