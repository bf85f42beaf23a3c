/**
 * The shape of everything the glossary holds: terms, sources and claims. Types, run-time validation and the JSON Schema
 * that editors pick up all come from here. Wording rules (reading grade, forbidden words) live in the glossary check.
 */
import * as v from 'valibot';

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case'));
const Text = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(600));
const IsoDate = v.pipe(v.string(), v.isoDate('a date is year-month-day, such as 2026-11-25'));
const Sources = v.pipe(v.array(Id), v.minLength(1, 'every fact needs a source'));

/** A sentence and the ids of the sources that say it. */
export const Sourced = v.strictObject({ text: Text, sources: Sources });

/** A sourced sentence under a short label, such as "Downtime". */
export const Fact = v.strictObject({ label: v.pipe(v.string(), v.minLength(2), v.maxLength(32)), ...Sourced.entries });

/** A needle depth for one zone of the body, in millimetres. A single figure has `from` equal to `to`. */
export const Depth = v.strictObject({ zone: Text, from: v.number(), to: v.number(), sources: Sources });

/** What a regulator decided, where, and the date (year, or year-month-day) at which that was so. */
export const Regulation = v.strictObject({
  jurisdiction: Text,
  date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
  ...Sourced.entries,
});

export const LANGUAGES = ['en', 'es', 'de', 'fr', 'pt', 'it', 'ar'] as const;
export const CATEGORIES = [
  'procedure',
  'technique',
  'device',
  'biologic',
  'laboratory',
  'anatomy',
  'physiology',
  'condition',
  'aftercare',
  'side-effect',
  'safety',
  'topical',
  'regulation',
  'outcome',
] as const;
export const EVIDENCE_LEVELS = ['strong', 'moderate', 'limited', 'insufficient'] as const;
export const DIAGRAMS = [
  'devices',
  'facial-zones',
  'growth-factors',
  'healing-timeline',
  'needling-vs-rf',
  'prp-tube',
  'skin-layers',
] as const;

const Form = v.pipe(
  v.string(),
  v.minLength(2),
  v.maxLength(80),
  v.regex(/^[A-Za-z0-9\u00C0-\uD7FF]/, 'a form begins with a letter or a digit'),
);
const Written = v.pipe(v.array(Form), v.minLength(1));
const Words = v.optional(v.array(v.string()));

/**
 * Spellings that share a rule. `always`: no other meaning is known, the words stand alone. `topic`: everyday or general
 * medical words, ours where the page is about our procedures and no veto word is in the sentence. `support`: the same
 * letters mean other things (`meanings`), so a support word has to be near, or two `hints`, and a veto word must not.
 * `detail`: like `topic`, but painted only when the reader wants every mention marked, or when a word in it is painted by
 * itself. `search`: everyday words, found by search and on a selection, never marked. `exact`: letter case must be as
 * written. `near`: what stands farther off than the same paragraph or item says nothing. `misspelt`: spellings that pages
 * really have but nobody should be shown.
 */
export const FormGroup = v.strictObject({
  written: Written,
  when: v.picklist(['always', 'topic', 'support', 'detail', 'search']),
  exact: v.optional(v.literal(true)),
  near: v.optional(v.literal(true)),
  misspelt: v.optional(v.literal(true)),
  support: Words,
  hints: Words,
  veto: Words,
  meanings: Words,
});

export const Term = v.strictObject({
  id: Id,
  name: Text,
  category: v.picklist(CATEGORIES),
  pronunciation: v.optional(Text),
  forms: v.record(v.picklist(LANGUAGES), v.array(FormGroup)),
  related: v.pipe(v.array(Id), v.maxLength(8)),
  reader: v.strictObject({ definition: Sourced, facts: v.pipe(v.array(Fact), v.maxLength(8)) }),
  professional: v.strictObject({
    facts: v.pipe(v.array(Fact), v.maxLength(14)),
    depths: v.optional(v.array(Depth)),
    contraindications: v.optional(v.strictObject({ absolute: v.array(Sourced), relative: v.array(Sourced) })),
    regulation: v.optional(v.array(Regulation)),
    unsettled: v.optional(v.array(Sourced)),
  }),
  evidence: v.strictObject({ level: v.picklist(EVIDENCE_LEVELS), ...Sourced.entries }),
  safety: v.optional(Sourced),
  diagram: v.optional(v.picklist(DIAGRAMS)),
  reviewed: IsoDate,
});

export const SOURCE_KINDS = [
  'journal',
  'regulator',
  'government',
  'guideline',
  'textbook',
  'encyclopedia',
  'news',
  'clinic',
  'vendor',
] as const;

/** A document somebody has seen. `checked` says when and how much of it was read; `secondHand`: it repeats another. */
export const Source = v.strictObject({
  id: Id,
  kind: v.picklist(SOURCE_KINDS),
  title: Text,
  authors: v.optional(Text),
  organisation: v.optional(Text),
  year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100))),
  journal: v.optional(Text),
  url: v.pipe(v.string(), v.url('is no web address'), v.regex(/^https?:\/\//, 'starts with http:// or https://')),
  pmid: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/))),
  pmcid: v.optional(v.pipe(v.string(), v.regex(/^PMC\d+$/))),
  doi: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/))),
  evidence: v.picklist([
    'systematic review',
    'RCT',
    'cohort',
    'case report',
    'laboratory study',
    'expert opinion',
    'regulator',
    'manufacturer',
  ]),
  checked: v.strictObject({
    date: IsoDate,
    read: v.picklist(['abstract', 'full text', 'page', 'extract']),
    note: v.optional(Text),
  }),
  secondHand: v.optional(v.literal(true)),
});

export const VERDICTS = ['supported', 'depends', 'overstated', 'not-tested', 'contradicted'] as const;

/** Each "..." may try several lengths: more than two of them would have a page wait. */
const Pattern = v.pipe(
  v.string(),
  v.minLength(3),
  v.maxLength(160),
  v.regex(/^(?!(?:.*\.\.\.){3})/, 'at most two "..." in a pattern'),
  v.regex(/^(?!.*(?:^|[\s|])(?!\.\.\.(?:\s|$))[^A-Za-z0-9#%\u00C0-\uD7FF\s])/, 'words begin with a letter or a digit'),
);

/**
 * A marketing promise that the glossary weighs. In `patterns`, words stand as written; `a|b` is a choice, `word?` may
 * be absent, `#` is a number and `...` stands for up to four words.
 */
export const Claim = v.strictObject({
  id: Id,
  claim: Text,
  patterns: v.pipe(v.array(Pattern), v.minLength(1)),
  verdict: v.picklist(VERDICTS),
  evidence: Sourced,
  fairer: Text,
  unknown: v.optional(Sourced),
  related: v.array(Id),
  reviewed: IsoDate,
});

/** The files as they are packaged; `$schema` is there for editors. */
const file = <const T extends v.GenericSchema>(item: T) =>
  v.strictObject({ $schema: v.optional(v.string()), items: v.array(item) });
export const TermFile = file(Term);
export const SourceFile = file(Source);
export const ClaimFile = file(Claim);

export type Sourced = v.InferOutput<typeof Sourced>;
export type Fact = v.InferOutput<typeof Fact>;
export type Depth = v.InferOutput<typeof Depth>;
export type FormGroup = v.InferOutput<typeof FormGroup>;
export type Term = v.InferOutput<typeof Term>;
export type Source = v.InferOutput<typeof Source>;
export type Claim = v.InferOutput<typeof Claim>;
export type Language = (typeof LANGUAGES)[number];
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];
export type Verdict = (typeof VERDICTS)[number];
export type Diagram = (typeof DIAGRAMS)[number];
