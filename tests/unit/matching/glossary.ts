/** A small glossary in which every kind of rule occurs once. */
import { createFinder } from '../../../utils/matching/finder';
import { compile, type Entry } from '../../../utils/matching/lexicon';

export const ENTRIES: Entry[] = [
  {
    id: 'microneedling',
    forms: {
      en: [
        { written: ['microneedling', 'skin needling'], when: 'always' },
        {
          written: ['needling'],
          when: 'support',
          support: ['skin', 'face', 'serum'],
          veto: ['dry needling', 'muscle'],
        },
      ],
      de: [{ written: ['Mikronadeln'], when: 'topic' }],
      ar: [{ written: ['الوخز بالإبر الدقيقة'], when: 'always' }],
    },
  },
  { id: 'rf-microneedling', forms: { en: [{ written: ['RF microneedling', 'needle RF'], when: 'always' }] } },
  { id: 'microneedling-pen', forms: { en: [{ written: ['Dr. Pen'], when: 'always' }] } },
  { id: 'dermaroller', forms: { en: [{ written: ['dermaroller', 'derma roller'], when: 'always' }] } },
  {
    id: 'platelet-rich-plasma',
    forms: {
      en: [
        { written: ['platelet-rich plasma'], when: 'always' },
        {
          written: ['PRP', 'P.R.P.', 'P-R-P'],
          when: 'support',
          support: ['platelet', 'plasma', 'microneedling'],
          hints: ['scalp', 'injection', 'hair'],
          veto: ['network', 'pityriasis', 'panel'],
          meanings: ['a rare skin disease'],
        },
      ],
    },
  },
  { id: 'hyaluronic-acid', forms: { en: [{ written: ['HA'], when: 'support', exact: true, support: ['serum'] }] } },
  {
    id: 'dermis',
    forms: { en: [{ written: ['dermis'], when: 'topic' }], it: [{ written: ['derma'], when: 'topic' }] },
  },
  {
    id: 'acne-scars',
    forms: { en: [{ written: ['acne scar'], when: 'topic' }], fr: [{ written: ["cicatrices d'acné"], when: 'topic' }] },
  },
  { id: 'a-prf', forms: { en: [{ written: ['A-PRF'], when: 'always' }] } },
  {
    id: 'erythema',
    forms: { es: [{ written: ['eritema'], when: 'topic' }], it: [{ written: ['eritema'], when: 'topic' }] },
  },
  { id: 'papillary-dermis', forms: { en: [{ written: ['papillary dermis'], when: 'detail' }] } },
  { id: 'haematoma', forms: { en: [{ written: ['haematoma'], when: 'detail' }] } },
  { id: 'pain', forms: { en: [{ written: ['pain'], when: 'search' }] } },
];

export const LEXICON = compile(ENTRIES);
export const finder = createFinder(LEXICON);
/** The forms found in a text, as the text has them. */
export const formsIn = (text: string): string[] => finder.find(text).map(({ start, end }) => text.slice(start, end));
