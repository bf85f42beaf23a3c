/** Which mention is under the pointer, against the browser's own question which element is. */
import { GLOSSARY } from './inputs.ts';
import { type Stage, type Table, times } from './stage.ts';

export async function pointer(stage: Stage): Promise<Table[]> {
  const rows: string[][] = [];
  for (const page of ['50 kB with our words', '500 kB with our words']) {
    const results = await stage.compare(page, [
      { label: 'ours', name: 'pointer', input: GLOSSARY },
      { label: 'theirs', name: 'element', input: GLOSSARY },
    ]);
    rows.push([page, times(results.get('ours')!.ms / results.get('theirs')!.ms)]);
  }
  return [{ head: ['hit test, 400 points', 'against elementFromPoint'], rows }];
}
