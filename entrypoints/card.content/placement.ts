/** Keeps a card beside its words: below, else above, else beside; never over them, never out of the window. */
import { arrow, autoUpdate, computePosition, hide, offset, shift, size } from '@floating-ui/dom';

interface Place {
  /** Boxes of the words in reading order; empty when they are gone. */
  boxes(): DOMRect[];
  /** An element of the page around the words: what clips it clips them. */
  context: Element;
  /** Horizontal position at which the reader pointed at the words, if any: the caret points there too. */
  pointer?: { x: number; y: number } | undefined;
  /** The words left the window or the page. */
  lost(): void;
}

const GAP_PX = 10;
const EDGE_PX = 12;
/** The card's text starts about where the words start. */
const INDENT_PX = 22;
const TALLEST_PX = 560;
const TALLEST_PART = 0.8;
/** With less room than this a card beside the words reads better than a slit below them. */
const LEAST_PX = 260;

/**
 * The area that must stay free and at which the caret points. Words broken over lines have several boxes: all of them
 * stay free (top to bottom), but card and caret go to the part that was pointed at.
 */
export function anchorOf(boxes: DOMRect[], pointer?: { x: number; y: number }): DOMRect {
  const pointed = boxes.find(
    ({ left, right, top, bottom }) =>
      pointer && pointer.x >= left && pointer.x <= right && pointer.y >= top && pointer.y <= bottom,
  );
  const { left, width } = pointed ?? (boxes[0] as DOMRect);
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, width, bottom - top);
}

type Side = 'bottom' | 'top' | 'right' | 'left';

/**
 * Where the card goes: below, above where it only fits there, beside the words in a low window. A card that stands keeps
 * its side while that has fair room, so that it does not jump when something in it opens.
 */
export function sideFor(
  anchor: DOMRect,
  card: { width: number; height: number },
  view: { width: number; height: number },
  now?: string,
): Side {
  const room = {
    bottom: view.height - anchor.bottom - GAP_PX - EDGE_PX,
    top: anchor.top - GAP_PX - EDGE_PX,
    right: view.width - anchor.right - GAP_PX - EDGE_PX,
    left: anchor.left - GAP_PX - EDGE_PX,
  };
  if ((now === 'bottom' || now === 'top') && room[now] >= Math.min(card.height, LEAST_PX)) return now;
  if (room.bottom >= card.height) return 'bottom';
  if (room.top >= card.height) return 'top';
  const roomier = room.bottom >= room.top ? 'bottom' : 'top';
  if (room[roomier] >= LEAST_PX) return roomier;
  if (room.right >= card.width) return 'right';
  return room.left >= card.width ? 'left' : roomier;
}

/** Follows until `signal` aborts. The returned function places at once, for when the card's content has changed. */
export function follow(panel: HTMLElement, { boxes, context, pointer, lost }: Place, signal: AbortSignal): () => void {
  // Which part was pointed at stays the same however the page scrolls.
  const first = boxes();
  const part = first.findIndex(
    (box) =>
      pointer && box.left <= pointer.x && pointer.x <= box.right && box.top <= pointer.y && pointer.y <= box.bottom,
  );
  const reference = {
    contextElement: context,
    getBoundingClientRect: () => {
      const now = boxes();
      const box = now[part];
      return anchorOf(now, box && { x: box.left, y: box.top });
    },
  };
  const update = async () => {
    if (signal.aborted) return;
    if (boxes().length === 0) return lost();
    const caret = panel.querySelector<HTMLElement>('.nw-pop__caret');
    const scroller = panel.querySelector('.nw-pop__scroll');
    const scrolled = scroller?.scrollTop ?? 0;
    // As tall as it may be first: else a card once squeezed would stay so.
    panel.style.maxHeight = `${Math.min(TALLEST_PX, TALLEST_PART * innerHeight)}px`;
    const card = { width: panel.offsetWidth, height: panel.offsetHeight };
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const side = sideFor(reference.getBoundingClientRect(), card, view, panel.dataset.side);
    const { x, y, middlewareData } = await computePosition(reference, panel, {
      strategy: 'fixed',
      placement: side === 'bottom' || side === 'top' ? `${side}-start` : side,
      middleware: [
        offset({ mainAxis: GAP_PX, alignmentAxis: -INDENT_PX }),
        shift({ padding: EDGE_PX }),
        size({
          padding: EDGE_PX,
          apply({ availableHeight }) {
            panel.style.maxHeight = `${Math.min(TALLEST_PX, TALLEST_PART * innerHeight, availableHeight)}px`;
          },
        }),
        ...(caret ? [arrow({ element: caret, padding: 20 })] : []),
        hide(),
      ],
    });
    if (signal.aborted) return;
    if (scroller) scroller.scrollTop = scrolled;
    if (middlewareData.hide?.referenceHidden) return lost();
    panel.style.left = `${Math.round(x)}px`;
    panel.style.top = `${Math.round(y)}px`;
    panel.dataset.side = side;
    panel.dataset.placed = '';
    if (caret) caret.style.left = `${middlewareData.arrow?.x ?? 0}px`;
  };
  const stop = autoUpdate(reference, panel, () => void update());
  signal.addEventListener('abort', stop);
  return () => void update();
}
