/** Private windows keep nothing: says whether this is one, and what is thrown when something would have been kept. */
import { browser } from '#imports';

/** Whether this runs in a private window: a page's script, or one of the extension's own pages. */
export async function isPrivateWindow(): Promise<boolean> {
  if (browser.extension?.inIncognitoContext) return true;
  // Our own pages are those of the other windows too; only the window around them tells. The background is in none.
  if (typeof document === 'undefined' || !browser.windows) return false;
  return (await browser.windows.getCurrent().catch(() => undefined))?.incognito === true;
}

/** Told to the reader in words by whoever catches it. */
export class PrivateWindowError extends Error {
  override name = 'PrivateWindowError';
}

/** Rejects in a private window; for everything that would outlive it. */
export async function refusePrivately(): Promise<void> {
  if (await isPrivateWindow()) throw new PrivateWindowError('Private windows keep nothing.');
}
