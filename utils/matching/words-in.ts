/** Finds the glossary's support, hint and veto words in a text. */
import type { Rule } from './lexicon.ts';

/** A word that much else goes with too ("injection", "scalp") is worth so much of a support word: two are one. */
const HINT = 0.5;
/** More support words than so many in one scope say no more. */
const MOST_SUPPORT = 2;

/** Texts from this length on are sections: every form in one asks about it again, so the last answer is kept. */
export const LONG_TEXT = 1000;

interface Finding {
  expression: RegExp;
  text: string;
  found: string[];
}
const findings = new WeakMap<string[], Finding>();

function expressionFor(words: string[]): RegExp {
  const body = words
    .map((word) =>
      word
        .split(/[\s-]+/)
        .map(RegExp.escape)
        .join('[\\s-]?'),
    )
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?:s|es|ed|ing)?(?![\\p{L}\\p{N}])`, 'giu');
}

/** Finds words of a list in a text; an entry may be a phrase, its last word may be plural. */
export function wordsIn(words: string[] | undefined, text: string): string[] {
  if (!words?.length || !text) return [];
  let finding = findings.get(words);
  if (!finding) findings.set(words, (finding = { expression: expressionFor(words), text: '', found: [] }));
  if (finding.text === text) return finding.found;
  const found = [...new Set([...text.matchAll(finding.expression)].map(([word]) => word.toLowerCase()))];
  if (text.length >= LONG_TEXT) Object.assign(finding, { text, found });
  return found;
}

/** The words in a text that speak for our meaning, and how many support words they are worth. */
export function supportIn({ support, hints }: Rule, text: string): { words: string[]; worth: number } {
  const strong = wordsIn(support, text);
  const weak = wordsIn(hints, text);
  return { words: [...strong, ...weak], worth: Math.min(MOST_SUPPORT, strong.length + HINT * weak.length) };
}
