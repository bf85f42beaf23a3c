/** Knows what Tab reaches: inside a card, and in the page beside some words. */

const FOCUSABLE =
  'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]';

const canHaveFocus = (element: HTMLElement) =>
  element.tabIndex >= 0 &&
  !element.matches(':disabled, [inert] *') &&
  element.checkVisibility({ visibilityProperty: true });

/** What Tab reaches inside a card, in order. Of a group of radios only the chosen one. */
export const tabStops = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => canHaveFocus(element) && !element.matches('[type=radio]:not(:checked)'),
  );

/** The page's next (or previous) tab stop as seen from the words, so that Tab leaves a card for where the reader was. */
export function tabStopBeside(words: AbstractRange, backwards: boolean): HTMLElement | undefined {
  const from = backwards ? words.startContainer : words.endContainer;
  const root = from.getRootNode() as Document | ShadowRoot;
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const stops = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => from.compareDocumentPosition(element) & side,
  );
  return backwards ? stops.findLast(canHaveFocus) : stops.find(canHaveFocus);
}
