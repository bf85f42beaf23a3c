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
  /** Where mentions were last seen, and whether they were the page's: what was selected is not, and nothing tells of it. */
  const seen = new WeakMap<Mention, { boxes: DOMRect[]; isOnPage: boolean }>();

  const areOut = ({ range }: Mention) => !range.startContainer.isConnected || !range.endContainer.isConnected;
  const distance = (mention: Mention, other: Mention): number => {
    const [from, to] = [seen.get(mention)?.boxes[0], boxesOf(other)[0]];
    return from && to ? Math.hypot(to.left - from.left, to.top - from.top) : Number.POSITIVE_INFINITY;
  };
  return {
    boxes(mention) {
      const now = boxesOf(mention);
      const last = seen.get(mention);
      if (now.length > 0) {
        const isOnPage = last?.isOnPage ?? mentions().some((one) => isSame(one, mention));
        seen.set(mention, { boxes: now, isOnPage });
      }
      return last?.isOnPage && areOut(mention) ? last.boxes : now;
    },
    areOut,
    successor: (mention) =>
      mentions()
        .filter(({ id, text }) => id === mention.id && text === mention.text)
        .map((one) => ({ one, far: distance(mention, one) }))
        .filter(({ far }) => far <= NEAR_PX)
        .sort((a, b) => a.far - b.far)[0]?.one,
  };
}
