/**
 * Hears of what is typed before the page does. Listeners of the window's capture phase are called in the order in which
 * they came, so one of ours has to be there before the page's first script runs.
 */

/** Everything that tells what somebody types, copies or pastes, or where the focus goes. */
const TYPES = [
  ...[
    'keydown',
    'keypress',
    'keyup',
    'beforeinput',
    'input',
    'compositionstart',
    'compositionupdate',
    'compositionend',
  ],
  ...['copy', 'cut', 'paste', 'focus', 'focusin', 'blur', 'focusout'],
];

type Hear = (event: Event) => void;

/** Where the early script leaves those who want to hear: a global of the isolated world, unseen by pages. */
declare global {
  var needlewiseHearers: Set<Hear> | undefined;
}

/** Starts listening; nobody hears anything yet. */
export function listenFirst(): Set<Hear> {
  if (globalThis.needlewiseHearers) return globalThis.needlewiseHearers;
  const hearers = new Set<Hear>();
  globalThis.needlewiseHearers = hearers;
  const tell: Hear = (event) => {
    for (const hear of hearers) hear(event);
  };
  const listen = () => {
    for (const type of TYPES) addEventListener(type, tell, { capture: true });
  };
  listen();
  // document.open() takes all listeners away; where they still are, nothing is added.
  new MutationObserver(listen).observe(document, { childList: true });
  return hearers;
}

/** Hears until the signal aborts: first of all, or, where we came after the page, as early as can be. */
export function hearFirst(hear: Hear, signal: AbortSignal): void {
  const hearers = listenFirst();
  hearers.add(hear);
  signal.addEventListener('abort', () => hearers.delete(hear));
}
