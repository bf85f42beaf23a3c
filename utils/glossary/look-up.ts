/** Finds the term that a selected text means: by exact spelling, everyday words included. Never by likeness. */
import { spellings, wordsOf } from '../matching/forms.ts';
import type { FormGroup, Language, Term } from './schema.ts';

export interface LookedUp {
  id: string;
  /** What else the spelling can mean. */
  meanings: string[];
}

/** Longer selections are passages, not words: nobody wants a card for the term that happens to be in one. */
const MOST_WORDS = 12;

/** All that is neither letter, number nor part of a word only stands around the words. */
const AROUND = /[^\p{L}\p{M}\p{N}\s'’‐-―×.-]+/gu;
const stripped = (text: string) => text.replace(AROUND, ' ').replace(/(?<!\S)[.'’]+|[.'’]+(?!\S)/g, '');

/**
 * The answer is the term that the text is, or else the longest one in it whose words have no other meaning ("stamp" is
 * ours, the rubber stamp is not); undefined when there is none.
 */
export function createLookUp(terms: Pick<Term, 'id' | 'name' | 'forms'>[]): (text: string) => LookedUp | undefined {
  const byKey = new Map<string, LookedUp & { standsAlone: boolean }>();
  /** Abbreviations that are ours only in their own letter case, and only alone. */
  const exactly = new Map<string, LookedUp>();
  const add = (form: string, language: Language, found: LookedUp, standsAlone: boolean): void => {
    for (const spelling of spellings(form, language)) {
      const key = wordsOf(stripped(spelling)).join('');
      if (!byKey.has(key)) byKey.set(key, { ...found, standsAlone });
    }
  };
  for (const { id, forms } of terms) {
    for (const [language, groups] of Object.entries(forms) as [Language, FormGroup[]][]) {
      for (const { written, exact, when, meanings = [] } of groups) {
        for (const form of written) {
          if (exact) exactly.set(form, { id, meanings });
          else add(form, language, { id, meanings }, when === 'always');
        }
      }
    }
  }
  for (const { id, name } of terms) add(name, 'en', { id, meanings: [] }, false);

  return (text) => {
    const plain = stripped(text).trim();
    const words = wordsOf(plain);
    if (words.length > MOST_WORDS) return undefined;
    const whole = exactly.get(plain) ?? byKey.get(words.join(''));
    if (whole) return { id: whole.id, meanings: whole.meanings };
    for (let length = words.length - 1; length > 0; length--) {
      for (let start = 0; start + length <= words.length; start++) {
        const part = byKey.get(words.slice(start, start + length).join(''));
        if (part?.standsAlone) return { id: part.id, meanings: part.meanings };
      }
    }
    return undefined;
  };
}
