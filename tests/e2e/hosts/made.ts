/** Makes the pages that are too large to keep as files, and those that differ by their headers alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { POLICIES } from './fixtures.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../pages/hosts/csp/page.html'), 'utf8');
const WORDS = '<h1>Microneedling</h1><p id="words">A dermapen on a large page.</p>';
const large = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${WORDS}${body}</body></html>`;
const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join('');

/** By name, each made when it is asked for. */
const LARGE: Record<string, () => string> = {
  nodes: () =>
    large(
      '100,000 nodes',
      times(50_000, (at) => `<div>${at % 500 ? at : 'a dermaroller'}</div>`),
    ),
  deep: () => large('5,000 deep', `${'<div>'.repeat(5000)}At the bottom: a dermastamp.${'</div>'.repeat(5000)}`),
  inline: () => large('5,000 deep in a line', `<p>${'<span>'.repeat(5000)}a dermastamp${'</span>'.repeat(5000)}</p>`),
  word: () => large('10 MB without a space', `<p>${'needle'.repeat(1_750_000)}</p>`),
  wordy: () => large('A long word', `<p>${'dermapen'.repeat(20_000)}</p>`),
  table: () =>
    large(
      'A huge table',
      `<table>${times(4000, (row) => `<tr>${times(10, (cell) => `<td>${row} ${cell}</td>`)}</tr>`)}</table>`,
    ),
  siblings: () => large('Many words in a line', `<p>${times(20_000, (at) => `<b>${at}</b> `)}</p>`),
  mentions: () =>
    large(
      '5,000 mentions',
      times(5000, (at) => `<p>${at}: a dermapen and PRP.</p>`),
    ),
};

/** The page at a path below `hosts/`, if it is made. */
export function made(path: string): string | undefined {
  const [, folder, name = ''] = /^\/hosts\/(csp|large)\/(.*)\.html$/.exec(path) ?? [];
  if (folder === 'csp' && name in POLICIES) return PAGE;
  return folder === 'large' ? LARGE[name]?.() : undefined;
}

export const headersOf = (path: string): Record<string, string> =>
  POLICIES[/^\/hosts\/csp\/(.*)\.html$/.exec(path)?.[1] ?? ''] ?? {};
