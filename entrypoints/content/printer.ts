/** Prints the page with a glossary of its terms at the end. The page is as before when the paper is out. */
import type { Entries } from '@/utils/glossary/entries';
import type { Mention } from '@/utils/page/mention';

interface PrinterOptions {
  mentions(): Mention[];
  /** Entries by id; also sees to it that the card's script, which writes the glossary, is here. */
  fetchEntries(ids: string[]): Promise<Entries>;
  signal: AbortSignal;
}

export interface Printer {
  print(): Promise<void>;
  /** Whether the element is ours: its words are not the page's. */
  owns(element: Element): boolean;
}

const pick = <T>(all: Record<string, T>, ids: string[]): Record<string, T> =>
  Object.fromEntries(ids.flatMap((id) => (all[id] ? [[id, all[id]]] : [])));

export function createPrinter({ mentions, fetchEntries, signal }: PrinterOptions): Printer {
  let shown: ReturnType<NonNullable<typeof globalThis.needlewisePrintedGlossary>> | undefined;

  function remove(): void {
    shown?.remove();
    shown = undefined;
  }
  signal.addEventListener('abort', remove);
  // Whoever presses something in the page is back from printing, whether or not the browser has said so.
  for (const type of ['afterprint', 'pointerdown', 'keydown'] as const) {
    addEventListener(type, remove, { capture: true, passive: true, signal });
  }

  return {
    async print() {
      const ids = [...new Set(mentions().map(({ id }) => id))];
      if (ids.length > 0) {
        const entries = await fetchEntries(ids);
        if (signal.aborted) return;
        remove();
        shown = globalThis.needlewisePrintedGlossary?.({
          ...entries,
          terms: pick(entries.terms, ids),
          claims: pick(entries.claims, ids),
        });
      }
      window.print();
    },
    owns: (element) => element === shown?.element,
  };
}
