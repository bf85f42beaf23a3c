/** Tells what was taken out of the page and put in elsewhere, from one reading of the page to the next. */
export interface Moves {
  note(record: MutationRecord): void;
  /** Nodes that were moved: what is known of them was found in another place. */
  readonly moved: ReadonlySet<Node>;
  /** The page has been read: begins anew. */
  clear(): void;
}

export function createMoves(): Moves {
  const gone = new Set<Node>();
  const moved = new Set<Node>();
  return {
    note({ addedNodes, removedNodes }) {
      for (const node of removedNodes) gone.add(node);
      for (const node of addedNodes) if (gone.has(node)) moved.add(node);
    },
    moved,
    clear() {
      gone.clear();
      moved.clear();
    },
  };
}
