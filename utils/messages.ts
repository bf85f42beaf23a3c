/** The questions that contexts of the extension ask each other. State travels by storage, questions by message. */
import { defineExtensionMessaging, type ExtensionMessage, type Message } from '@webext-core/messaging';
import { browser } from '#imports';
import type { ReaderData } from './data-file.ts';
import type { Entries } from './glossary/entries.ts';
import type { GlossaryState } from './glossary/glossary-state.ts';
import type { Inventory } from './glossary/inventory.ts';
import type { LookedUp } from './glossary/look-up.ts';
import type { Saved } from './glossary/saved.ts';
import type { EntrySummary } from './glossary/summaries.ts';
import { RULES, type Rule, refusal } from './message-rules.ts';

/** What a page can be told to do; `print` prints it with a glossary of its terms at the end. */
export type PageCommand = 'next' | 'previous' | 'explain' | 'print';

interface Questions {
  /** The entries behind these ids, with the sources they cite; also puts the card into the frame that asks. */
  entries(ids: string[]): Entries;
  /** The compiled lexicon as text: for when storage has none, as before the first seeding or on a full disk. */
  lexicon(): string;
  /** All terms, and all claims, as lists and search want them. */
  terms(): EntrySummary[];
  claims(): EntrySummary[];
  /** How the glossary is doing, for the panel's notes. */
  glossaryState(): GlossaryState;
  /** Opens the side panel at an entry, in the window that asks. */
  openPanel(id: string): void;
  /** Whether this term is in the reader's collection; `setSaved` puts it there or takes it out. */
  isSaved(id: string): boolean;
  setSaved(change: { id: string; saved: boolean }): void;
  /** The whole collection, as it was saved. */
  saved(): Saved[];
  /** Writes the private note of a saved term. */
  setNote(change: { id: string; note: string }): void;
  /** A frame holds other terms than it did: the badge is out of date. */
  counted(): void;
  /** What is stored, in numbers. */
  inventory(): Inventory;
  /** Everything that is the reader's own. */
  readerData(): ReaderData;
  /** Puts settings in place and saved terms back; `replace` takes out every other saved term. */
  restoreReaderData(data: ReaderData & { replace: boolean }): void;
  /** The term that a text of the reader's means, by any spelling; undefined when it is none of ours. */
  lookUp(text: string): LookedUp | undefined;
  /** Opens the glossary's search with a query. */
  openSearch(query: string): void;
  /** Asked of the page in a tab: what the reader's keys and menus mean there. */
  command(name: PageCommand): void;
  /** Asked of a frame: opens the card of what is selected there. Says whether there was one to open. */
  explainSelection(text: string): boolean;
}

type Question = keyof Questions;
const rules: Record<Question, Rule> = RULES;
const messaging = defineExtensionMessaging<Questions>();
export const { sendMessage } = messaging;

type Asked<Q extends Question> = Message<Questions, Q> & ExtensionMessage;

/** Answers a question. What breaks its rule is refused: whoever asked gets an error. Returns the function that stops it. */
export function onMessage<Q extends Question>(
  question: Q,
  answer: (message: Asked<Q>) => ReturnType<Questions[Q]> | Promise<ReturnType<Questions[Q]>>,
): () => void {
  return messaging.onMessage(question, ((message: Asked<Q>) => {
    const own = { id: browser.runtime.id, base: browser.runtime.getURL('/') };
    const refused = refusal(rules[question], message.data, message.sender, own);
    if (refused) throw new Error(`“${question}” was refused. ${refused}`);
    return answer(message);
  }) as Parameters<typeof messaging.onMessage<Q>>[1]);
}

/** The answer about some id, with the id: a view that has moved on can tell that it is about another. */
export const entriesOf = async (id: string): Promise<Entries & { asked: string }> => ({
  ...(await sendMessage('entries', [id])),
  asked: id,
});
