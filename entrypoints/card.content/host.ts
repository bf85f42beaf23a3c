/** Owns the card's place in the page: one element with a closed shadow root, there only while a card is open. */
import { modalAround } from '../../utils/page/modal';
import { ourElement } from '../../utils/page/our-element';
import type { Styles } from './styles';

export interface Stage {
  element: HTMLElement;
  root: ShadowRoot;
  /** Tells what is in the card of an event that was stopped on its way there. */
  inside(event: Event): void;
  remove(): void;
}

/** Events of the card that are none of the page's business. What bubbles ends here; keys.ts sees to the capture phase. */
const PRIVATE_EVENTS = [
  ...[
    'pointerdown',
    'pointerup',
    'pointermove',
    'pointerover',
    'pointerout',
    'pointercancel',
    'click',
    'dblclick',
    'auxclick',
  ],
  ...[
    'mousedown',
    'mouseup',
    'mousemove',
    'mouseover',
    'mouseout',
    'contextmenu',
    'wheel',
    'touchstart',
    'touchmove',
    'touchend',
  ],
  ...[
    'keydown',
    'keyup',
    'keypress',
    'beforeinput',
    'input',
    'change',
    'copy',
    'cut',
    'paste',
    'focusin',
    'focusout',
    'selectstart',
  ],
];

/** Calls back when the page has taken the element out, or hidden it. It is not put back: the page would win. */
function watchLoss(element: HTMLElement, lost: () => void): AbortController {
  const ended = new AbortController();
  const look = () => {
    if (!element.isConnected || !element.matches(':popover-open')) lost();
  };
  const observer = new MutationObserver(look);
  for (const root of new Set([document, element.getRootNode()]))
    observer.observe(root, { subtree: true, childList: true, attributeFilter: ['popover'] });
  element.addEventListener('toggle', look, { signal: ended.signal });
  ended.signal.addEventListener('abort', () => observer.disconnect());
  return ended;
}

/** Puts the element into the page, beside the words at `near`, in the top layer. `lost`: the page took it away. */
export function createStage(near: Node, { sheets }: Styles, lost: () => void): Stage {
  const ours = new WeakSet<Event>();
  const element = ourElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = sheets;
  for (const type of PRIVATE_EVENTS) {
    element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    // A page cannot reach into a closed root, but what it can make up, no button of ours should believe.
    root.addEventListener(type, (event) => event.isTrusted || ours.has(event) || event.stopImmediatePropagation(), {
      capture: true,
      passive: true,
    });
  }
  element.popover = 'manual';
  (modalAround(near) ?? document.documentElement).append(element);
  element.showPopover();
  const watch = watchLoss(element, lost);
  return {
    element,
    root,
    inside(event) {
      // Not composed: it stays in the root.
      const twin = new Event(event.type, { bubbles: true });
      ours.add(twin);
      event.composedPath()[0]?.dispatchEvent(twin);
    },
    remove() {
      watch.abort();
      element.remove();
    },
  };
}
