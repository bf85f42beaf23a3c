/** mark.js 8.11 with the same forms against our first pass: as most use it, and as an expert would. */
import { sameForms } from './inputs.ts';
import { type Stage, type Table, times, type Variant } from './stage.ts';

export async function peer(stage: Stage): Promise<Table[]> {
  const rows: string[][] = [];
  for (const [page, count] of [
    ['50 kB with our words', 300],
    ['500 kB with our words', 300],
    ['50 kB with our words', 3000],
    ['500 kB with our words', 3000],
  ] as const) {
    const { forms, lexicon } = sameForms(count);
    const ours = { input: lexicon };
    const theirs = { input: forms };
    const variants: Variant[] = [
      { label: 'ours', name: 'ours', ...ours },
      { label: 'search', name: 'markRegExp', ...theirs },
      { label: 'ours drawn', name: 'oursDrawn', ...ours },
      { label: 'drawn', name: 'markRegExpDrawn', ...theirs },
      { label: 'plain', name: 'markPlain', ...theirs, samples: 1 },
    ];
    const results = await stage.compare(page, variants);
    const shown = (label: string, against: string) =>
      results.get(label)!.error ?? times(results.get(label)!.ms / results.get(against)!.ms);
    rows.push([
      `${page}, ${count} forms`,
      `${results.get('ours')!.ms.toFixed(1)} ms`,
      shown('plain', 'ours'),
      shown('search', 'ours'),
      shown('drawn', 'ours drawn'),
    ]);
  }
  return [
    {
      head: ['mark.js against ours', 'our first pass', 'mark(array)', 'markRegExp, search alone', 'markRegExp, drawn'],
      rows,
    },
  ];
}
