import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isPrivateWindow } from '../../../utils/private-window.ts';

const { windows } = fakeBrowser;
afterEach(() => {
  vi.unstubAllGlobals();
  Object.assign(fakeBrowser, { extension: undefined, windows });
});
const around = (incognito: boolean) =>
  Object.assign(fakeBrowser, { windows: { getCurrent: async () => ({ incognito }) } });

test.each([true, false])('a page of ours is in the window around it: private %s', async (incognito) => {
  vi.stubGlobal('document', {});
  around(incognito);
  expect(await isPrivateWindow()).toBe(incognito);
});

test('the background is in no window, whichever is in front', async () => {
  around(true);
  expect(await isPrivateWindow()).toBe(false);
});

test('a script in a private page is told by the browser', async () => {
  Object.assign(fakeBrowser, { extension: { inIncognitoContext: true }, windows: undefined });
  expect(await isPrivateWindow()).toBe(true);
});

test('a window that cannot be asked about is none', async () => {
  vi.stubGlobal('document', {});
  Object.assign(fakeBrowser, { windows: { getCurrent: () => Promise.reject(new Error('No window.')) } });
  expect(await isPrivateWindow()).toBe(false);
});
