/** The questions that contexts of the extension ask each other. State travels by storage, questions by message. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Entries } from './glossary/entries.ts';
import type { GlossaryState } from './glossary/glossary-state.ts';
import type { TermSummary } from './glossary/search.ts';

interface Questions {
  /** The entries behind these ids, with the sources they cite; also puts the card into the frame that asks. */
  entries(ids: string[]): Entries;
  /** All terms, as lists and search want them. */
  terms(): TermSummary[];
  /** How the glossary is doing, for the panel's notes. */
  glossaryState(): GlossaryState;
  /** Opens the side panel at an entry, in the window that asks. */
  openPanel(id: string): void;
  /** Whether this term is in the reader's collection; `setSaved` puts it there or takes it out. */
  isSaved(id: string): boolean;
  setSaved(change: { id: string; saved: boolean }): void;
  /** Asked of the page in a tab: what the reader's keys mean there. */
  command(name: 'next' | 'previous' | 'explain'): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Questions>();
