/**
 * `npm run bench`: our first pass against the floor and against mark.js, in real Chromium. Every sample is a fresh page
 * in a process of its own, variants take turns, medians are compared: times of one machine say little, ratios hold.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Frame } from 'puppeteer-core';
import { build } from 'vite';
import { filesOf } from '../../utils/glossary/packaged.ts';
import type { Term } from '../../utils/glossary/schema.ts';
import { compile } from '../../utils/matching/lexicon.ts';
import { CHROMIUM_FLAGS, findBrowser, launch } from '../tools/browsers.ts';
import { makeForms, makePage } from './pages.ts';

const SAMPLES = Number(process.env.SAMPLES ?? 7);
const ROOT = join(import.meta.dirname, '../..');

const terms = filesOf('en').terms.flatMap(
  (name) => JSON.parse(readFileSync(join(ROOT, 'public', name), 'utf8')).items as Term[],
);
const written = terms.flatMap(({ forms }) =>
  (forms.en ?? []).filter(({ when }) => when === 'always').flatMap((group) => group.written),
);
const glossary = compile(terms);
const packOf = (count: number) =>
  makeForms(count).map((form, i) => ({
    id: `made-${i}`,
    forms: { en: [{ written: [form], when: 'always' as const }] },
  }));

const pages: Record<string, string> = {
  '50 kB, none of our words': makePage(50_000, []),
  '500 kB, none of our words': makePage(500_000, []),
  '5 MB, none of our words': makePage(5_000_000, []),
  '50 kB with our words': makePage(50_000, written),
  '500 kB with our words': makePage(500_000, written),
  '5 MB with our words': makePage(5_000_000, written),
  // A real, long document that a package ships for its own tests.
  '1 MB saved document': readFileSync(
    join(ROOT, 'node_modules/mark.js/test/fixtures/basic/large-document.html'),
    'utf8',
  ),
};

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: { write: false, lib: { entry: join(import.meta.dirname, 'subject.ts'), formats: ['iife'], name: 'bench' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('The benchmark could not be bundled.');
  return output.output[0].code;
}

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const server = createServer((request, response) => {
  const page = pages[decodeURIComponent(request.url!.slice(1))];
  response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}).listen(0);
const { port } = server.address() as AddressInfo;
const code = await bundle();
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium').path,
  args: [...CHROMIUM_FLAGS, '--site-per-process'],
});

let host = 1;
/** One sample: a page of its own site, so a process of its own, in which nothing of ours has run. */
async function sample(
  page: string,
  name: string,
  input: unknown,
): Promise<{ ms: number; found: number; error?: string }> {
  const tab = await browser.newPage();
  host = (host % 250) + 1;
  await tab.goto(`http://127.0.0.${host}:${port}/${encodeURIComponent(page)}`, { waitUntil: 'load' });
  // A world of its own, as content scripts have; puppeteer has it, though not in its types.
  const frame = tab.mainFrame() as unknown as { isolatedRealm(): Pick<Frame, 'evaluate'> };
  const realm = frame.isolatedRealm();
  await realm.evaluate(code);
  const run = (which: string, given: unknown) =>
    (
      globalThis as unknown as { needlewiseBench: { run(a: string, b: unknown): { ms: number; found: number } } }
    ).needlewiseBench.run(which, given);
  try {
    return await realm.evaluate(run, name, input);
  } catch (error) {
    return { ms: Number.NaN, found: 0, error: String(error).slice(0, 80) };
  } finally {
    await tab.close();
  }
}

interface Variant {
  label: string;
  name: string;
  input?: unknown;
  samples?: number;
}

/** Runs variants in turns on one page and gives each one's median. */
async function compare(
  page: string,
  variants: Variant[],
): Promise<Map<string, { ms: number; found: number; error?: string }>> {
  const results = new Map<string, { ms: number; found: number; error?: string }[]>(
    variants.map(({ label }) => [label, []]),
  );
  for (let round = 0; round < SAMPLES; round++) {
    for (const { label, name, input, samples = SAMPLES } of variants) {
      if (round < samples) results.get(label)!.push(await sample(page, name, input));
    }
  }
  return new Map([...results].map(([label, list]) => [label, { ...list[0]!, ms: median(list.map(({ ms }) => ms)) }]));
}

/** Milliseconds in which a content script of the built extension has the lexicon, while the worker sleeps. */
async function delivery(): Promise<number> {
  const extended = await launch('chromium');
  const target = await extended.waitForTarget((one) => one.type() === 'service_worker');
  const times: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const tab = await extended.newPage();
    await tab.goto(`http://127.0.0.1:${port}/${encodeURIComponent('50 kB with our words')}`);
    await tab.waitForFunction(() => CSS.highlights.size > 0);
    await (await target.worker())?.close().catch(() => undefined);
    const [realm] = tab.mainFrame().extensionRealms();
    const read = async () => {
      const start = performance.now();
      JSON.parse((await chrome.storage.local.get<{ lexicon: string }>('lexicon')).lexicon);
      return performance.now() - start;
    };
    times.push((await realm?.evaluate(read)) ?? Number.NaN);
    await tab.close();
  }
  await extended.close();
  return median(times);
}

const lines: string[] = [];
const say = (line: string) => {
  lines.push(line);
  console.log(line);
};

const firstForms = written.slice(0, 300);
const three = compile([...terms, ...packOf(3000 - written.length)]);
const hundred = compile([...terms, ...packOf(100_000)]);
say(
  `# Benchmark\n\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, ${await browser.version()}, medians of ${SAMPLES} fresh pages.\n`,
);
say(
  'Milliseconds are this machine’s; the ratios are what counts. “floor” is a bare TreeWalker that reads every text node.\n',
);
say('| page | floor, ms | textContent | our first pass | mentions |');
say('|---|---|---|---|---|');
for (const page of Object.keys(pages)) {
  const results = await compare(page, [
    { label: 'walk', name: 'walk' },
    { label: 'textContent', name: 'textContent' },
    { label: 'ours', name: 'ours', input: glossary },
  ]);
  const floor = results.get('walk')!.ms;
  const ratio = (label: string) => `${(results.get(label)!.ms / floor).toFixed(2)}×`;
  say(`| ${page} | ${floor.toFixed(1)} | ${ratio('textContent')} | ${ratio('ours')} | ${results.get('ours')!.found} |`);
}

say('\n| mark.js 8.11 with our forms, against our first pass | ours | mark(array) | markRegExp(one expression) |');
say('|---|---|---|---|');
for (const [page, forms] of [
  ['50 kB with our words', firstForms],
  ['500 kB with our words', firstForms],
] as const) {
  const results = await compare(page, [
    { label: 'ours', name: 'ours', input: glossary },
    { label: 'plain', name: 'markPlain', input: forms, samples: 1 },
    { label: 'regexp', name: 'markRegExp', input: forms },
  ]);
  const { ms } = results.get('ours')!;
  const shown = (label: string) =>
    results.get(label)!.error ??
    `${(results.get(label)!.ms / ms).toFixed(1)}× slower, ${results.get(label)!.found} found`;
  say(`| ${page}, ${forms.length} forms | ${ms.toFixed(1)} ms | ${shown('plain')} | ${shown('regexp')} |`);
}

say('\n| forms (glossary and made-up packs), 500 kB with our words | our first pass |');
say('|---|---|');
{
  const results = await compare('500 kB with our words', [
    { label: '3,000', name: 'ours', input: three },
    { label: '100,000', name: 'ours', input: hundred },
  ]);
  say(`| 3,000 | ${results.get('3,000')!.ms.toFixed(1)} ms |`);
  say(`| 100,000 | ${(results.get('100,000')!.ms / results.get('3,000')!.ms).toFixed(2)}× that |`);
}

say('\n| in slices, as it really runs | total against one piece | longest task |');
say('|---|---|---|');
for (const page of ['500 kB with our words', '5 MB with our words']) {
  const results = await compare(page, [
    { label: 'whole', name: 'ours', input: glossary },
    { label: 'sliced', name: 'sliced', input: glossary },
  ]);
  const { ms, found: longest } = results.get('sliced')!;
  say(`| ${page} | ${(ms / results.get('whole')!.ms).toFixed(2)}× | ${longest.toFixed(1)} ms |`);
}

say('\n| hit test under the pointer, 400 points | against elementFromPoint |');
say('|---|---|');
for (const page of ['50 kB with our words', '500 kB with our words']) {
  const results = await compare(page, [
    { label: 'ours', name: 'pointer', input: glossary },
    { label: 'theirs', name: 'element', input: glossary },
  ]);
  say(`| ${page} | ${(results.get('ours')!.ms / results.get('theirs')!.ms).toFixed(2)}× |`);
}
await browser.close();

say('\n| the lexicon on its way to a page, worker stopped | median |');
say('|---|---|');
say(
  `| storage.local, ${(JSON.stringify(glossary).length / 1000).toFixed(0)} kB | ${(await delivery()).toFixed(1)} ms |`,
);

server.close();
writeFileSync(join(import.meta.dirname, 'RESULTS.md'), `${lines.join('\n')}\n`);
