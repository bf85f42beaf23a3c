/**
 * Owns the keys while a card is open. Hears of them first of all, so that what is typed in the card is kept from the
 * page's listeners; what a key does by itself (Tab, Enter on a button) the browser still does.
 */
import { hearFirst } from '../../utils/first-hearing';
import { tabStops } from '../../utils/page/tab-stops';
import { isTyping } from '../../utils/page/typing';

interface KeyRoom {
  /** The open card's root, or undefined while none is open. */
  root(): ShadowRoot | undefined;
  close(): void;
  /** Tab went past the card's end (or, backwards, its start). */
  leave(backwards: boolean): void;
  /** Tab in the page may move into the card: it is whole and was opened by a click. */
  enterable(): boolean;
  /** The reader wants the other voice. */
  switchVoice(): void;
  /** Arrow keys move a pinned card; says whether it is one. */
  nudge(x: number, y: number): boolean;
  /** Lets what is in the card know of an event that goes no further. */
  inside(event: Event): void;
}

const STEP_PX = 16;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
};

/** How far keys scroll an entry, as parts of what can be seen of it. */
const SCROLLS: Record<string, number> = { ArrowUp: -0.15, ArrowDown: 0.15, PageUp: -0.9, PageDown: 0.9, ' ': 0.9 };

export function watchKeys(room: KeyRoom, signal: AbortSignal): void {
  let swallowEscapeUp = false;

  const inCard = (event: KeyboardEvent, root: ShadowRoot) => {
    const stops = tabStops(root);
    const at = root.activeElement;
    if (event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const leaves = event.shiftKey ? at === stops[0] || !stops.includes(at as HTMLElement) : at === stops.at(-1);
      if (!leaves) return;
      event.preventDefault();
      room.leave(event.shiftKey);
    } else if (
      event.key.toLowerCase() === 'l' &&
      !event.altKey &&
      !event.ctrlKey &&
      !event.metaKey &&
      !at?.matches('select')
    ) {
      room.switchVoice();
    } else if (SCROLLS[event.key] && at?.matches('.nw-pop')) {
      // The dialog itself has focus and would scroll the page away under its reader.
      const scroller = at.querySelector('.nw-pop__scroll');
      scroller?.scrollBy({ top: (SCROLLS[event.key] as number) * scroller.clientHeight });
      event.preventDefault();
    } else if (ARROWS[event.key] && at?.matches('[aria-pressed=true]')) {
      const [x, y] = ARROWS[event.key] as [number, number];
      if (room.nudge(x, y)) event.preventDefault();
    }
  };

  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    if (event.type === 'keyup' && event.key === 'Escape' && swallowEscapeUp) {
      swallowEscapeUp = false;
      return event.stopImmediatePropagation();
    }
    const root = room.root();
    if (!root || event.isComposing) return;
    if (event.type === 'keydown' && event.key === 'Escape') {
      event.preventDefault();
      event.stopImmediatePropagation();
      swallowEscapeUp = true;
      return room.close();
    }
    if (event.composedPath().includes(root.host)) {
      event.stopImmediatePropagation();
      if (event.type === 'keydown') inCard(event, root);
    } else if (event.type === 'keydown' && event.key === 'Tab' && !event.shiftKey && room.enterable() && !isTyping()) {
      const [first] = tabStops(root);
      // What is being fetched has no control yet.
      if (!first) return;
      event.preventDefault();
      first.focus({ preventScroll: true });
    }
  };
  // Focus traps of the page would pull the focus out of a card; they need not learn that it went there.
  const onFocus = (event: FocusEvent) => {
    const host = room.root()?.host;
    if (host && (event.target === host || event.relatedTarget === host)) event.stopImmediatePropagation();
  };
  /** What is written, copied or pasted in the card. */
  const onText = (event: Event) => {
    const host = room.root()?.host;
    if (!event.isTrusted || !host || !event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    room.inside(event);
  };
  hearFirst((event) => {
    if (event instanceof KeyboardEvent) onKey(event);
    else if (event instanceof FocusEvent) onFocus(event);
    else onText(event);
  }, signal);
}
