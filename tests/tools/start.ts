/**
 * `npm start [-- --browser firefox] [address]`: builds, opens a browser with the extension on the demo article or on an
 * address. Without a display it runs headless, prints what it found and writes a screenshot with a card open.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { type BrowserName, launch } from './browsers.ts';
import { termOf } from './glossary.ts';
import { type Painted, paintedThroughout, settled } from './painted.ts';
import { serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' } },
  allowPositionals: true,
});
const name = values.browser as BrowserName;
if (name !== 'chromium' && name !== 'firefox') throw new Error('--browser is chromium or firefox');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const target = name === 'firefox' ? 'firefox' : 'chrome';
execFileSync('wxt', ['build', '-b', target, '--mv3'], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
const site = await serve(join(ROOT, 'tests/pages/demo'));
const address = positionals[0] ?? `${site.origin}/`;
const browser = await launch(name, { headless: !hasDisplay });
const page = await browser.newPage();
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
  // The card fades in; two frames later it is there.
  await on.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  mkdirSync(join(ROOT, 'shots'), { recursive: true });
  const file = join('shots', 'start.png');
  await on.screenshot({ path: join(ROOT, file) as `${string}.png` });
  return file;
}
