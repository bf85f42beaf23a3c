/** Citations: what is written, what is left out, what is escaped. */
import { describe, expect, test } from 'vitest';
import { authorNames, bibtexCitation, cite, plainCitation, risCitation } from '../../../components/citation';
import type { Source } from '../../../utils/glossary/schema';

const source = (more: Partial<Source> = {}): Source => ({
  id: 'kang-2022',
  kind: 'journal',
  title: 'Combined effect of needling',
  url: 'https://example.org/a',
  evidence: 'RCT',
  checked: { date: '2026-11-23', read: 'abstract' },
  ...more,
});
const article = source({
  authors: 'Kang C, Lu D, et al.',
  journal: 'J Cosmet Dermatol 2020;19(4):836-844',
  year: 2020,
  doi: '10.1000/x_y',
  pmid: '35237616',
});

describe('authorNames', () => {
  test.each([
    ['Kang C, Lu D', ['Kang C', 'Lu D']],
    ['Kang C; Lu D', ['Kang C', 'Lu D']],
    ['Kang C, Lu D, et al.', ['Kang C', 'Lu D', 'others']],
    ['Kang C et al', ['Kang C', 'others']],
    ['Becker', ['Becker']],
    ['  Kang\n C ', ['Kang C']],
  ])('%j', (authors, names) => expect(authorNames(authors)).toEqual(names));
});

describe('plain', () => {
  test.each<[string, Partial<Source>, string]>([
    ['nothing but title and address', {}, 'Combined effect of needling. https://example.org/a (read 2026-11-23)'],
    [
      'a title that ends in a question mark',
      { title: 'Does it work?' },
      'Does it work? https://example.org/a (read 2026-11-23)',
    ],
    [
      'an organisation',
      { organisation: 'FDA', year: 2020 },
      'FDA. Combined effect of needling. 2020. https://example.org/a (read 2026-11-23)',
    ],
    [
      'authors before their organisation',
      { authors: 'Lu D', organisation: 'WHO' },
      'Lu D. Combined effect of needling. WHO. https://example.org/a (read 2026-11-23)',
    ],
    [
      'a journal without its year',
      { journal: 'Front Med 8:788754', year: 2022 },
      'Combined effect of needling. Front Med 8:788754, 2022. https://example.org/a (read 2026-11-23)',
    ],
  ])('%s', (_, more, text) => expect(plainCitation(source(more))).toBe(text));

  test('an article: no full stop twice, no year twice, the DOI as address', () => {
    expect(plainCitation(article)).toBe(
      'Kang C, Lu D, et al. Combined effect of needling. J Cosmet Dermatol 2020;19(4):836-844. doi:10.1000/x_y. PMID: 35237616. https://doi.org/10.1000/x_y',
    );
  });
});

describe('BibTeX', () => {
  test('an article in full', () => {
    expect(bibtexCitation(article)).toBe(
      [
        '@article{kang-2022,',
        '  author = {Kang, C and Lu, D and others},',
        '  title = {{Combined effect of needling}},',
        '  journal = {J Cosmet Dermatol},',
        '  volume = {19},',
        '  number = {4},',
        '  pages = {836--844},',
        '  year = {2020},',
        '  doi = {10.1000/x_y},',
        '  pmid = {35237616},',
        '  url = {https://example.org/a},',
        '  urldate = {2026-11-23}',
        '}',
      ].join('\n'),
    );
  });
  test('signs with a meaning in LaTeX are escaped, line ends are spaces', () => {
    const text = bibtexCitation(source({ title: 'A & B:\n50% of {x}_1 #2 $3 ~ ^ \\ end' }));
    expect(text).toContain(
      'title = {{A \\& B: 50\\% of \\{x\\}\\_1 \\#2 \\$3 \\textasciitilde{} \\textasciicircum{} \\textbackslash{} end}}',
    );
  });
  test.each([
    [
      'an institution with commas stays one name',
      { authors: 'Centers for Disease Control, Prevention' },
      'author = {{Centers for Disease Control, Prevention}}',
    ],
    [
      'an organisation stands in for authors',
      { organisation: 'U.S. Food & Drug Administration' },
      'author = {{U.S. Food \\& Drug Administration}}',
    ],
    [
      'braces in an address cannot end the field',
      { url: 'https://example.org/{a}' },
      'url = {https://example.org/%7Ba%7D}',
    ],
    ['a web page is misc', {}, '@misc{kang-2022,'],
    ['a journal of another pattern is kept whole', { journal: 'Front Med' }, 'journal = {Front Med}'],
  ])('%s', (_, more, part) => expect(bibtexCitation(source(more))).toContain(part));
  test('braces are balanced whatever the title', () => {
    for (const title of ['}}', '{', 'a } b { c', '\\}']) {
      const bare = bibtexCitation(source({ title })).replace(/\\[{}]/g, '');
      expect(bare.split('{').length).toBe(bare.split('}').length);
    }
  });
});

describe('RIS', () => {
  test('an article in full', () => {
    expect(risCitation(article).split('\n')).toEqual([
      'TY  - JOUR',
      'AU  - Kang, C',
      'AU  - Lu, D',
      'TI  - Combined effect of needling',
      'JO  - J Cosmet Dermatol',
      'VL  - 19',
      'IS  - 4',
      'SP  - 836',
      'EP  - 844',
      'PY  - 2020',
      'DO  - 10.1000/x_y',
      'AN  - 35237616',
      'UR  - https://example.org/a',
      'Y2  - 2026/11/23',
      'ER  - ',
    ]);
  });
  test.each<[Source['kind'], string]>([
    ['textbook', 'BOOK'],
    ['guideline', 'RPRT'],
    ['news', 'NEWS'],
    ['clinic', 'ELEC'],
    ['vendor', 'ELEC'],
  ])('%s is %s', (kind, type) => expect(risCitation(source({ kind }))).toMatch(new RegExp(`^TY {2}- ${type}\n`)));
  test('a value cannot start a tag of its own', () => {
    expect(
      risCitation(source({ title: 'A\nER  - \nTY  - BOOK' }))
        .split('\n')
        .filter((line) => /^(TY|ER)/.test(line)),
    ).toHaveLength(2);
  });
});

describe('several', () => {
  test('plain ones are numbered, one alone is not', () => {
    expect(cite([source()], 'plain')).toBe(plainCitation(source()));
    expect(cite([source(), article], 'plain')).toMatch(/^1\. .*\n2\. /);
  });
  test('records are apart by an empty line', () => {
    expect(cite([source(), article], 'ris').split('\n\n')).toHaveLength(2);
    expect(cite([source(), article], 'bibtex').split('\n\n')).toHaveLength(2);
  });
});
