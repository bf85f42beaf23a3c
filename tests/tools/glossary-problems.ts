/** Says what is wrong with a glossary, by file, entry and field. Pure: parsed files in, problems out. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import * as v from 'valibot';
import { Claim, type FormGroup, type Language, Source, Term } from '../../utils/glossary/schema.ts';
import { spellings, wordsOf } from '../../utils/matching/forms.ts';

/** A parsed file and its name. */
export interface GlossaryFile {
  name: string;
  kind: 'terms' | 'claims' | 'sources';
  items: unknown[];
}
export interface Problem {
  file: string;
  entry: string;
  field: string;
  message: string;
}

const LONGEST_DEFINITION_WORDS = 35;
const HIGHEST_GRADE = 9;
const OLDEST_REVIEW_MONTHS = 24;

/** Words that promise, and words that advise. */
const FORBIDDEN =
  /\b(miracle|guaranteed?|glow(ing)?|rejuvenat\w*|anti-?age?ing|amazing|incredibl\w*|revolutionary|you should|you must|you need to|you ought to|we recommend|clinically reviewed|reviewed by (a )?(doctor|clinician|dermatologist)s?)\b/i;

/** Flesch-Kincaid grade of a text; names on the list, and what stands in brackets, count as easy. */
export function readingGrade(text: string, names: ReadonlySet<string>): number {
  const plain = text.replace(/\([^)]*\)/g, ' ');
  const words = plain.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
  const sentences = plain.match(/[.!?](?=\s|$)/g)?.length ?? 1;
  const isName = (word: string) => names.has(word) || names.has(word.replace(/s$/, ''));
  const syllables = words
    .flatMap((word) => word.split('-'))
    .reduce((sum, word) => sum + (isName(word) ? 1 : Math.max(1, syllable(word))), 0);
  return fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables });
}

const monthsBetween = (earlier: Date, later: Date): number =>
  (later.getTime() - earlier.getTime()) / (30.44 * 86_400_000);

/** Every text with the sources beside it, and where it stands. */
function* texts(value: unknown, path = ''): Generator<{ path: string; text: string; sources: string[] }> {
  if (!value || typeof value !== 'object') return;
  if ('text' in value && typeof value.text === 'string')
    yield { path, text: value.text, sources: 'sources' in value ? (value.sources as string[]) : [] };
  else if ('sources' in value && Array.isArray(value.sources))
    yield { path, text: '', sources: value.sources as string[] };
  for (const [key, inner] of Object.entries(value)) yield* texts(inner, path ? `${path}.${key}` : key);
}

/** What the schema found; a field too few or too many is said without the schema's own terms. */
function inPlainWords({ type, expected, message }: v.BaseIssue<unknown>): string {
  if (type !== 'strict_object' || expected === 'Object') return message;
  return expected === 'never' ? 'there is no such field' : 'is missing';
}

/** Looks at all files together. `today` decides what is too old; `names` are medical names that any reader may meet. */
export function glossaryProblems(files: GlossaryFile[], names: ReadonlySet<string>, today: Date): Problem[] {
  const problems: Problem[] = [];
  const schemas = { terms: Term, claims: Claim, sources: Source };
  const of = (kind: GlossaryFile['kind']) => files.filter((file) => file.kind === kind);
  const idOf = (item: unknown) => (item && typeof item === 'object' && 'id' in item ? String(item.id) : '?');
  const ids = (kind: GlossaryFile['kind']) => new Set(of(kind).flatMap(({ items }) => items.map(idOf)));
  const [termIds, sourceIds] = [ids('terms'), ids('sources')];
  const owners = new Map<string, { id: string; rule: boolean }>();
  const documents = new Map<string, string>();

  for (const { name, kind, items } of files) {
    const seen = new Set<string>();
    for (const item of items) {
      const entry = idOf(item);
      const say = (field: string, message: string) => problems.push({ file: name, entry, field, message });
      if (seen.has(entry)) say('id', 'occurs twice');
      seen.add(entry);
      const parsed = v.safeParse(schemas[kind], item);
      if (!parsed.success) {
        for (const issue of parsed.issues) say(v.getDotPath(issue) ?? '', inPlainWords(issue));
        continue;
      }
      if (kind === 'sources') {
        for (const { field, message } of sameDocument(parsed.output as Source, documents)) say(field, message);
        continue;
      }
      const value = parsed.output as Term | Claim;
      for (const id of value.related) if (!termIds.has(id)) say('related', `there is no term "${id}"`);
      if (monthsBetween(new Date(value.reviewed), today) > OLDEST_REVIEW_MONTHS)
        say('reviewed', `is older than ${OLDEST_REVIEW_MONTHS} months`);
      for (const { path, text, sources } of texts(value)) {
        for (const id of sources) if (!sourceIds.has(id)) say(path, `there is no source "${id}"`);
        const found = FORBIDDEN.exec(text);
        if (found) say(path, `"${found[0]}" promises or advises; say what is known instead`);
      }
      if ('reader' in value) {
        const { text } = value.reader.definition;
        const words = text.split(/\s+/).length;
        if (words > LONGEST_DEFINITION_WORDS)
          say('reader.definition', `has ${words} words; ${LONGEST_DEFINITION_WORDS} are the most`);
        const grade = readingGrade(text, names);
        if (grade > HIGHEST_GRADE)
          say(
            'reader.definition',
            `reads at grade ${grade.toFixed(1)}; ${HIGHEST_GRADE} is the highest: use shorter words and sentences`,
          );
        for (const message of sharedForms(value, owners)) say('forms', message);
        for (const form of repeatedForms(value)) say('forms', `"${form}" stands twice; only the first one counts`);
      }
    }
  }
  return problems;
}

/** What names a document: two sources that share it are one document under two ids. */
const IDENTIFIERS = ['doi', 'pmid', 'pmcid', 'url'] as const;

/** Identifiers that another source has as well; a DOI and an address are compared whatever their letter case. */
function sameDocument(source: Source, documents: Map<string, string>): { field: string; message: string }[] {
  return IDENTIFIERS.flatMap((field) => {
    const key = source[field] && `${field}:${source[field].toLowerCase().replace(/\/$/, '')}`;
    if (!key) return [];
    const other = documents.get(key);
    documents.set(key, other ?? source.id);
    return other ? [{ field, message: `is that of "${other}" too; one document is one source` }] : [];
  });
}

/** Spellings that a term has twice in one language, of whatever groups. */
function repeatedForms({ forms }: Term): string[] {
  return Object.values(forms).flatMap((groups) => {
    const all = groups.flatMap(({ written }) => written);
    return [...new Set(all.filter((form, at) => all.indexOf(form) !== at))];
  });
}

/** Forms that another term has as well, where no rule tells the two apart. */
function sharedForms({ id, forms }: Term, owners: Map<string, { id: string; rule: boolean }>): string[] {
  const messages = new Set<string>();
  for (const [language, groups] of Object.entries(forms) as [Language, FormGroup[]][]) {
    for (const { written, when } of groups) {
      if (when === 'search') continue;
      for (const form of written) {
        const key = `${language === 'en' ? '' : language}:${wordsOf([...spellings(form, language)][0]!).join('')}`;
        const owner = owners.get(key);
        const rule = when === 'support';
        if (owner && owner.id !== id && !(owner.rule || rule))
          messages.add(`"${form}" is also a form of "${owner.id}"`);
        else owners.set(key, { id, rule });
      }
    }
  }
  return [...messages];
}
