import { describe, expect, test } from 'vitest';
import { spellings, wordsOf } from '../../../utils/matching/forms';
import { compile, type Lexicon } from '../../../utils/matching/lexicon';
import { ENTRIES, LEXICON } from './glossary';

describe('spellings', () => {
  test.each([
    ['en', 'dermaroller', 'dermarollers'],
    ['en', 'biopsy', 'biopsies'],
    ['en', 'patch', 'patches'],
    ['en', 'anaesthetic cream', 'anesthetic cream'],
    ['en', 'anesthetic cream', 'anaesthetic cream'],
    ['en', 'oedema', 'edema'],
    ['en', 'scar remodelling', 'scar remodeling'],
    ['es', 'colágeno', 'colageno'],
    ['de', 'Wachstumsfaktor', 'Wachstumsfaktoren'],
    ['fr', 'plaquette', 'plaquettes'],
    ['ar', 'بلازما', 'البلازما'],
  ] as const)('of a %s form include others: %s, %s', (language, form, other) =>
    expect(spellings(form, language)).toContain(other),
  );
  test('words are what hyphens, dashes, spaces and apostrophes leave', () => {
    expect(wordsOf('Platelet-rich\u00A0plasma')).toEqual(['platelet', 'rich', 'plasma']);
    expect(wordsOf('cicatrices d’acné')).toEqual(['cicatrices', 'd', 'acné']);
  });
});

describe('a compiled lexicon', () => {
  /** The term that a compiled glossary gives a key to. */
  const ownerOf = ({ keys, terms }: Lexicon, key: string) => terms[keys.terms[keys.letters.indexOf(key)]!];

  test('survives JSON', () => expect(JSON.parse(JSON.stringify(LEXICON))).toEqual(LEXICON));
  test('has its keys in ascending order', () =>
    expect(LEXICON.keys.letters).toEqual([...new Set(LEXICON.keys.letters)].sort()));
  test('has no key for words kept for search', () => expect(LEXICON.keys.letters).not.toContain('pain'));
  test('keeps one rule for all forms that share it', () =>
    expect(new Set(LEXICON.rules.map((rule) => JSON.stringify(rule))).size).toBe(LEXICON.rules.length));
  test('gives a form to the term that stands first', () => {
    const [first, second] = [
      ENTRIES[0]!,
      { id: 'other', forms: { en: [{ written: ['microneedling'], when: 'always' as const }] } },
    ];
    expect(ownerOf(compile([first, second]), 'microneedling')).toBe('microneedling');
  });
  test('lets English rules decide words that languages share', () => {
    const german = { id: 'de', forms: { de: [{ written: ['Plasma'], when: 'topic' as const }] } };
    const english = {
      id: 'en',
      forms: { en: [{ written: ['plasma'], when: 'support' as const, support: ['blood'] }] },
    };
    expect(ownerOf(compile([german, english]), 'plasma')).toBe('en');
  });
  test('paints side words with a word in them that is painted by itself', () => {
    const whenOf = ({ keys, rules }: Lexicon, key: string) => rules[keys.rules[keys.letters.indexOf(key)]!]!.when;
    const needling = { written: ['needling'], when: 'support' as const, veto: ['dry needling'] };
    const pt = { written: ['agulhamento'], when: 'topic' as const };
    const lexicon = compile([
      { id: 'needling', forms: { en: [needling], pt: [pt] } },
      {
        id: 'dry-needling',
        forms: {
          en: [{ written: ['dry needling'], when: 'detail' }],
          pt: [{ written: ['agulhamento a seco'], when: 'detail' }],
        },
      },
      { id: 'ink', forms: { en: [{ written: ['needling ink', 'ink'], when: 'detail' }] } },
    ]);
    const keys = ['needlingink', 'ink', 'dryneedling', 'agulhamentoaseco'];
    expect(keys.map((key) => whenOf(lexicon, key))).toEqual(['topic', 'detail', 'detail', 'detail']);
  });
  test.each(['Microneedling', 'platelet-rich', 'see PRP here', 'DERMAROLLER', 'automated microneedling'])(
    'hints at our topic in "%s"',
    (text) => {
      expect(new RegExp(LEXICON.topicHints).test(text)).toBe(true);
    },
  );
  test.each(['network redundancy', 'the dermis', 'paint', 'a fraction of it, automated', ''])(
    'hints at none in "%s"',
    (text) => {
      expect(new RegExp(LEXICON.topicHints).test(text)).toBe(false);
    },
  );
  test.each([
    ['ar', 'عمق الإبرة', 'كم يكون عمق الإبرة؟'],
    ['fr', 'âge de la peau', 'selon l’âge de la peau'],
  ] as const)('hints at a short first word in any letters: %s, %s', (language, form, text) => {
    const { hints } = compile([{ id: 'depth', forms: { [language]: [{ written: [form], when: 'topic' }] } }]);
    expect(new RegExp(hints).test(text)).toBe(true);
  });
  test('an empty glossary finds nothing', () =>
    expect(new RegExp(compile([]).hints || '(?!)').test('anything')).toBe(false));
});
