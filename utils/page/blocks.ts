/** Reads a block, the run of text that a reader sees as one piece, across the inline elements inside it. */
import { isText, parentNodeOf } from './tree.ts';
import { type Looks, NOT_INLINE_BY_NAME } from './visibility.ts';

/** The element (or shadow root) whose own line of text a block is; blocks nested in it are read on their own. */
export type Block = Element | ShadowRoot;

export interface Reading {
  text: string;
  nodes: Text[];
  /** `starts[i]` is where `nodes[i]` begins in `text`. */
  starts: number[];
}

/** Stands in the text where another block, a picture or a box interrupts it: no word crosses it, nor is it folded away. */
const BREAK = '\n\uFFFC\n';

/** Elements that leave no gap in the line where they stand. */
const SILENT = new Set(['wbr', 'rt', 'rp', 'script', 'style', 'template']);

/** The block that the line of text inside an element belongs to. */
export function blockAround(element: Block, looks: Looks): Block {
  let at = element;
  while (at instanceof Element && at !== document.body && looks.isInline(at))
    at = (parentNodeOf(at) as Block | null) ?? at;
  return at;
}

/** Letters, and whatever may be one: two of them side by side are one word, unless a box stands between them. */
const isLetter = (code: number): boolean =>
  (code > 96 && code < 123) || code > 127 || (code > 64 && code < 91) || (code > 47 && code < 58);

/** An inline box that looks like a thing of its own (a tag, a chip), not like letters of a word. */
const isAtomic = (element: Element, looks: Looks): boolean =>
  element.hasAttributes() &&
  looks.styleOf(element).display.startsWith('inline-') &&
  (element.textContent ?? '').length > 3;

/** Whether an element takes part in the line of text around it as its name lets expect. */
const isPartOfLine = (element: Element, looks: Looks): boolean =>
  !looks.hides(element) && looks.isInline(element) && !isAtomic(element, looks);

/** Whether all that stands between a text and its block takes part in the line. */
function isInLine(node: Text, block: Block, looks: Looks): boolean {
  for (let at = node.parentNode; at instanceof Element && at !== block; at = parentNodeOf(at))
    if (!isPartOfLine(at, looks)) return false;
  return true;
}

/** Whether an element without text stands between two texts: it may be a box, or break the line. */
function isApart(before: Text, after: Text, block: Block): boolean {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = before;
  for (let at = walker.nextNode(); at; at = walker.nextNode()) {
    if (!(at.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
    if (!at.contains(after)) return true;
  }
  return false;
}

/** What a quick reading cannot deal with. */
const NOT_PLAIN = `${NOT_INLINE_BY_NAME},br,[contenteditable],[aria-hidden],[role="textbox"]`;

/**
 * Reads a block that holds nothing but text, links, spans and the like, taken for what their names say: styles are what
 * reading costs. Only where letters touch across a border are they asked. Undefined: something else is in it, or is not
 * what its name says; read with care. So it is when `isSound` does not confirm what was found.
 */
export function readPlain(block: Block, looks: Looks): Reading | undefined {
  if (block.firstElementChild && block.querySelector(NOT_PLAIN)) return undefined;
  const text = block.textContent ?? '';
  const nodes: Text[] = [];
  const starts: number[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { length } = node;
    if (length === 0) continue;
    const touches = at > 0 && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at));
    const before = nodes.at(-1);
    if (touches && before) {
      if (!(isInLine(before, block, looks) && isInLine(node, block, looks))) return undefined;
      if (isApart(before, node, block)) return undefined;
    }
    nodes.push(node);
    starts.push(at);
    at += length;
  }
  return { text, nodes, starts };
}

/**
 * Reads the text that can be seen in a block, in order, whatever is in it. `apart`: elements in it that are inline by
 * their name but blocks of their own by their style.
 */
export function readWithCare(block: Block, looks: Looks): Reading & { apart: Element[] } {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const apart: Element[] = [];
  let text = '';
  const visit = (parent: Node): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.ELEMENT_NODE) enter(node as Element);
      if (!isText(node) || node.data === '') continue;
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
    }
  };
  const enter = (element: Element): void => {
    const name = element.localName;
    if (name === 'br') text += ' ';
    else if (SILENT.has(name)) return;
    else if (name === 'slot' && (element as HTMLSlotElement).assignedNodes().length > 0) text += BREAK;
    else if (looks.hides(element)) text += BREAK;
    else if (!looks.isInline(element)) {
      text += BREAK;
      if (looks.isNamedInline(element)) apart.push(element);
    } else if (isAtomic(element, looks)) {
      text += BREAK;
      visit(element);
      text += BREAK;
    } else visit(element);
  };
  visit(block);
  return { text, nodes, starts, apart };
}

/** Whether the elements around a part of a reading are what they were taken for. */
export function isSound({ nodes, starts }: Reading, block: Block, start: number, end: number, looks: Looks): boolean {
  for (let i = indexAt(starts, start); i < nodes.length && starts[i]! < end; i++)
    if (!isInLine(nodes[i]!, block, looks)) return false;
  return true;
}

/** The last of the ascending `starts` that is not beyond `offset`. */
function indexAt(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of offset `at` of a reading in the page; `end` asks for the place behind the character before it. */
function place({ nodes, starts }: Reading, at: number, end: boolean): [Text, number] {
  const i = indexAt(starts, end ? at - 1 : at);
  return [nodes[i]!, at - starts[i]!];
}

/** The part of the page that offsets `start` to `end` of a reading stand for. */
export function rangeOf(reading: Reading, start: number, end: number): StaticRange {
  const [startContainer, startOffset] = place(reading, start, false);
  const [endContainer, endOffset] = place(reading, end, true);
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}
