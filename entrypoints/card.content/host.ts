/** Owns the card's place in the page: one element with a closed shadow root, there only while a card is open. */
import type { Styles } from './styles';

export interface Stage {
  element: HTMLElement;
  root: ShadowRoot;
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

/** The modal dialog or fullscreen element around a node, through shadow roots: all outside of it is inert. */
function modalAround(node: Node): Element | undefined {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && at.matches(':modal')) return at;
  }
  return undefined;
}

/** Puts the element into the page, beside the words at `near`, in the top layer. */
export function createStage(near: Node, { sheets }: Styles): Stage {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = sheets;
  for (const type of PRIVATE_EVENTS) {
    element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    // A page cannot reach into a closed root, but what it can make up, no button of ours should believe.
    root.addEventListener(type, (event) => event.isTrusted || event.stopImmediatePropagation(), {
      capture: true,
      passive: true,
    });
  }
  element.popover = 'manual';
  (modalAround(near) ?? document.documentElement).append(element);
  element.showPopover();
  return { element, root, remove: () => element.remove() };
}
