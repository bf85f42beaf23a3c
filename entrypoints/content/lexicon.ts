/** Gets the lexicon: from storage, or from the background where storage has none. */
import { readLexicon } from '@/utils/glossary/lexicon-store';
import { parseLexicon, type StoredLexicon } from '@/utils/glossary/lexicon-text';
import { sendMessage } from '@/utils/messages';

export async function findLexicon(): Promise<StoredLexicon | undefined> {
  const stored = await readLexicon().catch(() => undefined);
  return stored ?? parseLexicon(await sendMessage('lexicon').catch(() => undefined));
}
