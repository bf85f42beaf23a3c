/** Tells from a change of the document which lines of text it can have changed. No style is asked: what went has none. */
import { isText } from './tree.ts';

/** Elements that take no part in the line of text beside them, or in none at all. */
const APART =
  /^(address|article|aside|blockquote|body|caption|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|link|main|meta|nav|ol|p|script|section|style|summary|table|tbody|td|template|tfoot|th|thead|title|tr|ul)$/;

const isInLine = (node: Node): boolean =>
  isText(node) ? node.data.trim() !== '' : node instanceof Element && !APART.test(node.localName);

/** Whether a line of text ends on a side of what came or went: it is parted there, or joined. */
function endsLine(node: Node | null, side: 'previousSibling' | 'nextSibling'): boolean {
  let at = node;
  while (at && (at.nodeType === Node.COMMENT_NODE || (isText(at) && at.data.trim() === ''))) at = at[side];
  return at !== null && isInLine(at);
}

/** Whether the line of text that a change happened in is another one now. */
export const touchesLine = ({
  type,
  addedNodes,
  removedNodes,
  previousSibling,
  nextSibling,
}: MutationRecord): boolean =>
  type === 'characterData' ||
  [...addedNodes, ...removedNodes].some(isInLine) ||
  endsLine(previousSibling, 'previousSibling') ||
  endsLine(nextSibling, 'nextSibling');

const holdsSlot = (node: Node): boolean =>
  node instanceof Element && (node.localName === 'slot' || node.querySelector('slot') !== null);

/** The host whose own text is shown in another place, or no more, because a slot came or went. */
export function hostOfSlot({ target, addedNodes, removedNodes }: MutationRecord): Element | undefined {
  const root = [...addedNodes, ...removedNodes].some(holdsSlot) ? target.getRootNode() : undefined;
  return root instanceof ShadowRoot ? root.host : undefined;
}
