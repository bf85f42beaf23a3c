/** Finds the shadow roots under a part of the page, closed ones too where the browser lets extensions in. */
import type { Container, Piece } from './pieces.ts';

/** Opens any element's shadow root; what the browser offers extensions for closed ones is passed in. */
export type OpenRoot = (element: Element) => ShadowRoot | null | undefined;

/** Elements that scripts may give a shadow root although they are not custom ones. */
const PLAIN_HOSTS = 'article,aside,blockquote,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';
/** With less text than this, a page keeps its words elsewhere, and every element is worth a look. */
const LITTLE_TEXT = 400;

/** Custom elements, found by the browser's own code: no wrapper is made for any other element. */
function customElementsIn(container: Container): Element[] {
  if (!(container instanceof Element))
    return [...container.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'));
  const found = document.evaluate(
    './/*[contains(local-name(), "-")]',
    container,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
    null,
  );
  return Array.from({ length: found.snapshotLength }, (_, i) => found.snapshotItem(i) as Element);
}

/** Shadow roots of hosts in a piece of the page. `thorough` also looks at plain elements. */
export function* rootsIn({ container, scope }: Piece, open: OpenRoot, thorough: boolean): Generator<ShadowRoot> {
  const hosts = new Set<Element>();
  if (container instanceof Element) hosts.add(container);
  if (scope === 'tree' && container.firstElementChild) {
    for (const host of customElementsIn(container)) hosts.add(host);
    if (thorough || (container.textContent ?? '').length < LITTLE_TEXT)
      for (const host of container.querySelectorAll(PLAIN_HOSTS)) hosts.add(host);
  }
  for (const host of hosts) {
    const root = open(host);
    if (root) yield root;
  }
}
