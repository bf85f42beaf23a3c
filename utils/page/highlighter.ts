/**
 * Owns our entries in the page's highlight registry and the sheets that style them. The registry is the page's too: we
 * touch only our own names, and put ours back when the page has cleared it.
 */
import { highlightCss, highlightName, KINDS, type Kind, type MarkLook, TONES, type Tone } from './highlight-styles.ts';

export interface Highlighter {
  /** Replaces all ranges of a kind. */
  set(kind: Kind, ranges: { range: StaticRange; tone: Tone }[]): void;
  /** Styles the marks. */
  look(look: MarkLook): void;
  /** Lets a shadow root show our marks: in Firefox the document's rules end at its border. */
  adopt(root: ShadowRoot): void;
  /** Puts our sheets and highlights where they are missing. Returns whether any were. */
  restore(): boolean;
  /** Takes everything of ours out of the page. */
  clear(): void;
}

export function createHighlighter(): Highlighter {
  const sheet = new CSSStyleSheet();
  const ours = new Map<string, Highlight>();
  /** What each highlight holds: Firefox lets no content script iterate a Highlight. */
  const held = new Map<Highlight, Set<StaticRange>>();
  const roots = new Set<WeakRef<ShadowRoot>>();
  const adopted = new WeakSet<ShadowRoot>();

  for (const [priority, kind] of KINDS.entries()) {
    for (const tone of TONES) {
      const highlight = new Highlight();
      highlight.priority = priority;
      ours.set(highlightName(kind, tone), highlight);
    }
  }

  const carry = (root: Document | ShadowRoot): boolean => {
    if (root.adoptedStyleSheets.includes(sheet)) return false;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return true;
  };

  return {
    set(kind, ranges) {
      for (const tone of TONES) {
        const name = highlightName(kind, tone);
        const highlight = ours.get(name)!;
        const wanted = new Set(ranges.filter((mark) => mark.tone === tone).map(({ range }) => range));
        const before = held.get(highlight);
        for (const range of before ?? []) if (!wanted.has(range)) highlight.delete(range);
        for (const range of wanted) if (!before?.has(range)) highlight.add(range);
        held.set(highlight, wanted);
        if (wanted.size === 0) CSS.highlights.delete(name);
        else if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
      }
    },
    look(look) {
      sheet.replaceSync(highlightCss(look));
    },
    adopt(root) {
      if (adopted.has(root)) return;
      adopted.add(root);
      roots.add(new WeakRef(root));
    },
    restore() {
      if (![...held.values()].some(({ size }) => size > 0)) return false;
      let missing = carry(document);
      for (const reference of roots) {
        const root = reference.deref();
        if (root?.isConnected) missing = carry(root) || missing;
      }
      for (const [name, highlight] of ours) {
        const ranges = held.get(highlight);
        if (!ranges?.size) continue;
        // What lies in the registry the page can change too.
        if (highlight.size !== ranges.size || ![...ranges].every((range) => highlight.has(range))) {
          highlight.clear();
          for (const range of ranges) highlight.add(range);
          missing = true;
        }
        if (CSS.highlights.get(name) !== highlight) {
          CSS.highlights.set(name, highlight);
          missing = true;
        }
      }
      return missing;
    },
    clear() {
      for (const [name, highlight] of ours) {
        highlight.clear();
        held.delete(highlight);
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
      const drop = (root: Document | ShadowRoot) => {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      };
      drop(document);
      for (const reference of roots) {
        const root = reference.deref();
        if (root) drop(root);
      }
    },
  };
}
