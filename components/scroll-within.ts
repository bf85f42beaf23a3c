/** Brings a part of a card into view by scrolling the card's own box, never the page behind it as scrollIntoView would. */

/** The nearest ancestor that scrolls its content, or undefined. */
export function scrollerOf(element: Element): HTMLElement | undefined {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return undefined;
}

/** Scrolls so that `element` starts at the top of its scroller, or, for `nearest`, just until all of it is seen. */
export function scrollWithin(element: Element, block: 'start' | 'nearest' = 'start'): void {
  const scroller = scrollerOf(element);
  if (!scroller) return;
  const view = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  if (block === 'nearest' && box.top >= view.top && box.bottom <= view.bottom) return;
  scroller.scrollTop += box.top - view.top - MARGIN_PX;
}

/** Air above what was scrolled to, so that it does not stick to the edge. */
const MARGIN_PX = 12;
