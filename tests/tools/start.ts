/**
 * `npm start [-- --browser firefox] [address]`: builds, opens a browser with the extension on the demo article or on an
 * address. Without a display it runs headless, prints what it found and writes a screenshot with a card open.
 */
import './plain-errors.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { launch, nameOf, VIEWPORT } from './browsers.ts';
import { build } from './build.ts';
import { termOf } from './glossary.ts';
import { type Painted, paintedThroughout, settled } from './painted.ts';
import { serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({ options: { browser: { type: 'string' } }, allowPositionals: true });
const name = nameOf(values.browser);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

build(name);
const site = await serve(join(ROOT, 'tests/pages/demo'));
const address = positionals[0] ?? `${site.origin}/`;
const browser = await launch(name, { headless: !hasDisplay });
const [page = await browser.newPage()] = await browser.pages();
// Firefox gives its first page no size of ours.
if (!hasDisplay) await page.setViewport(VIEWPORT);
await page.goto(address);

if (hasDisplay) {
  console.log(`${address} is open. Close the browser to end.`);
  await new Promise((resolve) => browser.once('disconnected', resolve));
} else {
  await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 20_000 }).catch(() => undefined);
  report(await paintedThroughout(page));
  await page.evaluate(() => window.scrollTo(0, 0));
  const file = await shoot(page, [...(await settled(page)).values()]);
  console.log(file ? `\nA card is open in ${file}` : '\nNothing of ours is on this page.');
  await browser.close();
}
site.close();

/** Prints the mentions by term, the most frequent first. */
function report(found: Painted[]): void {
  const byTerm = Map.groupBy(found, ({ kind, text }) =>
    kind === 'claim' ? `claim: “${text}”` : (termOf(text) ?? text),
  );
  const rows = [...byTerm].sort((a, b) => b[1].length - a[1].length);
  for (const [term, list] of rows) {
    const texts = [...new Set(list.map(({ text }) => text))].join(', ');
    console.log(`${String(list.length).padStart(3)}  ${term.padEnd(38)} ${texts}`);
  }
  console.log(`\n${found.length} mentions of ${byTerm.size} terms and claims in ${name}`);
}

/** Opens the card of the first mention that can be seen and writes a picture of it. */
async function shoot(on: Page, found: Painted[]): Promise<string | undefined> {
  const first = found.find(({ kind, y }) => kind === 'mention' && y > 100 && y < 500);
  if (!first) return undefined;
  await on.mouse.click(first.x, first.y);
  await on.waitForSelector('[popover]', { timeout: 10_000 });
  // Its picture is drawn with the next frame.
  await on.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  mkdirSync(join(ROOT, 'shots'), { recursive: true });
  const file = join('shots', 'start.png');
  await on.screenshot({ path: join(ROOT, file) as `${string}.png` });
  return file;
}
