/** The lexicon's keys in order, for questions about all those that begin alike. */

export interface KeyIndex {
  size: number;
  /** All keys that begin with `prefix`. */
  startingWith(prefix: string): Iterable<string>;
  /** Letters of the longest key that begins with `prefix`; 0 when none does. */
  longest(prefix: string): number;
}

/** `keys` are in ascending order. */
export function createKeyIndex(keys: readonly string[]): KeyIndex {
  const known = new Map<string, number>();

  function* startingWith(prefix: string): Generator<string> {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle]! < prefix) low = middle + 1;
      else high = middle;
    }
    for (; keys[low]?.startsWith(prefix); low++) yield keys[low]!;
  }

  return {
    size: keys.length,
    startingWith,
    longest(prefix) {
      let longest = known.get(prefix);
      if (longest === undefined) {
        longest = 0;
        for (const { length } of startingWith(prefix)) if (length > longest) longest = length;
        known.set(prefix, longest);
      }
      return longest;
    },
  };
}
