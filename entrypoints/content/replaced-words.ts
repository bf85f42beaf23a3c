/** Finds words again that a page has drawn anew: an open card goes on with what stands in their place. */
import { boxesOf, type Mention } from '@/utils/page/mention';

/** Words further away than this, in CSS pixels, are others that happen to read the same. */
const NEAR_PX = 100;

export interface ReplacedWords {
  /** Boxes of a mention; of what the page has just taken out, where it was last seen, until the page is read anew. */
  boxes(mention: Mention): DOMRect[];
  /** Whether the page has taken the words out. */
  areOut(mention: Mention): boolean;
  /** The same words that stand where these were last seen, if any. */
  successor(mention: Mention): Mention | undefined;
}

const isSame = (one: Mention, other: Mention): boolean =>
  one.range.startContainer === other.range.startContainer && one.range.startOffset === other.range.startOffset;

/** `mentions` gives those of the page as it was read last. */
export function createReplacedWords(mentions: () => Mention[]): ReplacedWords {
  let last: { mention: Mention; boxes: DOMRect[]; isOnPage: boolean } | undefined;

  const areOut = ({ range }: Mention) => !range.startContainer.isConnected || !range.endContainer.isConnected;
  const distance = (other: Mention): number => {
    const [from, to] = [last?.boxes[0], boxesOf(other)[0]];
    return from && to ? Math.hypot(to.left - from.left, to.top - from.top) : Number.POSITIVE_INFINITY;
  };
  return {
    boxes(mention) {
      const now = boxesOf(mention);
      if (now.length > 0) {
        // What was selected is none of the page's mentions: nothing will tell when it is read anew.
        const isOnPage = last?.mention === mention ? last.isOnPage : mentions().some((one) => isSame(one, mention));
        last = { mention, boxes: now, isOnPage };
      }
      return last?.mention === mention && last.isOnPage && areOut(mention) ? last.boxes : now;
    },
    areOut,
    successor: ({ id, text }) =>
      mentions()
        .filter((one) => one.id === id && one.text === text)
        .map((one) => ({ one, far: distance(one) }))
        .filter(({ far }) => far <= NEAR_PX)
        .sort((a, b) => a.far - b.far)[0]?.one,
  };
}
