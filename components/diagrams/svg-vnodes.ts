/**
 * Turns the markup of our own drawings into vnodes, without innerHTML (pages with Trusted Types refuse it). Knows what the
 * files in this folder use: elements, attributes in double quotes, text. Not for markup from elsewhere.
 */
import { type ComponentChild, h } from 'preact';

type Branch = { tag: string; attributes: Record<string, string>; children: ComponentChild[] };

const TOKEN = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const plain = (text: string) => text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] as string);

/** Gives ids of the drawing, and what refers to them, a prefix of this copy: several copies may stand on one page. */
const own = (value: string, name: string, prefix: string) =>
  name === 'id' || name.startsWith('aria-')
    ? value.replace(/nwd-[\w-]+/g, (id) => `${prefix}${id}`)
    : value.replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`);

const close = ({ tag, attributes, children }: Branch) => h(tag, attributes, ...children);

/** The vnode of one `<svg>`; `prefix` makes its ids unique. */
export function svgVnode(markup: string, prefix: string): ComponentChild {
  const root: Branch = { tag: '', attributes: {}, children: [] };
  const open: Branch[] = [root];
  for (const [, ending, tag, attributes, empty, text] of markup.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) {
      if (text.trim()) parent.children.push(plain(text));
    } else if (ending) {
      const done = open.pop() as Branch;
      (open.at(-1) ?? root).children.push(close(done));
    } else {
      const pairs = [...(attributes ?? '').matchAll(ATTRIBUTE)].filter(([, name]) => name !== 'xmlns');
      const branch: Branch = {
        tag: tag as string,
        attributes: Object.fromEntries(
          pairs.map(([, name, value]) => [name, own(plain(value as string), name as string, prefix)]),
        ),
        children: [],
      };
      if (empty) parent.children.push(close(branch));
      else open.push(branch);
    }
  }
  return root.children[0];
}
