/** What stands around a form that is ours without doubt, and how near that is. */

/** Unambiguous forms of ours (their keys) in each scope, and in how many blocks of the page there are any. */
export interface Anchors {
  block: number;
  item: number;
  section: number;
  title: number;
  page: number;
  /** The narrowest scope in which an abbreviation has another meaning than ours. */
  foreign: 'item' | 'section' | undefined;
  /** Other meanings were met on this page: what stands far off says nothing here. */
  mixed: boolean;
  /** The block is in a list, a table or the like: what stands in the next item says little about this one. */
  listed: boolean;
}

/** A page with our unambiguous forms in this many blocks is about our procedures. */
export const TOPICAL_BLOCKS = 3;
/** With so many of our unambiguous forms a list is about our procedures. */
const LIST_OF_OURS = 4;

/** Whether the page, or at least this section, is about our procedures. */
export const isTopical = ({ block, item, section, title, page, foreign, mixed }: Anchors): boolean =>
  block > 0 ||
  item > 0 ||
  (foreign !== 'item' && section > 0) ||
  (!foreign && (title > 0 || (!mixed && page >= TOPICAL_BLOCKS)));

/** Whether what stands in a list is among our words, though the page has other lists. */
export const isOurList = ({ section, foreign }: Anchors): boolean => !foreign && section >= LIST_OF_OURS;

/**
 * Whether anything of ours that has no other meaning is near enough for an everyday word. On a page with other meanings
 * its title is, for a word that stands beside one of its support words.
 */
export const isNear = (
  { block, item, section, title, page, mixed }: Anchors,
  isNarrow: boolean,
  beside: boolean,
): boolean =>
  block > 0 || item > 0 || (!isNarrow && (section > 0 || (mixed ? beside && title > 0 : title > 0 || page > 0)));
