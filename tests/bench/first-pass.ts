/** Our first pass against a bare walk over the same page. */
import { GLOSSARY, PAGES } from './inputs.ts';
import { type Stage, type Table, times } from './stage.ts';

export async function firstPass(stage: Stage): Promise<Table[]> {
  const rows: string[][] = [];
  for (const page of Object.keys(PAGES)) {
    const results = await stage.compare(page, [
      { label: 'walk', name: 'walk' },
      { label: 'textContent', name: 'textContent' },
      { label: 'ours', name: 'ours', input: GLOSSARY },
    ]);
    const floor = results.get('walk')!.ms;
    const ratio = (label: string) => times(results.get(label)!.ms / floor);
    rows.push([page, floor.toFixed(1), ratio('textContent'), ratio('ours'), String(results.get('ours')!.found)]);
  }
  return [{ head: ['page', 'floor, ms', 'textContent', 'our first pass', 'mentions'], rows }];
}
