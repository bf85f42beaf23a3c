/** Turns what the reader has selected into something a card can be opened for. */
import type { LookedUp } from '@/utils/glossary/look-up';
import type { Mention } from '@/utils/page/mention';

interface SelectedWords {
  text: string;
  range: StaticRange;
}

/** The page's selection while it holds words; fields keep theirs to themselves. */
export function selectedWords(): SelectedWords | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const text = selection.toString().replace(/\s+/g, ' ').trim();
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  return text ? { text, range: new StaticRange({ startContainer, startOffset, endContainer, endOffset }) } : undefined;
}

const live = ({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range => {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
};

/** Whether two ranges share a letter. Ranges of different trees do not. */
export function overlap(a: StaticRange, b: StaticRange): boolean {
  try {
    const [one, other] = [live(a), live(b)];
    const startsBeforeEnd = one.compareBoundaryPoints(Range.END_TO_START, other) < 0;
    return startsBeforeEnd && one.compareBoundaryPoints(Range.START_TO_END, other) > 0;
  } catch {
    return false;
  }
}

/** A mention where the reader has selected: nothing on the page marks it, and what it means here is a guess. */
export const mentionOf = ({ text, range }: SelectedWords, { id, meanings }: LookedUp): Mention => ({
  kind: 'term',
  id,
  text,
  range,
  rank: 'repeat',
  detail: false,
  ...(meanings.length > 0 && { uncertain: { meanings, because: [], doubtful: true } }),
});
