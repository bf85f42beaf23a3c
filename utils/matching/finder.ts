/** The matching side in one object: finds forms in a text and decides which of them are ours. Pure. */
import type { Anchors } from './anchors.ts';
import { createClaimFinder } from './claims.ts';
import { asRead, fold } from './fold.ts';
import type { Lexicon, Rule } from './lexicon.ts';
import { createMatcher } from './matcher.ts';
import { decide, expansionSense, type PageExpansions, type Surroundings, type Verdict } from './senses.ts';

/** A form, or the wording of a claim, in a text; offsets are into that text. */
export interface FoundForm {
  kind: 'term' | 'claim';
  id: string;
  start: number;
  end: number;
  /** As it is read. */
  text: string;
  /** Its folded letters, without gaps. */
  key: string;
  when: Exclude<Rule['when'], 'search'>;
  /** What it goes by where it needs support. */
  rule: Rule;
}

export interface FormQuestion {
  found: FoundForm;
  around: Omit<Surroundings, 'sentence'>;
  anchors: Anchors;
  page: PageExpansions;
}

export interface Finder {
  find(text: string): FoundForm[];
  decide(question: FormQuestion): Verdict;
  /** How `text` spells a form out: 1 our way, -1 another way, 0 not at all. */
  expansion(found: FoundForm, text: string): -1 | 0 | 1;
}

export type { Anchors, PageExpansions, Verdict };

/** What forms without another meaning are given. */
export const ALWAYS: Verdict = { ours: true, foreign: false, elsewhere: false, doubtful: false, because: [] };
/** Promises are ours to weigh where the passage is about our procedures. */
const CLAIM: Rule = { when: 'topic' };

const SENTENCE_END = /[.!?\n](?=\s|$)/g;

/** The sentence around an offset. */
function sentenceAround(text: string, start: number, end: number): string {
  let from = 0;
  let to = text.length;
  for (const { index } of text.matchAll(SENTENCE_END)) {
    if (index < start) from = index + 1;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  return text.slice(from, to);
}

const byPlace = (a: FoundForm, b: FoundForm): number => a.start - b.start || b.end - a.end;

export function createFinder(lexicon: Lexicon): Finder {
  const match = createMatcher(lexicon);
  const claimsIn = createClaimFinder(lexicon.claims);
  /** A long form is ours when it is one of the term's own, or when most of its words speak for it. */
  const isOursFor = ({ id, rule }: FoundForm) => {
    const support = new Set([...(rule.support ?? []), ...(rule.hints ?? [])].map((word) => word.toLowerCase()));
    return (long: string) => {
      const words = long.toLowerCase().match(/\p{L}+/gu) ?? [];
      return (
        match(fold(long)).some(({ term }) => lexicon.terms[term] === id) ||
        words.filter((word) => support.has(word)).length * 2 > words.length
      );
    };
  };

  return {
    find(text) {
      const folded = fold(text);
      const terms = match(folded).map(({ start, end, term, rule: at, key }): FoundForm => {
        const id = lexicon.terms[term]!;
        const rule = lexicon.rules[at]!;
        const when = rule.when as FoundForm['when'];
        return { kind: 'term', id, start, end, text: asRead(text.slice(start, end)), key, when, rule };
      });
      const claims = claimsIn(folded).map(({ id, start, end }): FoundForm => {
        const words = asRead(text.slice(start, end));
        return { kind: 'claim', id, start, end, text: words, key: id, when: 'topic', rule: CLAIM };
      });
      // In the order of the text, as readers go through it; a claim before the terms in it.
      return claims.length > 0 ? [...claims, ...terms].sort(byPlace) : terms;
    },
    decide({ found, around, anchors, page }) {
      if (found.when === 'always') return ALWAYS;
      return decide({
        form: found.text,
        rule: found.rule,
        around: {
          get sentence() {
            return asRead(sentenceAround(around.block, found.start, found.end));
          },
          get block() {
            return asRead(around.block);
          },
          get item() {
            return around.item;
          },
          get section() {
            return around.section;
          },
          get heading() {
            return around.heading;
          },
          title: around.title,
          get language() {
            return around.language;
          },
        },
        anchors,
        page,
        isOurs: isOursFor(found),
      });
    },
    expansion: (found, text) => expansionSense(found.text.replace(/s$/, ''), text, isOursFor(found)),
  };
}
