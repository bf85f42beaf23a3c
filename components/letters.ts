/** Sorts entries under the letters of the alphabet. Pure. */

/** Letters that a list in this script may have, in order; the sign for everything else comes first. */
const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const OTHER = '#';

/** "Ä" goes under "A"; figures and signs share one heading. */
export function letterOf(name: string): string {
  const first = name.normalize('NFD').charAt(0).toUpperCase();
  return ALPHABET.includes(first) ? first : OTHER;
}

export interface Letter<T> {
  letter: string;
  /** In the order given; empty for letters that nothing begins with. */
  entries: T[];
}

/** Every letter of the alphabet; the heading for the rest only where it is needed. */
export function byLetter<T extends { name: string }>(entries: T[]): Letter<T>[] {
  const groups = Map.groupBy(entries, ({ name }) => letterOf(name));
  const letters = groups.has(OTHER) ? [OTHER, ...ALPHABET] : ALPHABET;
  return letters.map((letter) => ({ letter, entries: groups.get(letter) ?? [] }));
}
