/** Turns what pointer and fingers do into "this mention is meant": hover with intent, click, tap. */
import type { Mention } from './mention.ts';
import { boxesOf } from './mention.ts';

/** Points this near to the words still count: lines are thin and hands are not. */
const SLACK_PX = 2;

export interface PointerOptions {
  /** The mention whose text holds this place, if any. */
  mentionAt(node: Node, offset: number): Mention | undefined;
  /** Shadow roots that carets may be looked for in. */
  roots(): ShadowRoot[];
  /** Milliseconds the pointer has to rest; undefined: hovering does nothing. */
  hoverDelay(): number | undefined;
  /** The pointer is on a mention, or on none; at once, for the tint. */
  over(mention: Mention | undefined): void;
  /** The pointer rests on a mention. */
  rests(mention: Mention): void;
  clicked(mention: Mention, by: 'click' | 'touch'): void;
  /** Whether an event belongs to our own surfaces. */
  isOurs(event: Event): boolean;
  signal: AbortSignal;
}

const isIn = ({ left, top, right, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left - SLACK_PX && x <= right + SLACK_PX && y >= top - SLACK_PX && y <= bottom + SLACK_PX;

/** The mention whose words are drawn at a point of the window. The caret snaps to the nearest text, so boxes decide. */
function mentionAtPoint({ mentionAt, roots }: PointerOptions, x: number, y: number): Mention | undefined {
  const caret = Document.prototype.caretPositionFromPoint?.call(document, x, y, { shadowRoots: roots() });
  if (!caret) return undefined;
  const mention = mentionAt(caret.offsetNode, caret.offset);
  return mention && boxesOf(mention).some((box) => isIn(box, x, y)) ? mention : undefined;
}

/** Clicks that mean something to the page already: the mark must not take them over. */
const isTakenBy = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('a[href],button,summary,label,[role="button"],[role="link"],[onclick]') !== null;

export function watchPointer(options: PointerOptions): void {
  const { hoverDelay, over, rests, clicked, isOurs, signal } = options;
  const listen = { signal, passive: true, capture: true } as const;
  let current: Mention | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const enter = (mention: Mention | undefined): void => {
    if (mention === current) return;
    current = mention;
    clearTimeout(timer);
    over(mention);
    const delay = hoverDelay();
    if (mention && delay !== undefined) timer = setTimeout(() => rests(mention), delay);
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      const ours = isOurs(event);
      const { clientX, clientY, buttons } = event;
      if (frame) cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = 0;
        // Somebody who drags selects text and wants no card in the way.
        if (!signal.aborted) enter(ours || buttons ? undefined : mentionAtPoint(options, clientX, clientY));
      });
    },
    listen,
  );
  document.addEventListener('pointerleave', ({ isTrusted }) => isTrusted && enter(undefined), listen);
  // Whoever clicks or types has something else in mind than resting here: a closed card does not come back by itself.
  for (const type of ['pointerdown', 'keydown'] as const) {
    document.addEventListener(
      type,
      ({ isTrusted }) => {
        if (!isTrusted) return;
        clearTimeout(timer);
        // A move just before has not been looked at yet, and would start the wait again.
        cancelAnimationFrame(frame);
      },
      listen,
    );
  }
  document.addEventListener(
    'click',
    (event) => {
      if (
        !event.isTrusted ||
        event.button !== 0 ||
        event.defaultPrevented ||
        isOurs(event) ||
        isTakenBy(event.composedPath()[0] ?? null)
      )
        return;
      if (!getSelection()?.isCollapsed) return;
      const mention = mentionAtPoint(options, event.clientX, event.clientY);
      const touch = (event as PointerEvent).pointerType === 'touch' || matchMedia('(pointer: coarse)').matches;
      if (mention) clicked(mention, touch ? 'touch' : 'click');
    },
    listen,
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}
