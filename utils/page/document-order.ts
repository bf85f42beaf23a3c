/** Puts blocks in document order, in small steps: thousands of comparisons at once would be felt. */
import type { Block } from './blocks.ts';

const elementOf = (block: Block): Element => (block instanceof ShadowRoot ? block.host : block);

/** An element and the hosts around it, innermost first. */
function placesOf(element: Element): Element[] {
  const places = [element];
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    places.push(root.host);
  return places;
}

const isBehind = (first: Element, second: Element): boolean =>
  (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

/** Whether `a` stands behind `b`. What is in a shadow root stands behind its host and before the host's own children. */
function follows(a: Block, b: Block): boolean {
  const [first, second] = [elementOf(a), elementOf(b)];
  if (first === second) return a instanceof ShadowRoot && !(b instanceof ShadowRoot);
  if (!(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_DISCONNECTED)) return isBehind(first, second);
  const others = placesOf(second);
  for (const [depth, place] of placesOf(first).entries()) {
    const at = others.findIndex((other) => other.getRootNode() === place.getRootNode());
    const other = others[at];
    if (other) return place === other ? depth > at : isBehind(place, other);
  }
  return false;
}

/** Sorts stably by merging what is in order already: most of a page is. It can be left between any two comparisons. */
export function* inDocumentOrder(blocks: Iterable<Block>): Generator<void, Block[]> {
  let runs: Block[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run && !follows(run.at(-1)!, block)) run.push(block);
    else runs.push([block]);
    yield;
  }
  while (runs.length > 1) {
    const merged: Block[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const next = runs[at + 1];
      merged.push(next ? yield* merge(runs[at]!, next) : runs[at]!);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(left: Block[], right: Block[]): Generator<void, Block[]> {
  const merged: Block[] = [];
  let at = 0;
  for (const block of left) {
    while (at < right.length && follows(block, right[at]!)) {
      merged.push(right[at++]!);
      yield;
    }
    merged.push(block);
    yield;
  }
  return merged.concat(right.slice(at));
}
