/** Gets the lexicon, and before it its gate: from storage, or from the background where storage has none. */
import { type Gate, readGate, readLexicon } from '@/utils/glossary/lexicon-store';
import { parseLexicon } from '@/utils/glossary/lexicon-text';
import type { Lexicon } from '@/utils/matching/lexicon';
import { sendMessage } from '@/utils/messages';

const ask = async () => parseLexicon(await sendMessage('lexicon').catch(() => undefined));

export async function findGate(): Promise<Gate | undefined> {
  const stored = await readGate().catch(() => undefined);
  if (stored) return stored;
  const asked = await ask();
  return asked && { version: asked.version, ...asked.lexicon };
}

export async function findLexicon(): Promise<Lexicon | undefined> {
  const stored = await readLexicon().catch(() => undefined);
  return (stored ?? (await ask()))?.lexicon;
}
