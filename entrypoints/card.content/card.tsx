/** Builds the card of a document: opens, changes and closes it, and joins place, keys, pointer and views to that. */
import { render } from 'preact';
import type { Card, CardHost, CreateCard } from '../../utils/card';
import type { Mention, OpenedBy } from '../../utils/page/mention';
import { tabStopBeside } from '../../utils/page/tab-stops';
import { focused } from '../../utils/page/typing';
import { standBeside } from './beside';
import { type CardCalls, type CardState, CardView } from './CardView';
import { copyText } from './clipboard';
import { type Moves, moveTo, settle, watchMoves } from './dragging';
import { takeFocusAlong } from './focus';
import { createStage } from './host';
import { watchKeys } from './keys';
import { rememberPointer } from './last-pointer';
import { watchLeaving } from './leaving';
import { appearance, elementAt, firstState, isSame, type Session } from './session';
import { createStyles } from './styles';
import type { Words } from './words';

/** `outdated` tells whether the extension was updated and left this page's scripts behind. */
export function cardFactory(words: Words, outdated: () => boolean): CreateCard {
  return (host: CardHost, signal: AbortSignal): Card => {
    const styles = createStyles();
    let session: Session | undefined;
    const pointer = rememberPointer(signal);

    const contains = (event: Event) => session !== undefined && event.composedPath().includes(session.stage.element);
    const boxes = () => (session ? host.boxes(session.state.mention) : []);

    function draw() {
      if (!session) return;
      const { state, stage } = session;
      render(<CardView state={state} calls={calls} host={host} words={words} />, stage.root);
      session.place();
    }

    function change(next: Partial<CardState>) {
      if (!session) return;
      const { pinned, trail } = session.state;
      const { root } = session.stage;
      const hadFocus = root.activeElement !== null;
      session.state = { ...session.state, ...next };
      settleDown();
      if (next.pinned !== undefined && next.pinned !== pinned) place(session);
      draw();
      if (hadFocus && !root.activeElement) takeFocusAlong(session, trail);
    }

    function close(back = true) {
      if (!session) return;
      const { stage, ended, cameFrom } = session;
      const hadFocus = stage.root.activeElement !== null;
      session = undefined;
      ended.abort();
      render(null, stage.root);
      stage.remove();
      if (hadFocus && back) cameFrom?.focus({ preventScroll: true });
      host.opened(undefined);
    }

    const place = (now: Session) => standBeside(now, { host, pointer, lost: () => close() });

    const calls: CardCalls = {
      close: () => close(),
      change,
      copy: copyText,
      outdated,
      hold(held) {
        if (session) session.held = held;
      },
      voice(voice) {
        change({ voice });
        // A voice that could not be kept is a voice for this card; the next one starts as before.
        host.act({ type: 'voice', voice }).catch(() => {});
      },
    };

    function start(mention: Mention, by: OpenedBy, size: 'peek' | 'full') {
      const cameFrom = focused();
      const preferences = host.preferences();
      // Before the sheets are in use: afterwards all of the card would be styled anew.
      styles.scale(preferences.textScale);
      const stage = createStage(elementAt(mention), styles, () => close(false));
      const ended = new AbortController();
      const state = firstState(mention, by, size, preferences);
      render(<CardView state={state} calls={calls} host={host} words={words} />, stage.root);
      const panel = stage.root.querySelector<HTMLElement>('.nw-pop') as HTMLElement;
      session = {
        state,
        by,
        stage,
        panel,
        cameFrom,
        ended,
        held: false,
        following: new AbortController(),
        place: () => {},
      };
      const life = AbortSignal.any([ended.signal, signal]);
      place(session);
      watchLeaving({ contains, boxes, by: wayOut, close: () => close() }, life);
      stage.root.addEventListener('pointerdown', settleDown, { signal: life });
      watchMoves(panel, moves, life);
      host.opened(mention);
      if (by === 'keyboard') panel.focus({ preventScroll: true });
    }

    /** Whoever presses something in a card that only the pointer opened wants it to stay. */
    function settleDown() {
      if (session?.by === 'hover') session.by = 'click';
    }

    const moves: Moves = {
      kind: () => (session?.state.sheet ? 'sheet' : session?.state.pinned ? 'pinned' : undefined),
      sheetDragged(y) {
        const next = settle(session?.state.sheet ?? 'half', y);
        if (next === 'closed') close();
        else change({ sheet: next });
      },
    };

    const wayOut = () => (session?.state.pinned ? 'pin' : session?.by === 'hover' ? 'hover' : 'press');

    watchKeys(
      {
        root: () => session?.stage.root,
        close: () => close(),
        leave(backwards) {
          if (!session) return;
          const { mention, pinned } = session.state;
          const next = (backwards && session.cameFrom) || tabStopBeside(mention.range, backwards);
          if (!pinned) close(!next);
          next?.focus();
        },
        enterable: () => session?.by === 'click' && session.state.size === 'full' && !session.state.pinned,
        switchVoice() {
          const { trail, voice } = session?.state ?? {};
          if (trail?.at(-1)?.kind === 'term') calls.voice(voice === 'reader' ? 'professional' : 'reader');
        },
        inside: (event) => session?.stage.inside(event),
        nudge(x, y) {
          if (!session?.state.pinned) return false;
          const { left, top } = session.panel.getBoundingClientRect();
          moveTo(session.panel, left + x, top + y);
          return true;
        },
      },
      signal,
    );
    signal.addEventListener('abort', () => close(false));

    return {
      open(mention, by, size) {
        if (signal.aborted) return;
        const same = session && isSame(session.state.mention, mention);
        // A pointer that passes over words takes no card away from a reader who asked for it.
        if (by === 'hover' && session && (same || session.by !== 'hover' || session.state.pinned)) return;
        if (session?.state.pinned) {
          // A pinned card keeps its place: what is asked for opens in it, with a way back.
          const { trail } = session.state;
          if (trail.at(-1)?.id !== mention.id) change({ trail: [...trail, { kind: mention.kind, id: mention.id }] });
        } else if (session && same) {
          session.by = by;
          change({ size: session.state.size === 'full' ? 'full' : size });
          if (by === 'keyboard') session?.panel.focus({ preventScroll: true });
        } else {
          close();
          start(mention, by, size);
        }
      },
      close: () => close(),
      moved(mention) {
        if (!session) return;
        if (mention) {
          session.state = { ...session.state, mention };
          place(session);
          host.opened(mention);
        } else if (!session.state.pinned && !session.state.sheet && !session.held) close();
      },
      contains,
      owns: (element) => element === session?.stage.element,
      current: () =>
        session && { mention: session.state.mention, size: session.state.size, pinned: session.state.pinned },
      refresh() {
        if (!session) return;
        const preferences = host.preferences();
        styles.scale(preferences.textScale);
        session.state = { ...session.state, ...appearance(session.state.mention, preferences) };
        draw();
      },
    };
  };
}
