/**
 * Decides whether a form means our term here. Pure: the match, its rule and what the page says around it go in, a verdict
 * with its reasons comes out. Below the threshold the answer is no: a false mark costs more trust than a missed one.
 */
import { type Anchors, isNear, isOurList, isTopical, TOPICAL_BLOCKS } from './anchors.ts';
import { abbreviationOf, expansionsOf, namesLike } from './expansions.ts';
import type { Rule } from './lexicon.ts';
import { supportIn, wordsIn } from './words-in.ts';

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
/** The same anywhere on a page that has other meanings too. */
const SPELLED_OUT_FAR_OFF = 1;
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

/** "PrP" is a protein: abbreviations are written in capitals, or in none. */
const OTHER_CAPITALS = /^\p{Lu}\p{Ll}\p{Lu}$/u;

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
  const { when, languages, veto } = question.rule;
  if (when === 'always') return yes();
  if (when === 'support') return decideAmbiguous(question);
  if (!isTopical(question.anchors)) return NO;
  // Everyday words of one language are other words in another ("derma").
  const { language } = question.around;
  if (language && languages && !languages.some((ours) => ours === language)) return NO;
  return veto && wordsIn(veto, question.around.sentence).length > 0 ? NO : yes();
}

function decideAmbiguous({ form, rule, around, anchors, page, isOurs }: Question): Verdict {
  const { support, anchors: anchor, veto } = WEIGHTS;
  if (OTHER_CAPITALS.test(form)) return NO;
  let points = 0;
  let against = 0;
  const abbreviation = abbreviationOf(form);
  const disputed = page.ours && page.other;
  if (abbreviation) {
    if (DISAMBIGUATION.test(around.sentence)) return NO;
    if (abbreviation.length === 2 && POSTAL(abbreviation).test(around.sentence)) return NO;
    for (const scope of ['sentence', 'block', 'item', 'section'] as const) {
      const sense = expansionSense(abbreviation, around[scope], isOurs);
      if (sense === 0) continue;
      // What somebody else says further off in a section of ours speaks against us, and no more.
      if (sense < 0 && scope === 'section' && anchors.section > 0) {
        against += veto.block;
        continue;
      }
      if (sense < 0) return FOREIGN;
      points += SPELLED_OUT;
      break;
    }
    const amongOurs = anchors.block > 0 || anchors.item > 0 || anchors.section > 0;
    if (page.other && !page.ours && !amongOurs) return FOREIGN;
    if (page.ours && !page.other) points += anchors.mixed ? SPELLED_OUT_FAR_OFF : THRESHOLD;
    if (namesLike(abbreviation, around.section).some((name) => !isOurs(name))) against += veto.block;
  }

  // Where the page uses both meanings, and in lists on such pages, only what stands close by says anything.
  const isEveryday = !abbreviation && form.split(/[\s\-\u2010-\u2015]+/).length < 3;
  const isNarrow = disputed || rule.near || (anchors.mixed && anchors.listed && !isOurList(anchors));
  const scopes = isNarrow ? (['block', 'item'] as const) : (['block', 'item', 'section'] as const);
  for (const scope of scopes) {
    points += support[scope] * supportIn(rule, around[scope]).worth;
    if (anchors[scope] > 0) points += anchor[scope];
  }
  if (!isNarrow) {
    if (anchors.title > 0) points += anchor.title;
    if (anchors.page >= TOPICAL_BLOCKS) points += abbreviation && !anchors.mixed ? NOTHING_ELSE : anchor.page;
  }
  if (isEveryday && !isNear(anchors, isNarrow, supportIn(rule, around.block).worth > 0)) return NO;
  for (const scope of ['sentence', 'block', 'item', 'heading', 'section', 'title'] as const) {
    const found = Math.min(3, wordsIn(rule.veto, around[scope]).length);
    const weight = scope === 'section' && !abbreviation ? EVERYDAY_SECTION_VETO : veto[scope];
    against += weight * VETO_WORDS[found]!;
  }
  if (points - against >= THRESHOLD)
    return yes(supportIn(rule, around.section).words, against > 0 || points < BEYOND_DOUBT);
  if (against <= points) return NO;
  return abbreviation ? FOREIGN : against >= veto.block ? ELSEWHERE : NO;
}
