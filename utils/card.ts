/** The contract between the page's script, which knows the mentions, and the card's script, which shows them. */
import type { Entries } from './glossary/entries.ts';
import type { Mention, OpenedBy } from './page/mention.ts';

/** What the reader did in a card that concerns more than the card. */
export type CardAction =
  | { type: 'save'; id: string; saved: boolean }
  | { type: 'panel'; id: string }
  | { type: 'known'; id: string; known: boolean }
  | { type: 'otherMeaning'; form: string; site: boolean; other: boolean }
  | { type: 'voice'; voice: 'reader' | 'professional' };

/** What the card asks of its surroundings, so that it needs neither messages nor storage of its own. */
export interface CardHost {
  /** Entries kept from the scan; undefined while they are on their way or when they could not be had. */
  entries(): Entries | undefined;
  /** Fetches entries that the page's own terms do not include (related terms). Rejects with a readable error. */
  fetchEntries(ids: string[]): Promise<Entries>;
  isSaved(id: string): Promise<boolean>;
  act(action: CardAction): Promise<void>;
  preferences(): CardPreferences;
  /** Boxes of a mention in viewport coordinates, in reading order; empty when it is no longer in the page. */
  boxes(mention: Mention): DOMRect[];
  /** Told whenever the open mention changes, so that its words can be tinted. */
  opened(mention: Mention | undefined): void;
}

export interface CardPreferences {
  voice: 'reader' | 'professional';
  theme: 'page' | 'system' | 'light' | 'dark';
  textScale: number;
  reduceMotion: boolean;
}

export interface Card {
  /** Shows a mention as a one-sentence peek or as the whole card; replaces what was shown, unless that is pinned. */
  open(mention: Mention, by: OpenedBy, size: 'peek' | 'full'): void;
  close(): void;
  /** Whether the event happened inside the card (its shadow root is closed to everybody else). */
  contains(event: Event): boolean;
  /** Whether the element is the one that the card puts into the page: its words are not the page's. */
  owns(element: Element): boolean;
  /** The words of the open mention stand elsewhere now, or nowhere any more. */
  moved(mention: Mention | undefined): void;
  current(): { mention: Mention; size: 'peek' | 'full'; pinned: boolean } | undefined;
  /** Applies changed preferences to an open card. */
  refresh(): void;
}

/** Builds the card for this document; everything it holds goes when `signal` aborts. */
export type CreateCard = (host: CardHost, signal: AbortSignal) => Card;

/** Puts a glossary of these entries at the end of the page, for paper alone, until it is removed. */
export type ShowPrintedGlossary = (entries: Entries) => { element: Element; remove(): void };

/** Where the card's script leaves its factories for the page's script: globals of the isolated world, unseen by pages. */
declare global {
  var needlewiseCreateCard: CreateCard | undefined;
  var needlewisePrintedGlossary: ShowPrintedGlossary | undefined;
}
