/**
 * Owns the layer for words that the keyboard has gone to: a ring around them, and a polite word to screen readers, which
 * know nothing of highlights. One element of ours with a closed root, in the page only while there is something to show.
 */
import type { Tone } from './highlight-styles.ts';
import { modalAround } from './modal.ts';
import { ourElement } from './our-element.ts';

export interface Ring {
  /** Draws the ring; `boxes` are asked again whenever the page moves. */
  show(near: Element, tone: Tone, boxes: () => DOMRect[]): void;
  say(text: string): void;
  remove(): void;
  /** Whether the element is ours: its words are not the page's. */
  owns(element: Element): boolean;
}

/** Screen readers hear of a change only in a region that they have seen before. */
const REGION_SETTLES_MS = 150;

const STYLE = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important;
  height: 0 !important; z-index: 2147483647 !important; pointer-events: none !important; }
i { position: fixed; border-radius: 3px; outline: 2px solid #1F5F58; outline-offset: 1px; box-shadow: 0 0 0 1px #FFFFFF; }
i[data-tone="d"], i[data-tone="p"] { outline-color: #A5DAD1; box-shadow: 0 0 0 1px #0E2421; }
p { position: fixed; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { i { outline-color: Highlight; box-shadow: none; } }
@media print { :host { display: none !important; } }`;

export function createRing(signal: AbortSignal): Ring {
  let stage: { element: HTMLElement; root: ShadowRoot; region: HTMLElement; ended: AbortController } | undefined;
  let draw = () => {};

  function remove(): void {
    stage?.ended.abort();
    stage?.element.remove();
    stage = undefined;
  }

  function stageBeside(near: Element) {
    const home = modalAround(near) ?? document.documentElement;
    if (stage?.element.parentNode === home) return stage;
    remove();
    const element = ourElement('div');
    const root = element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const region = root.appendChild(ourElement('p'));
    region.role = 'status';
    home.append(element);
    const ended = new AbortController();
    const life = AbortSignal.any([ended.signal, signal]);
    let due = false;
    const moved = () => {
      if (due) return;
      due = true;
      requestAnimationFrame(() => {
        due = false;
        if (!life.aborted) draw();
      });
    };
    addEventListener('scroll', moved, { capture: true, passive: true, signal: life });
    addEventListener('resize', moved, { signal: life });
    const sizes = new ResizeObserver(moved);
    sizes.observe(document.documentElement);
    life.addEventListener('abort', () => sizes.disconnect());
    stage = { element, root, region, ended };
    return stage;
  }
  signal.addEventListener('abort', remove);

  return {
    show(near, tone, boxes) {
      const { root, region } = stageBeside(near);
      draw = () => {
        const rings = boxes().map(({ left, top, width, height }) => {
          const ring = ourElement('i');
          ring.dataset.tone = tone;
          Object.assign(ring.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
          return ring;
        });
        root.replaceChildren(region, ...rings);
      };
      draw();
    },
    say(text) {
      const now = stage;
      setTimeout(() => {
        if (now && now === stage) now.region.textContent = text;
      }, REGION_SETTLES_MS);
    },
    remove,
    owns: (element) => element === stage?.element,
  };
}
