/** Looks at the reader's settings where they are stored, each under a name of its own, and puts others in their place. */
import type { Page } from 'puppeteer-core';

/** What differs from the defaults. `own` is a page of the extension. */
export const storedSettings = (own: Page): Promise<Record<string, unknown>> =>
  own.evaluate(async () => {
    const stored = Object.entries(await chrome.storage.sync.get());
    return Object.fromEntries(
      stored.flatMap(([key, value]) => (key.startsWith('settings.') ? [[key.slice('settings.'.length), value]] : [])),
    );
  });

/** Stores these settings; all others are as by default. */
export const storeSettings = (own: Page, settings: object): Promise<void> =>
  own.evaluate(async (wanted) => {
    const keyed = Object.fromEntries(Object.entries(wanted).map(([name, value]) => [`settings.${name}`, value]));
    const stored = Object.keys(await chrome.storage.sync.get());
    await chrome.storage.sync.set(keyed);
    await chrome.storage.sync.remove(stored.filter((key) => key.startsWith('settings.') && !(key in keyed)));
  }, settings);
