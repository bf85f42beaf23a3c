/**
 * `npm run evaluate -- DIR [--browser firefox]`: opens every page of a folder with the built extension, writes found.json
 * (page to a list of what is marked there) beside the pages, and scores it when the folder has labels.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, launch } from './browsers.ts';
import { findMentions } from './find-mentions.ts';
import { serve } from './serve.ts';

const { values, positionals } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? join(import.meta.dirname, '../pages/dev'));
if (!existsSync(folder))
  throw new Error(`There is no folder ${folder}. Usage: npm run evaluate -- DIR [--browser firefox]`);

const site = await serve(folder);
const browser = await launch(values.browser as BrowserName);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .sort();
const found = await findMentions(browser, site.origin, pages, (page, mentions) =>
  console.log(`${String(mentions.length).padStart(4)}  ${page}`),
);
await browser.close();
site.close();

const file = join(folder, 'found.json');
writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`);
console.log(`Written to ${file}`);
if (existsSync(join(folder, 'labels.json')) && existsSync(join(folder, 'score.mjs'))) {
  execFileSync(process.execPath, [join(folder, 'score.mjs'), file, '--verbose'], { stdio: 'inherit' });
}
