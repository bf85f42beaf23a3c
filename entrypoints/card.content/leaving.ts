/** Closes a card when the reader turns away: the pointer leaves card and words, or a press lands elsewhere. */

interface Leaving {
  /** Whether an event happened inside the card. */
  contains(event: Event): boolean;
  /** Boxes of the words, in viewport coordinates. */
  boxes(): DOMRect[];
  /** How the card may be left now: not at all while pinned, by a press if asked for, by moving away if hovered. */
  by(): 'pin' | 'press' | 'hover';
  close(): void;
}

/** Time to travel from the words to the card, or to come back after a slip. */
const GRACE_MS = 300;
/** Words are thin; a pointer this close still means them. */
const REACH_PX = 4;

export const reaches = (boxes: DOMRect[], x: number, y: number) =>
  boxes.some(
    ({ left, right, top, bottom }) =>
      x >= left - REACH_PX && x <= right + REACH_PX && y >= top - REACH_PX && y <= bottom + REACH_PX,
  );

export function watchLeaving({ contains, boxes, by, close }: Leaving, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stay = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const go = () => {
    timer ??= setTimeout(() => by() === 'hover' && close(), GRACE_MS);
  };
  signal.addEventListener('abort', stay);

  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || by() !== 'hover') return;
    if (contains(event) || reaches(boxes(), event.clientX, event.clientY)) stay();
    else go();
  };
  const onPress = (event: PointerEvent | MouseEvent) => {
    if (!event.isTrusted || by() === 'pin' || contains(event)) return;
    // A press on the words themselves is for the page's script: it may want the whole card.
    if (!reaches(boxes(), event.clientX, event.clientY)) close();
  };
  addEventListener('pointermove', onMove, { capture: true, passive: true, signal });
  document.documentElement.addEventListener('pointerleave', (event) => event.isTrusted && by() === 'hover' && go(), {
    signal,
  });
  // A finger that comes down may only want to scroll: what counts is the tap.
  addEventListener('pointerdown', (event) => event.pointerType !== 'touch' && onPress(event), {
    capture: true,
    signal,
  });
  addEventListener('click', (event) => (event as PointerEvent).pointerType === 'touch' && onPress(event), {
    capture: true,
    signal,
  });
  document.addEventListener('fullscreenchange', ({ isTrusted }) => isTrusted && close(), { signal });
  // A page that may come back shall come back without a card; one that is closed needs no work of ours, nor gives it time.
  addEventListener('pagehide', ({ isTrusted, persisted }) => isTrusted && persisted && close(), { signal });
}
