/** Finds keys in their ordered list, and all that begin alike. */

/** The keys that begin alike: indexes of the first and behind the last, and the letters of the longest. */
export interface Alike {
  from: number;
  to: number;
  longest: number;
}

export interface KeyIndex {
  alike(prefix: string): Alike;
  /** The index of a key that is among those that begin alike; undefined when it is none. */
  find(key: string, among: Alike): number | undefined;
}

/** `keys` are in ascending order. */
export function createKeyIndex(keys: readonly string[]): KeyIndex {
  const known = new Map<string, Alike>();

  /** The first index from `low` on, below `high`, whose key is not before `text`. */
  const search = (text: string, low: number, high: number): number => {
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle]! < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    alike(prefix) {
      let found = known.get(prefix);
      if (!found) {
        const from = search(prefix, 0, keys.length);
        let longest = 0;
        let to = from;
        for (; keys[to]?.startsWith(prefix); to++) longest = Math.max(longest, keys[to]!.length);
        known.set(prefix, (found = { from, to, longest }));
      }
      return found;
    },
    find(key, { from, to }) {
      const at = search(key, from, to);
      return at < to && keys[at] === key ? at : undefined;
    },
  };
}
