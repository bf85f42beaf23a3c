/** What the page code and the card say to each other about a match in the page. */

/** A match in the page. `range` holds text offsets and does not follow later changes of the page. */
export interface Mention {
  kind: 'term' | 'claim';
  /** Id of the glossary's term or claim. */
  id: string;
  /** The words as the page has them, white space collapsed. */
  text: string;
  range: StaticRange;
  /** Whether it is the first of its term on the page, in its section, or neither. */
  rank: 'page' | 'section' | 'repeat';
  /** A side word: reachable like all others, painted only when the reader wants every mention marked. */
  detail: boolean;
  /** Set when the form has other meanings: what else it can mean, and the page's words that decided here. */
  uncertain?: { meanings: string[]; because: string[]; doubtful: boolean };
}

/** How a card was asked for. Touch and narrow windows get a sheet, keyboard gets focus. */
export type OpenedBy = 'hover' | 'click' | 'touch' | 'keyboard';

/** Boxes of a mention in viewport coordinates, in reading order; empty when it is no longer drawn. */
export function boxesOf({ range }: Mention): DOMRect[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return [];
  const live = document.createRange();
  try {
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
  } catch {
    // The text became shorter than the mention: there is nothing left to point at.
    return [];
  }
  return [...live.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}
