/** What large packs cost: time on one page, and memory in a tab. */
import { withPacks } from './inputs.ts';
import { type Stage, type Table, times } from './stage.ts';

const PAGE = '500 kB with our words';

/** Bytes of heap that a tab keeps for a lexicon and what is built of it. */
const heapFor = (stage: Stage, lexicon: unknown): Promise<number> =>
  stage.visit(PAGE, async (tab, run) => {
    const session = await tab.createCDPSession();
    const used = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    const before = await used();
    await run('keepFinder', JSON.stringify({ version: 'packs', lexicon }));
    return (await used()) - before;
  });

export async function packs(stage: Stage): Promise<Table[]> {
  const [few, many] = [withPacks(3000), withPacks(100_000)];
  const results = await stage.compare(PAGE, [
    { label: 'few', name: 'ours', input: few },
    { label: 'many', name: 'ours', input: many },
  ]);
  const memory = async (lexicon: unknown) => `${((await heapFor(stage, lexicon)) / 1e6).toFixed(1)} MB`;
  const first = results.get('few')!.ms;
  return [
    {
      head: [`forms (glossary and made-up packs, five to a term), ${PAGE}`, 'our first pass', 'memory'],
      rows: [
        ['3,000', `${first.toFixed(1)} ms`, await memory(few)],
        ['100,000', `${times(results.get('many')!.ms / first)} that`, await memory(many)],
      ],
    },
  ];
}
