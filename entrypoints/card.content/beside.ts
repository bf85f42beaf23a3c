/** Keeps an open card beside its words for as long as it should be there. */
import type { CardHost } from '../../utils/card';
import { follow } from './placement';
import { elementAt, type Session } from './session';

interface Surroundings {
  host: CardHost;
  /** Where the pointer was last. */
  pointer(): { x: number; y: number } | undefined;
  /** The words left the window or the page. */
  lost(): void;
}

/** Starts to follow the words anew; a pinned card and a sheet follow nothing. */
export function standBeside(session: Session, { host, pointer, lost }: Surroundings): void {
  session.following.abort();
  session.following = new AbortController();
  session.place = () => {};
  if (session.state.pinned) delete session.panel.dataset.side;
  if (session.state.pinned || session.state.sheet) return;
  const where = {
    boxes: () => host.boxes(session.state.mention),
    context: elementAt(session.state.mention),
    pointer: pointer(),
    lost: () => session.held || lost(),
  };
  session.place = follow(session.panel, where, AbortSignal.any([session.following.signal, session.ended.signal]));
}
