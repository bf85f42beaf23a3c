/**
 * `npm run bench`: our first pass against the floor and against mark.js, and what we do to the page, in real Chromium.
 * Variants take turns, medians are compared: times of one machine say little, ratios hold. Writes RESULTS.md; with names
 * of measurements behind it (`npm run bench -- frames host`) it runs these alone and writes nothing.
 */
import '../tools/plain-errors.ts';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from '../tools/build.ts';
import { firstCard } from './first-card.ts';
import { firstPass } from './first-pass.ts';
import { frames } from './frames.ts';
import { host } from './host.ts';
import { packs } from './packs.ts';
import { peer } from './peer.ts';
import { pointer } from './pointer.ts';
import { slices } from './slices.ts';
import { createStage, SAMPLES, type Table } from './stage.ts';

build('chromium');
const stage = await createStage();
const lines: string[] = [];
const say = (line: string) => {
  lines.push(line);
  console.log(line);
};
const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
const tell = ({ head, rows }: Table) => {
  say('');
  say(row(head));
  say(row(head.map(() => '---')));
  for (const cells of rows) say(row(cells));
};

const today = new Date().toISOString().slice(0, 10);
say('# Benchmark');
say('');
say(`${today}, ${cpus().length} × ${cpus()[0]?.model}, ${stage.version}, medians of ${SAMPLES} fresh pages.`);
say('');
say(
  'Milliseconds are this machine’s; the ratios are what counts. “floor” is a bare TreeWalker that reads every text node.',
);
const wanted = process.argv.slice(2);
const measures = [firstPass, peer, packs, slices, pointer, frames, host, firstCard];
const unknown = wanted.find((one) => !measures.some(({ name }) => name === one));
if (unknown) throw new Error(`No measurement is called ${unknown}. There are: ${measures.map(({ name }) => name)}`);
for (const measure of measures) {
  if (wanted.length > 0 && !wanted.includes(measure.name)) continue;
  for (const table of await measure(stage)) tell(table);
}
await stage.close();

if (wanted.length === 0) {
  const results = join(import.meta.dirname, 'RESULTS.md');
  writeFileSync(results, `${lines.join('\n')}\n`);
  // The linter wants tables to be drawn straight.
  spawnSync('biome', ['check', '--write', results], { shell: process.platform === 'win32' });
}
