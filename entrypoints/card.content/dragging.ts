/** Moves a pinned card by its head, and opens, lowers or closes a sheet by its grabber. Follows the finger, then settles. */

interface Drag {
  /** Called with the way since the start, in px, while it moves. */
  moved(x: number, y: number): void;
  /** Called once with the whole way. */
  ended(x: number, y: number): void;
  /** Whether what is shown can be dragged now. */
  can(): boolean;
}

/** A press that moves less is a click. */
const CLICK_PX = 4;

function watchDrag(panel: HTMLElement, { moved, ended, can }: Drag, signal: AbortSignal): void {
  panel.addEventListener(
    'pointerdown',
    (down) => {
      const handle = (down.target as Element).closest<HTMLElement>('[data-drag]');
      const control = (down.target as Element).closest('button:not([data-drag]), a');
      if (!down.isTrusted || !handle || control || down.button !== 0 || !can()) return;
      const drag = new AbortController();
      const way = (event: PointerEvent) => [event.clientX - down.clientX, event.clientY - down.clientY] as const;
      let far = false;
      const onMove = (event: PointerEvent) => {
        const [x, y] = way(event);
        far ||= Math.hypot(x, y) > CLICK_PX;
        if (!far) return;
        panel.dataset.dragging = '';
        moved(x, y);
      };
      const onEnd = (event: PointerEvent) => {
        drag.abort();
        delete panel.dataset.dragging;
        if (!far) return;
        // The click that follows a drag must not press the grabber too.
        handle.addEventListener('click', (click) => click.stopImmediatePropagation(), {
          capture: true,
          once: true,
          signal: AbortSignal.timeout(50),
        });
        ended(...way(event));
      };
      handle.setPointerCapture(down.pointerId);
      const options = { signal: AbortSignal.any([drag.signal, signal]) };
      handle.addEventListener('pointermove', onMove, options);
      handle.addEventListener('pointerup', onEnd, options);
      handle.addEventListener('pointercancel', onEnd, options);
    },
    { signal },
  );
}

/** Part of the card that has to stay in the window, so that it can be caught again. */
const KEEP_PX = 48;

/** Puts a card at a place in the window, as far as it stays reachable there. */
export function moveTo(panel: HTMLElement, left: number, top: number): void {
  const most = (window: number) => window - KEEP_PX;
  panel.style.left = `${Math.round(Math.min(Math.max(left, KEEP_PX - panel.offsetWidth), most(innerWidth)))}px`;
  panel.style.top = `${Math.round(Math.min(Math.max(top, 0), most(innerHeight)))}px`;
}

/** What a sheet does after a drag of `y` px (down is positive). */
export function settle(state: 'half' | 'full', y: number): 'half' | 'full' | 'closed' {
  if (y < -40) return 'full';
  if (y > 160) return 'closed';
  if (y > 60) return state === 'full' ? 'half' : 'closed';
  return state;
}

/** What of an open card can be moved, and where a drag of a sheet goes. */
export interface Moves {
  kind(): 'sheet' | 'pinned' | undefined;
  sheetDragged(y: number): void;
}

/** The most a sheet follows a finger upwards: it opens in place, it does not fly. */
const RISE_PX = 60;

export function watchMoves(panel: HTMLElement, { kind, sheetDragged }: Moves, signal: AbortSignal): void {
  let from = { left: 0, top: 0 };
  const remember = () => {
    from = panel.getBoundingClientRect();
  };
  panel.addEventListener('pointerdown', remember, { capture: true, signal });
  watchDrag(
    panel,
    {
      can: () => kind() !== undefined,
      moved(x, y) {
        if (kind() === 'sheet') panel.style.translate = `0 ${Math.max(y, -RISE_PX)}px`;
        else moveTo(panel, from.left + x, from.top + y);
      },
      ended(_, y) {
        panel.style.translate = '';
        if (kind() === 'sheet') sheetDragged(y);
      },
    },
    signal,
  );
}
