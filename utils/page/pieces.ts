/** Cuts a page into pieces that are read in one go, what is in the window first. Lazily: a long page is never listed. */
import { isText } from './tree.ts';
import { isInlineByName } from './visibility.ts';

export type Container = Element | ShadowRoot;

/**
 * `tree`: everything inside. `block`: only the line of text that the container is part of. `shell`: nothing but the
 * container itself, what is inside comes piece by piece.
 */
export interface Piece {
  container: Container;
  scope: 'tree' | 'block' | 'shell';
}

/** A piece has at most so many elements: some milliseconds of work on a slow machine. */
const LARGEST_PIECE = 1500;

const elementsIn = (container: Container): number =>
  (container instanceof Element ? container.getElementsByTagName('*') : container.querySelectorAll('*')).length;

/** The text that a piece has to be looked at for: what is inside it comes with other pieces, but for trees. */
export function textOf({ container, scope }: Piece): string {
  if (scope === 'shell') return '';
  if (scope === 'tree') return container.textContent ?? '';
  let text = '';
  for (let node = container.firstChild; node; node = node.nextSibling)
    if (isText(node) || (node instanceof Element && isInlineByName(node))) text += node.textContent;
  return text;
}

/** Those of the neighbours that are in the window; behind the first one below it none is looked for. */
function inWindow(neighbours: Element[]): Set<Element> {
  const found = new Set<Element>();
  for (const element of neighbours) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > top && top > innerHeight) break;
    if (bottom >= 0) found.add(element);
  }
  return found;
}

/** All pieces of a container. It can be left between any two of them; what is gone by then is not given. */
export function* piecesOf(container: Container): Generator<Piece, void> {
  if (!container.isConnected) return;
  if (elementsIn(container) <= LARGEST_PIECE) {
    yield { container, scope: 'tree' };
    return;
  }
  const inside: Element[] = [];
  let ownText = false;
  for (let node = container.firstChild; node; node = node.nextSibling) {
    if (isText(node)) ownText ||= node.data.trim() !== '';
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const element = node as Element;
    // What is inline and holds nothing else belongs to the line around it.
    if (isInlineByName(element)) ownText = true;
    else inside.push(element);
  }
  yield { container, scope: 'shell' };
  if (ownText) yield { container, scope: 'block' };
  const first = inWindow(inside);
  for (const element of first) yield* piecesOf(element);
  for (const element of inside) if (!first.has(element)) yield* piecesOf(element);
}
