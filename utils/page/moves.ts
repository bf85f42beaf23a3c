/** Tells what was taken out of the page, and put in elsewhere, from one reading of the page to the next. */
import { parentNodeOf } from './tree.ts';

export interface Moves {
  note(record: MutationRecord): void;
  /** Nodes that were moved: what is known of them was found in another place. */
  readonly moved: ReadonlySet<Node>;
  /** Nodes that something was taken out of: their text may be another. */
  readonly lost: ReadonlySet<Node>;
  /** The page has been read: begins anew. */
  clear(): void;
}

/** Whether a node is one of these or in one of them, shadow trees included. */
export const isWithin = (node: Node, nodes: ReadonlySet<Node>): boolean => {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : parentNodeOf(at))
    if (nodes.has(at)) return true;
  return false;
};

export function createMoves(): Moves {
  const gone = new Set<Node>();
  const moved = new Set<Node>();
  const lost = new Set<Node>();
  return {
    note({ target, addedNodes, removedNodes }) {
      if (removedNodes.length > 0) lost.add(target);
      for (const node of removedNodes) gone.add(node);
      for (const node of addedNodes) if (gone.has(node)) moved.add(node);
    },
    moved,
    lost,
    clear() {
      gone.clear();
      moved.clear();
      lost.clear();
    },
  };
}
