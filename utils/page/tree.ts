/**
 * The page's tree where the page may mislead us about it: a form's fields, and some elements of a document, stand in for
 * properties when they bear their names (`<input name="parentNode">`), for extensions too.
 */

/** The real parent: a climb over any other might never end. */
export const parentNodeOf = (node: Node): ParentNode | null =>
  node instanceof HTMLFormElement
    ? Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get?.call(node)
    : node.parentNode;

/** Text of a document, in CDATA sections too. */
export const isText = (node: Node): node is Text =>
  node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;

const FUNCTIONS = ['hasAttributes', 'getAttribute', 'matches', 'closest', 'querySelector', 'querySelectorAll'] as const;
const misleads = (node: Document | HTMLFormElement): boolean =>
  FUNCTIONS.some((name) => name in node && typeof (node as HTMLFormElement)[name] !== 'function') ||
  typeof node.nodeName !== 'string' ||
  (node instanceof HTMLFormElement && (typeof node.localName !== 'string' || node.parentNode !== parentNodeOf(node)));

/** Whether there is something in the document that is not what its name says. */
export const isMisleading = (): boolean =>
  misleads(document) ||
  typeof document.evaluate !== 'function' ||
  typeof document.createRange !== 'function' ||
  [...document.getElementsByTagName('form')].some((form) => misleads(form as HTMLFormElement));

/** Whether what climbs from an element without care would come to the top. */
export function canBeClimbed(element: Element): boolean {
  for (let at: Node | null = element; at; at = parentNodeOf(at)) if (at.parentNode !== parentNodeOf(at)) return false;
  return true;
}
