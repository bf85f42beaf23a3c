/** The browser that the benchmark runs in: every sample is a fresh page in a process of its own, variants take turns. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Frame, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findBrowser } from '../tools/browsers.ts';
import { PAGES, ROOT } from './inputs.ts';
import type { Sample, Subject } from './subject.ts';

export const SAMPLES = Number(process.env.SAMPLES ?? 7);

/** What is printed and written for one group of measurements. */
export interface Table {
  head: string[];
  rows: string[][];
}

export interface Variant {
  label: string;
  name: Subject;
  input?: unknown;
  /** Fewer than the others, for what takes long. */
  samples?: number;
}

/** Runs a subject in the page that is open. */
export type Run = (name: Subject, input: unknown) => Promise<Sample>;

export interface Stage {
  /** The browser's name and version. */
  version: string;
  /** Opens a page, in a process in which nothing of ours has run, and closes it afterwards. */
  visit<T>(page: string, work: (tab: Page, run: Run) => Promise<T>): Promise<T>;
  /** Each variant's median on a page, by label. */
  compare(page: string, variants: Variant[]): Promise<Map<string, Sample>>;
  close(): Promise<void>;
}

export const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
export const times = (ratio: number): string => `${ratio.toFixed(2)}×`;

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

/** Serves the pages on all of this machine's own addresses: each is a site, and so a process, of its own. */
export async function servePages(): Promise<{ address(page: string): string; close(): void }> {
  const server = createServer((request, response) => {
    const page = PAGES[decodeURIComponent(request.url!.slice(1))];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  }).listen(0);
  const { port } = server.address() as AddressInfo;
  let host = 0;
  return {
    address(page) {
      host = (host % 250) + 1;
      return `http://127.0.0.${host}:${port}/${encodeURIComponent(page)}`;
    },
    close: () => server.close().closeAllConnections(),
  };
}

/** A world of its own, as content scripts have; puppeteer has it, though not in its types. */
export const worldOf = (page: Page) =>
  (page.mainFrame() as unknown as { isolatedRealm(): Pick<Frame, 'evaluate'> }).isolatedRealm();

export async function createStage(): Promise<Stage> {
  const code = await bundle();
  const site = await servePages();
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium').path,
    args: [...CHROMIUM_FLAGS, '--site-per-process'],
  });

  const visit: Stage['visit'] = async (page, work) => {
    const tab = await browser.newPage();
    try {
      await tab.goto(site.address(page), { waitUntil: 'load' });
      await worldOf(tab).evaluate(code);
      return await work(tab, (name, input) =>
        worldOf(tab).evaluate((which, given) => globalThis.needlewiseBench.run(which, given), name, input),
      );
    } finally {
      await tab.close();
    }
  };
  /** A subject that throws is a result too: that is what a user of it would meet. */
  const sample = ({ name, input }: Variant, page: string): Promise<Sample> =>
    visit(page, (_, run) => run(name, input)).catch((error: unknown) => ({
      ms: Number.NaN,
      found: 0,
      error: /[A-Z]\w*Error/.exec(String(error))?.[0] ?? String(error),
    }));

  return {
    version: await browser.version(),
    visit,
    async compare(page, variants) {
      const results = new Map<string, Sample[]>(variants.map(({ label }) => [label, []]));
      for (let round = 0; round < SAMPLES; round++) {
        for (const variant of variants)
          if (round < (variant.samples ?? SAMPLES)) results.get(variant.label)!.push(await sample(variant, page));
      }
      return new Map(
        [...results].map(([label, list]) => [label, { ...list[0]!, ms: median(list.map(({ ms }) => ms)) }]),
      );
    },
    async close() {
      await browser.close();
      site.close();
    },
  };
}
