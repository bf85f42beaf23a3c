/** Tries out, one by one, what the extension lives on. Each answer is only yes or no; the words are the view's. */
import { browser, storage } from '#imports';
import type { Check } from '@/components/options/SelfCheck';
import { readGate, readLexicon } from '@/utils/glossary/lexicon-store';
import { sendMessage } from '@/utils/messages';
import { readShortcuts } from '@/utils/shortcuts';
import { hasSiteAccess } from '@/utils/site-access';

/** Writes something, reads it back, takes it away. */
async function keeps(key: 'sync:selfCheck' | 'local:selfCheck'): Promise<boolean> {
  await storage.setItem(key, 'written');
  const read = await storage.getItem(key);
  await storage.removeItem(key);
  return read === 'written';
}

const TRIALS: Record<Check['name'], () => Promise<boolean>> = {
  settings: async () => (await keeps('local:selfCheck')) && (await keeps('sync:selfCheck')),
  database: async () => (await sendMessage('inventory')).copy !== null,
  async glossary() {
    const { version, copy, terms } = await sendMessage('inventory');
    const stored = [await readLexicon(), await readGate()];
    return terms > 0 && stored.every((one) => one?.version === version) && (copy === null || copy === version);
  },
  marks: async () => 'highlights' in CSS,
  access: hasSiteAccess,
  async keys() {
    const { commands = {} } = browser.runtime.getManifest();
    // A command that never had a key misses none.
    return (await readShortcuts()).every(({ name, keys }) => keys !== '' || !commands[name]?.suggested_key);
  },
};

export const checkSelf = (): Promise<Check[]> =>
  Promise.all(
    Object.entries(TRIALS).map(async ([name, attempt]) => ({
      name: name as Check['name'],
      fine: await attempt().catch(() => false),
    })),
  );
