/** Whether the browser lets us read pages on all sites: Firefox leaves that to the reader, and so may Chromium's. */
import { browser } from '#imports';

const ALL_SITES = { origins: ['<all_urls>'] };

export const hasSiteAccess = (): Promise<boolean> => browser.permissions.contains(ALL_SITES);

/** Lets the browser ask. Only from a click; resolves to whether the reader said yes. */
export const requestSiteAccess = (): Promise<boolean> => browser.permissions.request(ALL_SITES);

/** Calls back with what is so whenever it changes. Returns the function that stops it. */
export function watchSiteAccess(changed: (granted: boolean) => void): () => void {
  const tell = () => void hasSiteAccess().then(changed);
  browser.permissions.onAdded.addListener(tell);
  browser.permissions.onRemoved.addListener(tell);
  return () => {
    browser.permissions.onAdded.removeListener(tell);
    browser.permissions.onRemoved.removeListener(tell);
  };
}
