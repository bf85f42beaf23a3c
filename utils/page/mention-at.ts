/** Finds the mention that a place in the page's text belongs to, however many there are. */
import type { Block } from './blocks.ts';
import type { Mention } from './mention.ts';
import { parentNodeOf } from './tree.ts';

/** Whether the place lies in the mention's words (its ends included). */
function covers({ range }: Mention, node: Node, offset: number): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (node === startContainer && offset < startOffset) return false;
  if (node === endContainer && offset > endOffset) return false;
  if (node === startContainer || node === endContainer) return true;
  const follows = startContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  return follows !== 0 && (endContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

/** Looks through the mentions of the blocks around a place, innermost first. */
export function mentionAt(mentionsIn: (block: Block) => Mention[], node: Node, offset: number): Mention | undefined {
  for (let at: Node | null = node; at; at = parentNodeOf(at)) {
    if (!(at instanceof Element || at instanceof ShadowRoot)) continue;
    const found = mentionsIn(at).find((mention) => covers(mention, node, offset));
    if (found) return found;
  }
  return undefined;
}
