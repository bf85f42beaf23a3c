/** Owns the way of the keyboard's focus into a card, through it and back into the page. */

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

/** The focused element, down through open shadow roots; undefined while nothing in particular has focus. */
export function focused(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : undefined;
}

/** Whether the reader is typing somewhere: then no key is ours. */
export const isTyping = () =>
  focused()?.matches('input, textarea, select, [contenteditable]:not([contenteditable=false])') ?? false;
