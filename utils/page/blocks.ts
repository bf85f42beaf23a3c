/** Reads a block, the run of text that a reader sees as one piece, across the inline elements inside it. */
import type { Looks } from './visibility.ts';

/** The element (or shadow root) whose own line of text a block is; blocks nested in it are read on their own. */
export type Block = Element | ShadowRoot;

export interface Reading {
  text: string;
  nodes: Text[];
  /** `starts[i]` is where `nodes[i]` begins in `text`. */
  starts: number[];
}

/** Stands in the text where another block, a picture or a box interrupts it: no word crosses it. */
const BREAK = '\n\u2063\n';

/** Elements that leave no gap in the line where they stand. */
const SILENT = new Set(['wbr', 'rt', 'rp', 'script', 'style', 'template']);

/** The block that a text node belongs to. */
export function blockOf(node: Text, looks: Looks): Block | undefined {
  let at: Node | null = node.parentNode;
  while (at instanceof Element && at !== document.body && looks.isInline(at)) at = at.parentNode;
  return at instanceof Element || at instanceof ShadowRoot ? at : undefined;
}

/** Reads the text that can be seen in a block, in order. */
export function readBlock(block: Block, looks: Looks): Reading {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  const visit = (parent: Node): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        nodes.push(node as Text);
        starts.push(text.length);
        text += (node as Text).data;
      } else if (node.nodeType === Node.ELEMENT_NODE) enter(node as Element);
    }
  };
  const enter = (element: Element): void => {
    const name = element.localName;
    if (name === 'br') text += ' ';
    else if (SILENT.has(name)) return;
    else if (name === 'slot' && (element as HTMLSlotElement).assignedNodes().length > 0) text += BREAK;
    else if (looks.hides(element) || !looks.isInline(element)) text += BREAK;
    else if (isAtomic(element, looks)) {
      text += BREAK;
      visit(element);
      text += BREAK;
    } else visit(element);
  };
  visit(block);
  return { text, nodes, starts };
}

/** An inline box that looks like a thing of its own (a tag, a chip), not like letters of a word. */
const isAtomic = (element: Element, looks: Looks): boolean =>
  element.hasAttributes() &&
  looks.styleOf(element).display.startsWith('inline-') &&
  (element.textContent ?? '').length > 3;

/** The place of offset `at` of a reading in the page; `end` asks for the place behind the character before it. */
function place({ nodes, starts }: Reading, at: number, end: boolean): [Text, number] {
  let low = 0;
  let high = nodes.length - 1;
  const target = end ? at - 1 : at;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= target) low = middle;
    else high = middle - 1;
  }
  return [nodes[low]!, at - starts[low]!];
}

/** The part of the page that offsets `start` to `end` of a reading stand for. */
export function rangeOf(reading: Reading, start: number, end: number): StaticRange {
  const [startContainer, startOffset] = place(reading, start, false);
  const [endContainer, endOffset] = place(reading, end, true);
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}
