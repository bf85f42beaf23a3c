/** Makes the elements of ours that go into a page. */

const XHTML = 'http://www.w3.org/1999/xhtml';

/** In a document of plain XML, an element without a namespace would be nothing but a name. */
export const ourElement = (name: string): HTMLElement => document.createElementNS(XHTML, name) as HTMLElement;
