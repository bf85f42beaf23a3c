/** Answers from the whole glossary which term some words mean. Built when first asked for. */
import type { GlossaryStore } from '@/utils/glossary/glossary';
import { createLookUp, type LookedUp } from '@/utils/glossary/look-up';

export type LookUp = (text: string) => Promise<LookedUp | undefined>;

export function lookUpIn(glossary: GlossaryStore): LookUp {
  let find: Promise<ReturnType<typeof createLookUp>> | undefined;
  return async (text) => {
    find ??= glossary.all().then(({ terms }) => createLookUp(terms));
    return (await find)(text);
  };
}
