/**
 * Decides whether a form means our term here. Pure: the match, its rule and what the page says around it go in, a verdict
 * with its reasons comes out. Below the threshold the answer is no: a false mark costs more trust than a missed one.
 */
import { expansionsOf } from './expansions.ts';
import type { Rule } from './lexicon.ts';

/** What stands around a match, narrow to wide; each scope's text contains the narrower ones'. */
export interface Surroundings {
  sentence: string;
  block: string;
  /** List item, table row, definition, card: what belongs to the block most closely. */
  item: string;
  /** Between the headings around it, heading included. */
  section: string;
  /** The heading of that section. */
  heading: string;
  /** Title, main heading and address of the page. */
  title: string;
  /** Two-letter code of the language that the page says it is in here; empty when it does not say. */
  language: string;
}

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

/** How the page spells the form out, anywhere on it. */
export interface PageExpansions {
  ours: boolean;
  other: boolean;
}

export interface Verdict {
  ours: boolean;
  /** The page speaks of another meaning here, rather than of none. */
  foreign: boolean;
  /** The words around it speak of something else, for an everyday word. */
  elsewhere: boolean;
  /** Little speaks for it: the mark says that it is a guess. */
  doubtful: boolean;
  /** The page's own words that spoke for our meaning, for the card of an ambiguous form. */
  because: string[];
}

/** Points from which a form that needs support is ours. */
const THRESHOLD = 2;
/** From here on nobody would ask which meaning is meant. */
const BEYOND_DOUBT = 4;
/** What a form is worth that the page spells out our way nearby. */
const SPELLED_OUT = 5;
/** A page with our unambiguous forms in this many blocks is about our procedures. */
const TOPICAL_BLOCKS = 3;
/** What this is worth for an abbreviation where nothing on the page points elsewhere. */
const NOTHING_ELSE = 2;

const WEIGHTS = {
  support: { block: 1.5, item: 1, section: 0.75 },
  anchors: { block: 3, item: 2, section: 1.5, title: 1.5, page: 0.75 },
  veto: { sentence: 6, block: 3, item: 3, heading: 3, section: 2, title: 3 },
} as const;
/** How much several veto words in one scope say, compared with one. */
const VETO_WORDS = [0, 1, 1.5, 2.5];
/** Everyday words are weighed where they stand: a server three paragraphs off says little about this "downtime". */
const EVERYDAY_SECTION_VETO = 0.75;

/** Finds words of a list in a text; an entry may be a phrase, its last word may be plural. */
const finders = new Map<string, RegExp>();
function wordsIn(words: string[] | undefined, text: string): string[] {
  if (!words?.length || !text) return [];
  const id = words.join('|');
  let finder = finders.get(id);
  if (!finder) {
    const body = words
      .map((word) =>
        word
          .split(/[\s-]+/)
          .map(RegExp.escape)
          .join('[\\s-]?'),
      )
      .join('|');
    finder = new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?:s|es|ed|ing)?(?![\\p{L}\\p{N}])`, 'giu');
    finders.set(id, finder);
  }
  return [...new Set([...text.matchAll(finder)].map(([word]) => word.toLowerCase()))];
}

/** Whether the page, or at least this section, is about our procedures. */
const isTopical = ({ block, item, section, title, page, foreign }: Anchors): boolean =>
  block > 0 || item > 0 || (foreign !== 'item' && section > 0) || (!foreign && (title > 0 || page >= TOPICAL_BLOCKS));

/**
 * Whether anything of ours that has no other meaning is near enough for an everyday word. On a page with other meanings
 * its title is, for a word that stands beside one of its support words.
 */
const isNear = ({ block, item, section, title, page, mixed }: Anchors, isNarrow: boolean, beside: boolean): boolean =>
  block > 0 || item > 0 || (!isNarrow && (section > 0 || (mixed ? beside && title > 0 : title > 0 || page > 0)));

/** Tells which way a scope's own expansions of `form` point: 1 ours, -1 another meaning, 0 none. */
export function expansionSense(form: string, text: string, isOurs: (long: string) => boolean): -1 | 0 | 1 {
  const long = expansionsOf(form, text);
  if (long.length === 0) return 0;
  const ours = long.filter(isOurs).length;
  if (ours === long.length) return 1;
  return ours === 0 ? -1 : 0;
}

export interface Question {
  /** The form as the page has it. */
  form: string;
  rule: Rule;
  around: Surroundings;
  anchors: Anchors;
  page: PageExpansions;
  /** Whether a long form is one of the term's own. */
  isOurs: (long: string) => boolean;
}

const NO: Verdict = { ours: false, foreign: false, elsewhere: false, doubtful: false, because: [] };
const FOREIGN: Verdict = { ...NO, foreign: true };
const ELSEWHERE: Verdict = { ...NO, elsewhere: true };
const yes = (because: string[] = [], doubtful = false): Verdict => ({ ...NO, ours: true, doubtful, because });

/** Notes that send readers of another meaning elsewhere. */
const DISAMBIGUATION =
  /may (also )?refer to|redirects here|disambiguation|not to be confused|for other uses|other meanings/i;

/** "St. Cloud, MN" and "MN 56301" are addresses. */
const POSTAL = (form: string): RegExp =>
  new RegExp(
    `\\p{Lu}\\p{L}+,\\s*${RegExp.escape(form)}(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])${RegExp.escape(form)}\\s+\\d{5}(?!\\d)`,
    'u',
  );

/** Answers for one match. */
export function decide(question: Question): Verdict {
  const { when, languages } = question.rule;
  if (when === 'always') return yes();
  if (when === 'support') return decideAmbiguous(question);
  if (!isTopical(question.anchors)) return NO;
  // Everyday words of one language are other words in another ("derma").
  const { language } = question.around;
  return language && languages && !languages.some((ours) => ours === language) ? NO : yes();
}

function decideAmbiguous({ form, rule, around, anchors, page, isOurs }: Question): Verdict {
  const { support, anchors: anchor, veto } = WEIGHTS;
  let points = 0;
  let against = 0;
  const abbreviation = /^[\p{Lu}\d.-]{2,6}s?$/u.test(form) ? form.replace(/s$/, '') : undefined;
  const disputed = page.ours && page.other;
  if (abbreviation) {
    if (DISAMBIGUATION.test(around.sentence)) return NO;
    if (abbreviation.length === 2 && POSTAL(abbreviation).test(around.sentence)) return NO;
    for (const scope of ['sentence', 'block', 'item', 'section'] as const) {
      const sense = expansionSense(abbreviation, around[scope], isOurs);
      if (sense < 0) return FOREIGN;
      if (sense === 0) continue;
      points += SPELLED_OUT;
      break;
    }
    const amongOurs = anchors.block > 0 || anchors.item > 0 || anchors.section > 0;
    if (page.other && !page.ours && !amongOurs) return FOREIGN;
    if (page.ours && !page.other) points += THRESHOLD;
  }

  // Where the page uses both meanings, or the form is an everyday word, only what stands close by says anything.
  const isEveryday = !abbreviation && form.split(/[\s\-\u2010-\u2015]+/).length < 3;
  const isNarrow = disputed || rule.near || (isEveryday && anchors.mixed && anchors.listed);
  const scopes = isNarrow ? (['block', 'item'] as const) : (['block', 'item', 'section'] as const);
  for (const scope of scopes) {
    points += support[scope] * Math.min(2, wordsIn(rule.support, around[scope]).length);
    if (anchors[scope] > 0) points += anchor[scope];
  }
  if (!isNarrow) {
    if (anchors.title > 0) points += anchor.title;
    if (anchors.page >= TOPICAL_BLOCKS) points += abbreviation && !anchors.mixed ? NOTHING_ELSE : anchor.page;
  }
  if (isEveryday && !isNear(anchors, isNarrow, wordsIn(rule.support, around.block).length > 0)) return NO;
  for (const scope of ['sentence', 'block', 'item', 'heading', 'section', 'title'] as const) {
    const found = Math.min(3, wordsIn(rule.veto, around[scope]).length);
    const weight = scope === 'section' && !abbreviation ? EVERYDAY_SECTION_VETO : veto[scope];
    against += weight * VETO_WORDS[found]!;
  }
  if (points - against >= THRESHOLD)
    return yes(wordsIn(rule.support, around.section), against > 0 || points < BEYOND_DOUBT);
  if (against <= points) return NO;
  return abbreviation ? FOREIGN : against >= veto.block ? ELSEWHERE : NO;
}
