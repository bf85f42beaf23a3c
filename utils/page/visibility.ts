/** Tells what of the page a reader can see, and which parts are not prose: fields, code, drawings, editors. */

import { parentNodeOf } from './tree.ts';

/** Elements whose text is not prose, or is not shown as such. */
const NOT_PROSE = new Set(
  'script,style,noscript,template,textarea,input,select,option,datalist,button,code,pre,kbd,samp,var,tt,math,svg,canvas,video,audio,iframe,object,embed,rt,rp,head'.split(
    ',',
  ),
);

/** Elements of a line of text that no style sheet hides: without an attribute of their own, nobody asks for their style. */
const PLAIN = new Set('b,i,em,strong,u,s,mark,sub,sup,small,abbr,cite,q,font,big,ins,dfn'.split(','));

/** Elements of a line of text that style sheets now and then make something else. */
const MOSTLY_INLINE = new Set('a,span,label,time,abbr,acronym,bdi,bdo,data,del,nobr'.split(','));

const INLINE_BY_NAME = new Set([...PLAIN, ...MOSTLY_INLINE, 'br', 'wbr']);
/** Matches any element that is not inline by its name. */
export const NOT_INLINE_BY_NAME = `:not(${[...INLINE_BY_NAME].join(',')})`;
/** Whether an element, going by names, is inline with all that is in it. */
export const isInlineByName = (element: Element): boolean =>
  INLINE_BY_NAME.has(element.localName) && !element.querySelector(NOT_INLINE_BY_NAME);

/** Elements that nobody makes part of a line of text. */
const BLOCKS = new Set(
  'p,h1,h2,h3,h4,h5,h6,li,dt,dd,td,th,tr,ul,ol,dl,table,tbody,thead,tfoot,caption,blockquote,figure,figcaption,section,article,main,aside,header,footer,nav,details,summary,form,fieldset,address,body'.split(
    ',',
  ),
);

/** Whether an element itself (its ancestors aside) is a field, an editor, code, a drawing or decoration. */
const isNotProse = (element: Element): boolean => {
  if (NOT_PROSE.has(element.localName)) return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  return (
    (editable !== null && editable !== 'false') ||
    element.getAttribute('role') === 'textbox' ||
    element.getAttribute('aria-hidden') === 'true'
  );
};

/** Boxes no larger than this hide their text from view (the "visually hidden" idiom). */
const CLIPPED_PX = 2;

/** A computed colour of which nothing is seen. */
const TRANSPARENT = /^rgba\(.*,\s*0\)$|\/\s*0\)$/;

/** What one pass over the page asks again and again. Make a new one for every pass: pages change. */
export interface Looks {
  styleOf(element: Element): CSSStyleDeclaration;
  /** Whether text inside the element is read at all. */
  isProse(element: Element): boolean;
  /** Whether the element takes part in the line of text around it. */
  isInline(element: Element): boolean;
  /** Whether its name lets expect that it does, and that it can be seen; its style is not asked. */
  isNamedInline(element: Element): boolean;
  /** Whether the element itself (its ancestors aside) keeps its text from being seen. */
  hides(element: Element): boolean;
  /** Whether neither it nor anything around it does. */
  isUncovered(element: Element): boolean;
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
  const isPlain = (element: Element): boolean => PLAIN.has(element.localName) && !element.hasAttributes();
  const isNamedInline = (element: Element): boolean =>
    (PLAIN.has(element.localName) || MOSTLY_INLINE.has(element.localName)) && !isNotProse(element);
  /** Whether the browser lays out nothing of it. To ask for its style would make it, and Chromium tells the console. */
  const isSkipped: (element: Element) => boolean = memo((element) => {
    const parent = parentOf(element);
    return parent !== undefined && (isSkipped(parent) || styleOf(parent).contentVisibility === 'hidden');
  });
  const isInline = memo((element) => {
    if (isPlain(element)) return true;
    if (BLOCKS.has(element.localName)) return false;
    if (!element.checkVisibility() && isSkipped(element)) return MOSTLY_INLINE.has(element.localName);
    const { display, float } = styleOf(element);
    if (float !== 'none') return isLetterBox(element);
    return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby');
  });
  const isProse: (element: Element) => boolean = memo((element) => {
    if (isNotProse(element)) return false;
    const parent = parentOf(element);
    return parent === undefined ? document.designMode !== 'on' : isProse(parent);
  });
  const isClipped = (element: Element): boolean => {
    const style = styleOf(element);
    const { display, position } = style;
    if (position === 'absolute' || position === 'fixed') {
      const { clipPath, clip } = style;
      if (clipPath.startsWith('inset(50%') || clipPath.startsWith('inset(100%')) return true;
      if (/rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)/.test(clip)) return true;
    }
    if (display === 'inline' || display === 'contents' || style.overflowX === 'visible') return false;
    // To ask for a size would lay out what is skipped until it comes near.
    if (!element.checkVisibility({ contentVisibilityAuto: true })) return false;
    return element instanceof HTMLElement && (element.offsetWidth <= CLIPPED_PX || element.offsetHeight <= CLIPPED_PX);
  };
  const isTransparent = (style: CSSStyleDeclaration): boolean =>
    TRANSPARENT.test(style.color) && TRANSPARENT.test(style.webkitTextFillColor) && style.backgroundClip !== 'text';
  // Text in the flow at opacity 0 is usually about to be faded in; a box of its own is a closed tooltip.
  const isFaded = (style: CSSStyleDeclaration): boolean =>
    style.opacity === '0' && (style.position === 'absolute' || style.position === 'fixed');
  const hides = memo((element) => {
    if (isPlain(element)) return false;
    if (isNotProse(element)) return true;
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
  /**
   * Elements without attributes look like all those of their name in the same place: one of them is asked for its style.
   * Gives what stands for all of them; an element with attributes stands for itself.
   */
  const alike = new Map<object, Map<string, object>>();
  const standIn: (element: Element) => object = memo((element) => {
    const parent = parentOf(element);
    if (!parent || !BLOCKS.has(element.localName) || element.hasAttributes()) return element;
    const place = standIn(parent);
    const names = alike.get(place) ?? alike.set(place, new Map()).get(place)!;
    return names.get(element.localName) ?? names.set(element.localName, {}).get(element.localName)!;
  });
  const covered = new Map<object, boolean>();
  const isUncovered = (element: Element): boolean => {
    if (element === document.documentElement) return true;
    const place = standIn(element);
    let known = covered.get(place);
    if (known === undefined) {
      const parent = parentOf(element);
      known = hides(element) || (parent !== undefined && !isUncovered(parent));
      covered.set(place, known);
    }
    return !known;
  };
  return { styleOf, isProse, isInline, isNamedInline, hides, isUncovered };
}

/** The parent in the page as it is drawn: through slots and out of shadow roots. */
export function parentOf(node: Node): Element | undefined {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  const parent = parentNodeOf(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent?.nodeType === Node.ELEMENT_NODE ? (parent as Element) : undefined;
}

/** Whether an element's text can be seen, its ancestors considered. */
export function isShown(element: Element, looks: Looks): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return looks.isUncovered(element);
  // An element without a box of its own shows its text in its parent's, which is asked first: it may be skipped.
  const parent = parentOf(element);
  return parent !== undefined && isShown(parent, looks) && looks.styleOf(element).display === 'contents';
}
