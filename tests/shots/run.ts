/**
 * `npm run shots [-- name …]`: writes a picture of every surface and state, light and dark, narrow and wide, to shots/.
 * Names, or beginnings of them, take only those. Always in headless Chromium, with the build as it is.
 */
import '../tools/plain-errors.ts';
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { goToOwn, popupOver } from '../e2e/own-pages.ts';
import { launch } from '../tools/browsers.ts';
import { build } from '../tools/build.ts';
import { serve } from '../tools/serve.ts';
import { SHOTS, type Shot, SIZES, type Size } from './states.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'shots');
/** Where the README finds its pictures. */
const IMAGES = join(ROOT, '.github/images');
const wanted = process.argv.slice(2);
const shots = SHOTS.filter(({ name, readme }) =>
  wanted.length === 0 ? !readme : wanted.some((start) => name.startsWith(start)),
);
if (shots.length === 0) throw new Error(`No shot is called ${wanted}. There are: ${SHOTS.map(({ name }) => name)}`);

build('chromium');
if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true });
for (const folder of [FOLDER, IMAGES]) mkdirSync(folder, { recursive: true });
const site = await serve(join(ROOT, 'tests/pages'));
const failed: string[] = [];
let browser = await start();
for (const shot of shots) {
  for (const size of shot.sizes ?? (['wide', 'narrow'] as const)) {
    for (const scheme of shot.readme ? (['light'] as const) : (['light', 'dark'] as const)) {
      const file = shot.readme
        ? join(IMAGES, `${shot.name.replace('readme-', '')}.webp`)
        : join(FOLDER, `${shot.name}-${size}-${scheme}.png`);
      try {
        await shoot(shot, size, scheme, file);
        console.log(relative(ROOT, file));
      } catch (error) {
        failed.push(`${relative(ROOT, file)}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      }
      // A state that was saved, switched or closed in one picture must not show in the next.
      await browser.close();
      browser = await start();
    }
  }
}
await browser.close();
site.close();
console.log(`\n${FOLDER}`);
for (const line of failed) console.error(`Not taken: ${line}`);
if (failed.length > 0) process.exitCode = 1;

/** A browser that has the extension and its glossary. */
async function start(): Promise<Browser> {
  const started = await launch('chromium');
  const page = await started.newPage();
  await page.goto(`${site.origin}/fixtures/plain.html`);
  await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 30_000 });
  await page.close();
  return started;
}

async function shoot(shot: Shot, size: Size, scheme: 'light' | 'dark', file: string): Promise<void> {
  const page = await browser.newPage();
  const look = (at: Page) => prepare(at, size, scheme, shot.forcedColors === true);
  await look(page);
  const host = 'page' in shot.at ? shot.at.page : 'demo/';
  await page.goto(`${site.origin}/${host}`);
  if ('page' in shot.at) {
    await shot.reach?.(page);
    await picture(page, shot, file);
    return;
  }
  await page.waitForFunction(() => CSS.highlights.size > 0);
  const own = await popupOver(page);
  await look(own);
  if (shot.at.own !== 'popup.html') await goToOwn(own, shot.at.own);
  await shot.reach?.(own);
  await picture(own, shot, file);
}

async function prepare(page: Page, size: Size, scheme: string, forcedColors: boolean): Promise<void> {
  await page.setViewport(SIZES[size]);
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  if (!forcedColors) return;
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: 'active' },
    ],
  });
}

/** What was asked for is drawn with the frame after next. */
async function picture(page: Page, { whole, readme }: Shot, file: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.screenshot({
    path: file as `${string}.png`,
    fullPage: whole === true,
    ...(readme && { type: 'webp', quality: 80 }),
  });
}
