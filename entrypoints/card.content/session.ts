/** Says what an open card consists of, and what it starts with: its look, its size, what it can quote. */
import type { CardPreferences } from '../../utils/card';
import type { Mention, OpenedBy } from '../../utils/page/mention';
import { canBeClimbed } from '../../utils/page/tree';
import type { CardState } from './CardView';
import type { Stage } from './host';
import { quoteOf } from './quote';
import { themeBehind } from './theme';

/** An open card: its state, what it put into the page, and the end of all that belongs to it. */
export interface Session {
  state: CardState;
  by: OpenedBy;
  stage: Stage;
  panel: HTMLElement;
  /** Focus goes back here. */
  cameFrom: HTMLElement | undefined;
  /** Something can be undone: the card stays even if its words are gone. */
  held: boolean;
  /** Ends what follows the words; a pinned card follows nothing. */
  following: AbortController;
  /** Places the card again, for when its content has changed. */
  place: () => void;
  ended: AbortController;
}

/** Below this width a card beside the words would cover the page anyway. */
const SHEET_BELOW_PX = 480;

/** The page's element around the words. */
export const elementAt = ({ range: { startContainer } }: Mention): Element =>
  (startContainer instanceof Element ? startContainer : startContainer.parentElement) ?? document.documentElement;

/** Whether two mentions are the same words in the same place, whoever made the objects. */
export const isSame = (a: Mention, b: Mention): boolean =>
  a === b ||
  (a.id === b.id && a.range.startContainer === b.range.startContainer && a.range.startOffset === b.range.startOffset);

/** What the reader's preferences, and the page where they leave it to the page, make of the card. */
export function appearance(
  mention: Mention,
  { theme, reduceMotion, voice }: CardPreferences,
): Pick<CardState, 'theme' | 'still' | 'voice'> {
  const behind = theme === 'page' ? themeBehind(elementAt(mention)) : theme === 'system' ? undefined : theme;
  return { theme: behind, still: reduceMotion, voice };
}

export function firstState(
  mention: Mention,
  by: OpenedBy,
  size: 'peek' | 'full',
  preferences: CardPreferences,
): CardState {
  // What places a card beside the words wants a body, which plain XML has not, and parents that are what they say.
  const canFollow = document.body && canBeClimbed(elementAt(mention));
  const sheet = by === 'touch' || innerWidth < SHEET_BELOW_PX || !canFollow;
  return {
    mention,
    size: sheet ? 'full' : size,
    pinned: false,
    sheet: sheet ? 'half' : undefined,
    trail: [{ kind: mention.kind, id: mention.id }],
    quote: mention.kind === 'claim' ? quoteOf(mention, document.documentElement.lang || 'en') : undefined,
    ...appearance(mention, preferences),
  };
}
