/**
 * Lets a newer script of ours end an older one that an update left behind in the same document. They share nothing but
 * the document, where the page listens too: so the event has a name that only the extension's storage knows.
 */
import { storage } from '#imports';

const secret = storage.defineItem<string>('local:succession', { fallback: '' });

/** Called by the background: makes up the name, once. */
export async function nameSuccession(): Promise<void> {
  if (!(await secret.getValue())) await secret.setValue(crypto.randomUUID());
}

/** Ends older scripts here, and calls `ended` when a newer one comes. */
export async function succeed(ended: () => void, signal: AbortSignal): Promise<void> {
  const name = await secret.getValue();
  if (!name) return;
  document.dispatchEvent(new Event(name));
  document.addEventListener(name, ended, { signal });
}
