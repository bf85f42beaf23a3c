/** Knows where the keyboard's focus is in the page, and whether the reader is typing there. */

/** The focused element, down through open shadow roots; undefined while nothing in particular has focus. */
export function focused(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : undefined;
}

/** Inputs that take a press, not a text. */
const PRESSED = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];
const TEXT_FIELD = `input${PRESSED.map((type) => `:not([type=${type}])`).join('')}, textarea, select`;

/** Whether the reader is typing somewhere: then no key is ours. */
export function isTyping(): boolean {
  const at = focused();
  return at !== undefined && (at.isContentEditable || at.matches(TEXT_FIELD));
}
