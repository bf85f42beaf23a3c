/** Opens the card for mentions: keeps the entries found on this page, so that no sleeping worker keeps a reader waiting. */

import type { Card, CardHost } from '@/utils/card';
import { perform } from '@/utils/card-actions';
import { type Entries, joinEntries, NO_ENTRIES } from '@/utils/glossary/entries';
import { sendMessage } from '@/utils/messages';
import type { Highlighter } from '@/utils/page/highlighter';
import type { Mention, OpenedBy } from '@/utils/page/mention';
import { toneOf } from '@/utils/page/tone';
import { createLooks } from '@/utils/page/visibility';
import type { Settings } from '@/utils/settings';
import { createReplacedWords } from './replaced-words';
import { mentionOf, overlap, selectedWords } from './selection';

interface Surroundings {
  settings: () => Settings;
  site: string;
  highlighter: Highlighter;
  mentions: () => Mention[];
}

export interface Explainer {
  /** The page has been read: fetches its entries that are not here yet, and keeps an open card at its words. */
  read(): void;
  open(mention: Mention, by: OpenedBy, size: 'peek' | 'full'): void;
  /** Opens the card of what is selected; resolves to whether there was one to open. */
  explainSelection(text: string, by: OpenedBy): Promise<boolean>;
  /** What is known of this page's terms so far. */
  entries(): Entries;
  /** Has the entries behind some ids fetched and kept, and the card's script put into this frame. */
  fetchEntries(ids: string[]): Promise<Entries>;
  /** The pointer is over a mention, or over none. */
  over(mention: Mention | undefined): void;
  contains(event: Event): boolean;
  /** Whether an element is ours: its words are not the page's. */
  owns(element: Element): boolean;
  /** Applies changed settings to an open card. */
  refresh(): void;
}

export function createExplainer(
  { settings, site, highlighter, mentions }: Surroundings,
  signal: AbortSignal,
): Explainer {
  let kept = NO_ENTRIES;
  const words = createReplacedWords(mentions);
  let card: Card | undefined;
  let fetching: Promise<unknown> | undefined;

  const has = (id: string) => Object.hasOwn(kept.terms, id) || Object.hasOwn(kept.claims, id);
  const fetchEntries = async (ids: string[]): Promise<Entries> => {
    const missing = ids.filter((id) => !has(id));
    // Without the card's script there is nothing to show them in: asking brings it.
    if (missing.length > 0 || !globalThis.needlewiseCreateCard) {
      const entries = await sendMessage('entries', missing);
      kept = joinEntries(kept, entries);
    }
    return kept;
  };

  const mark = (kind: 'hover' | 'open', mention: Mention | undefined): void => {
    const element = mention?.range.startContainer.parentElement;
    const tone = element && toneOf(element, createLooks());
    highlighter.set(kind, mention && tone ? [{ range: mention.range, tone }] : []);
  };

  const host: CardHost = {
    entries: () => kept,
    fetchEntries,
    isSaved: (id) => sendMessage('isSaved', id),
    act: (action) => perform(action, settings(), site),
    preferences: () => settings(),
    boxes: words.boxes,
    opened: (mention) => mark('open', mention),
  };

  /** The card's script arrives with the first entries; an earlier one of a stopped page is taken over. */
  const cardFor = (): Card | undefined => (card ??= globalThis.needlewiseCreateCard?.(host, signal));

  const prepare = (): void => {
    const missing = [...new Set(mentions().map(({ id }) => id))].filter((id) => !has(id));
    if (missing.length === 0 && (globalThis.needlewiseCreateCard || mentions().length === 0)) return;
    // Built before it is asked for, so that the first card has less to do.
    const mine = fetchEntries(missing).then(cardFor, () => undefined);
    fetching = mine;
    void mine.then(() => {
      if (fetching === mine) fetching = undefined;
    });
  };

  const follow = (): void => {
    const open = card?.current()?.mention;
    if (open && words.areOut(open)) card?.moved(words.successor(open));
  };

  return {
    read() {
      prepare();
      follow();
    },
    open(asked, by, size) {
      // The page may have drawn the words anew since the pointer came to them.
      const mention = words.areOut(asked) ? words.successor(asked) : asked;
      if (!mention) return;
      const ready = cardFor();
      if (ready) return ready.open(mention, by, size);
      if (!fetching) prepare();
      fetching?.then(() => {
        // The pointer may have moved on, but somebody who clicked still waits.
        if (!signal.aborted && by !== 'hover') cardFor()?.open(mention, by, size);
      });
    },
    async explainSelection(text, by) {
      const selection = selectedWords();
      if (!selection) return false;
      const marked = mentions().find(({ range }) => overlap(range, selection.range));
      const found = marked ? undefined : await sendMessage('lookUp', text);
      const mention = marked ?? (found && mentionOf(selection, found));
      if (!mention) return false;
      await fetchEntries([mention.id]);
      cardFor()?.open(mention, by, 'full');
      return card !== undefined;
    },
    entries: () => kept,
    fetchEntries,
    over(mention) {
      if (mention) words.boxes(mention);
      mark('hover', mention);
    },
    contains: (event) => card?.contains(event) ?? false,
    owns: (element) => card?.owns(element) ?? false,
    refresh: () => card?.refresh(),
  };
}
