/** Reads the highlight registry inside a page: what is painted there by us, with the text around it as a reader sees it. */

/** A painted mention, with up to 30 characters of the text around it. */
export interface Painted {
  /** Where it stands, so that the same one seen twice counts once. */
  place: string;
  kind: 'mention' | 'repeat' | 'unsure' | 'claim';
  text: string;
  before: string;
  after: string;
  /** Middle of its first box in the frame's window. */
  x: number;
  y: number;
}

/** Runs in the page, so it may use nothing from outside itself. */
export function readRegistry(): Painted[] {
  const CONTEXT = 30;
  /** Enough nodes for the context; a page of empty ones shall not be walked to its end for each mention. */
  const MOST_NODES = 200;
  const clean = (text: string) => text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '').replace(/\s+/g, ' ');

  const pathOf = (node: Node): string => {
    const parent = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
    if (!parent) return '';
    const at = node instanceof ShadowRoot ? 'shadow' : [...parent.childNodes].indexOf(node as ChildNode);
    return `${pathOf(parent)}/${at}`;
  };
  const isShown = ({ parentElement }: Node) =>
    !parentElement?.closest('script,style,noscript,template,textarea,select') &&
    parentElement?.checkVisibility({ visibilityProperty: true }) !== false;
  const blockAround = (node: Node): Node | null => {
    let at = node.parentElement;
    while (at?.parentElement && /^(inline|contents)/.test(getComputedStyle(at).display)) at = at.parentElement;
    return at ?? node.parentNode;
  };
  /** Shown text from a place on, in one direction, until there is enough of it. */
  const textBeside = (node: Node, offset: number, forward: boolean): string => {
    const own = node.textContent ?? '';
    let text = forward ? own.slice(offset) : own.slice(0, offset);
    let block = blockAround(node);
    const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT);
    walker.currentNode = node;
    for (let nodes = 0; nodes < MOST_NODES && clean(text).length <= CONTEXT; nodes++) {
      const next = forward ? walker.nextNode() : walker.previousNode();
      if (!next) break;
      if (!isShown(next)) continue;
      const gap = blockAround(next) === block ? '' : ' ';
      block = blockAround(next);
      text = forward ? text + gap + next.textContent : next.textContent + gap + text;
    }
    return forward ? clean(text).slice(0, CONTEXT) : clean(text).slice(-CONTEXT);
  };
  /** The words of a range as they are shown: what is hidden between them was never read. */
  const wordsOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string => {
    if (startContainer === endContainer) return (startContainer.textContent ?? '').slice(startOffset, endOffset);
    const walker = document.createTreeWalker(startContainer.getRootNode(), NodeFilter.SHOW_TEXT);
    walker.currentNode = startContainer;
    let words = (startContainer.textContent ?? '').slice(startOffset);
    for (let node = walker.nextNode(); node && node !== endContainer; node = walker.nextNode()) {
      if (isShown(node)) words += node.textContent;
    }
    return words + (endContainer.textContent ?? '').slice(0, endOffset);
  };

  const found: Painted[] = [];
  for (const [name, highlight] of CSS.highlights) {
    const kind = /^needlewise-(mention|repeat|unsure|claim)-/.exec(name)?.[1] as Painted['kind'] | undefined;
    if (!kind) continue;
    for (const mark of highlight) {
      const { startContainer, startOffset, endContainer, endOffset } = mark;
      // Ranges are static: the page may have changed under them, and nothing is drawn then.
      if (!startContainer.isConnected || !endContainer.isConnected) continue;
      if (endOffset > (endContainer.textContent ?? '').length) continue;
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const box = range.getClientRects()[0];
      found.push({
        place: `${pathOf(startContainer)}:${startOffset}-${endOffset}`,
        kind,
        text: clean(wordsOf(mark)).trim(),
        before: textBeside(startContainer, startOffset, false),
        after: textBeside(endContainer, endOffset, true),
        x: box ? box.x + box.width / 2 : -1,
        y: box ? box.y + box.height / 2 : -1,
      });
    }
  }
  return found;
}
