/** Finds what belongs to a block: its item (a row, a card, a definition) and its section (between two headings). */
import { asRead } from '../matching/fold.ts';
import type { Block } from './blocks.ts';
import { parentNodeOf } from './tree.ts';

const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
const SECTIONING = 'section,article,aside,main,nav,li,details,dialog,td,figure,form,fieldset,body,[role="article"]';
/** Neighbours that are a section of their own. */
const ALONE = 'section,article,aside,nav,[role="article"]';
const ARTICLE = 'article,[role="article"]';
const FEED_ARTICLES = 3;
const ITEM = 'li,tr,blockquote,figure,details,[role="listitem"]';
const ANY_ITEM = `${ITEM},dt,dd`;
/** Longer scopes are cut: what stands that far away says little. */
const LONGEST_SCOPE = 12_000;
/** A neighbour that is no more than its heading counts as that heading. */
const HEADING_BOX = 300;

/** A run of neighbours in the page. Two blocks are in the same section when they got the same object in one pass. */
export interface Section {
  elements: Node[];
}

/** What a child is among its neighbours: the start of a section, one of its own, or part of the one before. */
type Place = 'heading' | 'alone' | 'part';

/** Names of elements that start no section whatever they hold: most children, told by their name alone. */
const PLAIN = /^(?:p|li|td|br|hr|img|b|i|em|strong)$/;

/** Sections, articles and the like are what they are; only other boxes have to be looked into. */
function placeOf(node: Node): Place {
  if (node.nodeType !== Node.ELEMENT_NODE) return 'part';
  const element = node as Element;
  if (PLAIN.test(element.localName) && !element.hasAttribute('role')) return 'part';
  if (element.matches(HEADING)) return 'heading';
  if (element.matches(SECTIONING)) return element.matches(ALONE) ? 'alone' : 'part';
  if (!element.querySelector(HEADING)) return 'part';
  return (element.textContent ?? '').length < HEADING_BOX ? 'heading' : 'alone';
}

/** Text of neighbours, with a gap where blocks are glued ("floorTreatment"). */
function textOf(nodes: Node[]): string {
  let text = '';
  for (const node of nodes) {
    text += `\n${node.textContent ?? ''}`;
    if (text.length > LONGEST_SCOPE) break;
  }
  return asRead(text.slice(0, LONGEST_SCOPE)).replace(/([\p{Ll}.,;:!?)\]”’\d])(?=\p{Lu})/gu, '$1 ');
}

export interface Sections {
  of(block: Block): Section;
  textOf(section: Section): string;
  /** What a section's headings say. */
  headingOf(section: Section): string;
  itemOf(block: Block): Block;
  /** Whether it is one of several side by side (a row, a card, a definition), rather than a block of its own. */
  isItem(item: Block): boolean;
  itemText(item: Block): string;
  /** Whether it belongs to one of many articles side by side: what one is about says nothing about the next. */
  isInFeed(block: Block): boolean;
}

/** Answers for one pass over the page; make a new one when the page has changed. */
export function createSections(): Sections {
  const split = new Map<ParentNode, Map<Node, Section> | undefined>();
  const texts = new Map<object, string>();
  const headings = new Map<Section, string>();

  /** Splits the children of `parent` at headings; undefined when none of them is one. */
  const sectionsIn = (parent: ParentNode): Map<Node, Section> | undefined => {
    if (split.has(parent)) return split.get(parent);
    let sections: Map<Node, Section> | undefined = new Map();
    let current: Section = { elements: [] };
    let headings = 0;
    let afterHeading = false;
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      const place = placeOf(child);
      if (place === 'heading') headings++;
      if (place === 'alone' || (place === 'heading' && !afterHeading)) current = { elements: [] };
      afterHeading = place === 'heading';
      current.elements.push(child);
      sections.set(child, current);
      if (place === 'alone') current = { elements: [] };
    }
    if (headings === 0) sections = undefined;
    split.set(parent, sections);
    return sections;
  };

  const wholes = new Map<Node, Section>();
  const whole = (node: Node): Section => {
    let section = wholes.get(node);
    if (!section) wholes.set(node, (section = { elements: [node] }));
    return section;
  };

  const remember = (key: object, read: () => string): string => {
    let text = texts.get(key);
    if (text === undefined) texts.set(key, (text = read()));
    return text;
  };

  const feeds = new Map<Element, boolean>();
  const isFeed = (parent: Element): boolean => {
    let feed = feeds.get(parent);
    if (feed === undefined) {
      feed = [...parent.children].filter((child) => child.matches(ARTICLE)).length >= FEED_ARTICLES;
      feeds.set(parent, feed);
    }
    return feed;
  };

  return {
    isInFeed(block) {
      const parent = block instanceof Element ? block.closest(ARTICLE)?.parentElement : undefined;
      return parent ? isFeed(parent) : false;
    },
    of(block) {
      let at: Node = block;
      for (let parent = parentNodeOf(at); parent; parent = parentNodeOf(at)) {
        const found = sectionsIn(parent)?.get(at);
        if (found) return found;
        at = parent;
        if (at instanceof Element && at.matches(SECTIONING)) return whole(at);
      }
      return whole(at);
    },
    textOf: (section) => remember(section, () => textOf(section.elements)),
    headingOf(section) {
      let text = headings.get(section);
      if (text === undefined) {
        text = textOf(section.elements.filter((node) => placeOf(node) === 'heading'));
        headings.set(section, text);
      }
      return text;
    },
    isItem: (item) => item instanceof Element && item.matches(ANY_ITEM),
    itemOf: (block) =>
      (block instanceof Element && block.closest(ANY_ITEM)
        ? (definitionOf(block)?.[0] ?? block.closest(ITEM))
        : undefined) ?? block,
    itemText: (item) =>
      remember(item, () => {
        const [term, ...meanings] = (item instanceof Element && definitionOf(item)) || [item];
        return meanings.length > 0 ? `${textOf([term!]).trim()}: ${textOf(meanings).trim()}` : textOf([item]);
      }),
  };
}

/** A `dt` with the `dd`s that follow it, for an element inside any of them. */
function definitionOf(element: Element): Element[] | undefined {
  let first = element.closest('dt,dd');
  while (first && first.localName !== 'dt') first = first.previousElementSibling;
  if (!first) return undefined;
  const all = [first];
  for (let next = first.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling) all.push(next);
  return all;
}
