/** The first pass as it really runs: how much the pauses cost, and how long the page has to wait for one. */
import { GLOSSARY } from './inputs.ts';
import { type Stage, type Table, times } from './stage.ts';

export async function slices(stage: Stage): Promise<Table[]> {
  const rows: string[][] = [];
  for (const page of ['500 kB with our words', '5 MB with our words']) {
    const results = await stage.compare(page, [
      { label: 'whole', name: 'ours', input: GLOSSARY },
      { label: 'sliced', name: 'sliced', input: GLOSSARY },
    ]);
    const { ms, found: longest } = results.get('sliced')!;
    rows.push([page, times(ms / results.get('whole')!.ms), `${longest.toFixed(1)} ms`]);
  }
  return [{ head: ['in slices', 'total against one piece', 'longest task'], rows }];
}
