/** Keeps the keyboard's place in a card whose content changes. */
import type { CardState } from './CardView';
import type { Session } from './session';

/**
 * The control that was pressed has gone with its entry: on to the new one, or back to the way that led away. `before` is
 * the trail as it was.
 */
export function takeFocusAlong({ state, stage, panel }: Session, before: CardState['trail']): void {
  const left = state.trail.length < before.length ? before.at(-1)?.id : undefined;
  const way = left && stage.root.querySelector<HTMLElement>(`[data-term="${CSS.escape(left)}"]`);
  (way || panel).focus({ preventScroll: true });
}
