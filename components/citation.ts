/** Writes a source as a citation: plain (near to Vancouver), BibTeX or RIS. Pure; only what the source holds is written. */
import type { Source } from '../utils/glossary/schema';

export const CITATION_STYLES = ['plain', 'bibtex', 'ris'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const stopped = (text: string) => (/[.?!…]$/.test(text) ? text : `${text}.`);

/** "Kang C, Lu D, et al." as names, the last of them "others" where the list was cut. */
export function authorNames(authors: string): string[] {
  return oneLine(authors)
    .split(authors.includes(';') ? /\s*;\s*/ : /\s*,\s*/)
    .flatMap((name) => (/\s+et al\.?$/i.test(name) ? [name.replace(/\s+et al\.?$/i, ''), 'others'] : [name]))
    .map((name) => (/^et al\.?$/i.test(name) ? 'others' : name))
    .filter(Boolean);
}

/** "J Cosmet Dermatol 2020;19(4):836-844" taken apart as far as it follows that pattern. */
function journalParts(journal: string) {
  const parts = /^(.*?)[,.]?\s*(?:(\d{4})\s*;)?\s*(\d+)(?:\(([^)]+)\))?:\s*([\w.–-]+)\.?$/.exec(oneLine(journal));
  if (!parts?.[1]) return { name: oneLine(journal) };
  return { name: parts[1], volume: parts[3], issue: parts[4], pages: parts[5]?.replace(/[–-]+/, '-') };
}

/** Whether `authors` are people ("Kang C") and not an institution whose name may hold commas. */
const arePeople = (authors: string) =>
  authorNames(authors).every((name) => name === 'others' || /\s[A-Z]{1,4}$/.test(name));

const by = ({ authors, organisation }: Source) => authors ?? organisation;

export function plainCitation(source: Source): string {
  const { title, journal, year, doi, pmid, url, checked } = source;
  const issued =
    journal && year && !journal.includes(String(year)) ? `${oneLine(journal)}, ${year}` : (journal ?? year);
  const publisher = source.authors && source.organisation ? source.organisation : undefined;
  const parts = [by(source), title, publisher, issued].filter((part) => part !== undefined);
  const found = [doi && `doi:${doi}`, pmid && `PMID: ${pmid}`].filter(Boolean);
  const where = doi ? `https://doi.org/${doi}` : `${url} (read ${checked.date})`;
  return [...parts.map((part) => stopped(oneLine(String(part)))), ...found.map((part) => `${part}.`), where].join(' ');
}

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const latex = (text: string) => oneLine(text).replace(/[\\{}&%$#_~^]/g, (sign) => LATEX[sign] ?? `\\${sign}`);

/** A name as BibTeX wants it: "Kang, C" for people, braces round the name of an institution. */
function bibtexAuthors(source: Source): string | undefined {
  const authors = by(source);
  if (!authors) return undefined;
  if (!source.authors || !arePeople(authors)) return `{${latex(authors)}}`;
  const names = authorNames(authors).map((name) =>
    name === 'others' ? name : latex(name.replace(/\s([A-Z]{1,4})$/, ', $1')),
  );
  return names.join(' and ');
}

export function bibtexCitation(source: Source): string {
  const journal = source.journal ? journalParts(source.journal) : undefined;
  const fields: [string, string | undefined][] = [
    ['author', bibtexAuthors(source)],
    ['title', `{${latex(source.title)}}`],
    ['journal', journal && latex(journal.name)],
    ['volume', journal?.volume],
    ['number', journal?.issue && latex(journal.issue)],
    ['pages', journal?.pages?.replace('-', '--')],
    ['organization', source.authors && source.organisation && latex(source.organisation)],
    ['year', source.year?.toString()],
    // Addresses are not escaped: biblatex and the url package read them verbatim; braces would end the field.
    ['doi', source.doi?.replace(/[{}]/g, encodeURIComponent)],
    ['pmid', source.pmid],
    ['url', source.url.replace(/[{}]/g, encodeURIComponent)],
    ['urldate', source.checked.date],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@${journal ? 'article' : 'misc'}{${source.id},\n${lines.join(',\n')}\n}`;
}

export function risCitation(source: Source): string {
  const journal = source.journal ? journalParts(source.journal) : undefined;
  const authors = source.authors && arePeople(source.authors) ? authorNames(source.authors) : [by(source)];
  const [first, last] = journal?.pages?.split('-') ?? [];
  const kind = { journal: 'JOUR', textbook: 'BOOK', guideline: 'RPRT', news: 'NEWS' }[source.kind as string];
  const fields: [string, string | undefined][] = [
    ['TY', journal ? 'JOUR' : (kind ?? 'ELEC')],
    ...authors
      .filter((name) => name !== 'others')
      .map((name): [string, string | undefined] => ['AU', name?.replace(/\s([A-Z]{1,4})$/, ', $1')]),
    ['TI', source.title],
    ['JO', journal?.name],
    ['VL', journal?.volume],
    ['IS', journal?.issue],
    ['SP', first],
    ['EP', last],
    ['PB', source.authors && source.organisation],
    ['PY', source.year?.toString()],
    ['DO', source.doi],
    ['AN', source.pmid],
    ['UR', source.url],
    ['Y2', source.checked.date.replaceAll('-', '/')],
  ];
  const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${oneLine(value as string)}`);
  return [...lines, 'ER  - '].join('\n');
}

const WRITERS: Record<CitationStyle, (source: Source) => string> = {
  plain: plainCitation,
  bibtex: bibtexCitation,
  ris: risCitation,
};

/** One citation or several, numbered in the plain style. */
export function cite(sources: Source[], style: CitationStyle): string {
  if (style !== 'plain') return sources.map(WRITERS[style]).join('\n\n');
  return sources.length === 1
    ? sources.map(plainCitation).join('')
    : sources.map((source, index) => `${index + 1}. ${plainCitation(source)}`).join('\n');
}
