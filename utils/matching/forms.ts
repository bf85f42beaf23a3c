/** Derives, from the forms that the glossary writes down, the other spellings in which pages have them. */
import type { Language } from './lexicon.ts';

const SEPARATORS = /[\s\u00A0\u202F\u2009\-\u2010-\u2015\u2212\u2043\uFE58\uFE63\uFF0D\u00B7'\u2019\u02BC]+/;

/** As in "Dr. Pen" and "P.R.P.": on pages it may be missing. */
const ABBREVIATING_DOT = /(?<=\p{L})\.(?=\s|\p{L}|$)/gu;

/** The words of a form, lower-cased: "Platelet-rich plasma" has three. */
export const wordsOf = (form: string): string[] =>
  form.normalize('NFC').toLowerCase().replace(ABBREVIATING_DOT, ' ').split(SEPARATORS).filter(Boolean);

/** Without accents: "ácido" is written "acido" where keyboards lack them. */
export const unaccented = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC');

/** British and American spellings of the same sound, both ways. */
const TRANSATLANTIC: [RegExp, string][] = [
  [/haem/g, 'hem'],
  [/anaesth/g, 'anesth'],
  [/aesth/g, 'esth'],
  [/oedem/g, 'edem'],
  [/oestr/g, 'estr'],
  [/leuk/g, 'leuc'],
  [/colour/g, 'color'],
  [/tumour/g, 'tumor'],
  [/fibre/g, 'fiber'],
  [/ageing/g, 'aging'],
  [/moisturis/g, 'moisturiz'],
  [/isation/g, 'ization'],
  [/ising\b/g, 'izing'],
  [/ised\b/g, 'ized'],
  [/(channel|label|model)l(ing|ed)/g, '$1$2'],
];

function* transatlantic(form: string): Generator<string> {
  yield form;
  for (const [british, american] of TRANSATLANTIC) {
    if (british.test(form)) yield form.replace(british, american);
    british.lastIndex = 0;
  }
  if (form.includes('hemat') || form.includes('anesth') || form.includes('edema')) {
    yield form
      .replace('hemat', 'haemat')
      .replace(/(?<!a)anesth/, 'anaesth')
      .replace(/(?<!o)edema/, 'oedema');
  }
}

/** English plurals (and the singular of a written plural) of the last word. */
function* numbers(form: string): Generator<string> {
  yield form;
  if (form.length < 3 || /\d$/.test(form)) return;
  if (/[^aeiou]y$/.test(form)) yield `${form.slice(0, -1)}ies`;
  else if (/(s|x|z|ch|sh)$/.test(form)) yield `${form}es`;
  else yield `${form}s`;
  if (/ies$/.test(form)) yield `${form.slice(0, -3)}y`;
  else if (/[^su]s$/.test(form) && form.length > 5) yield form.slice(0, -1);
}

/** German adds -s, -e, -en, -n and -es; Romance plurals add -s or -es. Only the last word is touched. */
const ENDINGS: Partial<Record<Language, string[]>> = {
  de: ['s', 'e', 'en', 'n', 'es'],
  es: ['s', 'es'],
  fr: ['s', 'x'],
  pt: ['s', 'es'],
};

/** Arabic writes article, conjunctions and prepositions as part of the word. */
const ARABIC_PREFIXES = ['ال', 'و', 'وال', 'ب', 'بال', 'لل', 'ل', 'ف', 'فال', 'ك', 'كال'];

/** All spellings of a written form in its language, itself first. Letter case is as given. */
export function spellings(form: string, language: Language): Set<string> {
  const found = new Set<string>([form]);
  if (language === 'en') {
    for (const spelling of transatlantic(form)) for (const number of numbers(spelling)) found.add(number);
  } else if (language === 'ar') {
    const bare = form.replace(/^ال/, '');
    for (const prefix of ARABIC_PREFIXES) found.add(prefix + bare);
    found.add(bare);
  } else {
    for (const ending of ENDINGS[language] ?? []) found.add(form + ending);
  }
  for (const spelling of [...found]) found.add(unaccented(spelling));
  return found;
}
