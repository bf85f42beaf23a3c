/** Remembers where the pointer was last: a card's caret points there. */

/** Gives the last place in the window, in CSS pixels; undefined while the pointer has not been seen. */
export function rememberPointer(signal: AbortSignal): () => { x: number; y: number } | undefined {
  let last: { x: number; y: number } | undefined;
  const remember = ({ clientX, clientY }: PointerEvent) => {
    last = { x: clientX, y: clientY };
  };
  for (const type of ['pointermove', 'pointerdown'] as const) {
    addEventListener(type, remember, { capture: true, passive: true, signal });
  }
  return () => last;
}
