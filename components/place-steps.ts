/** Goes from place to place of one term or claim, around the ends. Pure. */
import type { Found } from './page-summary';

/** Which place of which term was shown last; `at` counts from 0. */
export interface Shown {
  id: string;
  at: number;
}

/** The next place in a direction; the first or last one when another term, or none, was shown before. */
export function stepTo({ id, places }: Pick<Found, 'id' | 'places'>, direction: 1 | -1, last?: Shown): Shown {
  const count = places.length;
  const before = last?.id === id && last.at < count ? last.at : direction > 0 ? -1 : 0;
  return { id, at: (before + direction + count) % count };
}
