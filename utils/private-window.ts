/** Private windows keep nothing: says whether this is one, and what is thrown when something would have been kept. */
import { browser } from '#imports';

export const isPrivateWindow = (): boolean => browser.extension?.inIncognitoContext === true;

/** Told to the reader in words by whoever catches it. */
export class PrivateWindowError extends Error {
  override name = 'PrivateWindowError';
}
