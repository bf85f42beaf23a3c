/** Tells what of the page a reader can see, and which parts are not prose: fields, code, drawings, editors. */

/** Elements whose text is not prose, or is not shown as such. */
export const NOT_PROSE =
  'script,style,noscript,template,textarea,input,select,option,datalist,button,code,pre,kbd,samp,var,tt,math,svg,canvas,video,audio,iframe,object,embed,rt,rp,head,[contenteditable]:not([contenteditable="false"]),[role="textbox"],[aria-hidden="true"]';

/** Boxes no larger than this hide their text from view (the "visually hidden" idiom). */
const CLIPPED_PX = 2;

/** A computed colour of which nothing is seen. */
const TRANSPARENT = /^rgba\(.*,\s*0\)$|\/\s*0\)$/;

/** What one pass over the page asks again and again. Make a new one for every pass: pages change. */
export interface Looks {
  styleOf(element: Element): CSSStyleDeclaration;
  /** Whether the element takes part in the line of text around it. */
  isInline(element: Element): boolean;
  /** Whether the element itself (its ancestors aside) keeps its text from being seen. */
  hides(element: Element): boolean;
}

/** Remembers `answer` per element. */
function memo<T>(answer: (element: Element) => T): (element: Element) => T {
  const known = new Map<Element, T>();
  return (element) => {
    let value = known.get(element);
    if (value === undefined) known.set(element, (value = answer(element)));
    return value;
  };
}

/** A drop capital or a letter of an animated headline: a box of its own, but part of a word. */
const isLetterBox = (element: Element): boolean => (element.textContent ?? '').trim().length <= 2;

export function createLooks(): Looks {
  const styleOf = memo((element) => getComputedStyle(element));
  const isInline = memo((element) => {
    const { display, float } = styleOf(element);
    if (float !== 'none') return isLetterBox(element);
    return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby');
  });
  const isClipped = (element: Element): boolean => {
    const style = styleOf(element);
    if (style.display === 'contents') return false;
    if (style.position === 'absolute' || style.position === 'fixed') {
      if (style.clipPath.startsWith('inset(50%') || style.clipPath.startsWith('inset(100%')) return true;
      if (style.clip.startsWith('rect(') && /rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)/.test(style.clip)) return true;
    }
    if (style.overflowX !== 'visible' && element instanceof HTMLElement) {
      const small = element.offsetWidth <= CLIPPED_PX || element.offsetHeight <= CLIPPED_PX;
      if (small && style.display !== 'inline') return true;
    }
    return false;
  };
  const isTransparent = ({ color, backgroundClip, webkitTextFillColor }: CSSStyleDeclaration): boolean =>
    TRANSPARENT.test(color) && TRANSPARENT.test(webkitTextFillColor) && backgroundClip !== 'text';
  // Text in the flow at opacity 0 is usually about to be faded in; a box of its own is a closed tooltip.
  const isFaded = ({ opacity, position }: CSSStyleDeclaration): boolean =>
    opacity === '0' && (position === 'absolute' || position === 'fixed');
  const hides = memo((element) => {
    if (element.matches(NOT_PROSE)) return true;
    const style = styleOf(element);
    return (
      style.display === 'none' ||
      style.visibility !== 'visible' ||
      style.contentVisibility === 'hidden' ||
      style.fontSize === '0px' ||
      isFaded(style) ||
      isTransparent(style) ||
      isClipped(element)
    );
  });
  return { styleOf, isInline, hides };
}

/** The parent in the page as it is drawn: through slots and out of shadow roots. */
export function parentOf(node: Node): Element | undefined {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : ((parent as Element | null) ?? undefined);
}

/** Whether an element's text can be seen, its ancestors considered. */
export function isShown(element: Element, looks: Looks): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  for (let at: Element | undefined = element; at && at !== document.documentElement; at = parentOf(at)) {
    if (looks.hides(at)) return false;
    if (!(at instanceof Element)) return false;
  }
  return true;
}
