/** Keeps at hand what the background knows: how much is stored, what the last update changed, what the reader hid. */
import { useEffect, useState } from 'preact/hooks';
import type { KnownWord, OtherMeaning } from '@/components/options/HiddenWords';
import type { GlossaryState } from '@/utils/glossary/glossary-state';
import type { Inventory } from '@/utils/glossary/inventory';
import { sendMessage } from '@/utils/messages';

/** Counted anew whenever the reader comes back to the page, and when `recount` is called. */
export function useStored() {
  const [inventory, setInventory] = useState<Inventory>();
  const [state, setState] = useState<GlossaryState>();
  const recount = () => {
    // Without an answer the counts stay open; the self-check says what is wrong.
    sendMessage('inventory').then(setInventory, () => undefined);
    sendMessage('glossaryState').then(setState, () => undefined);
  };
  useEffect(() => {
    recount();
    const seen = () => document.visibilityState === 'visible' && recount();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, []);
  return { inventory, state, recount };
}

/** The names behind ids of terms and claims; an id stands for itself until its name is there. */
export function useKnownWords(ids: string[], quoted: (words: string) => string): KnownWord[] {
  const [names, setNames] = useState<Record<string, string>>({});
  const missing = ids.filter((id) => !(id in names));
  useEffect(() => {
    if (missing.length === 0) return;
    sendMessage('entries', missing).then(
      ({ terms, claims }) => {
        const found = missing.map((id) => {
          const claim = claims[id];
          return [id, terms[id]?.name ?? (claim ? quoted(claim.claim) : id)];
        });
        setNames((before) => ({ ...before, ...Object.fromEntries(found) }));
      },
      () => undefined,
    );
  }, [missing.join()]);
  return ids.map((id) => ({ id, name: names[id] ?? id }));
}

/** "form" for everywhere, "form@site" for one site. */
export const readOtherMeaning = (kept: string): OtherMeaning => {
  const [form = kept, site] = kept.split('@');
  return { kept, form, site };
};
