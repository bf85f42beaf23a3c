/**
 * `npm run evaluate -- DIR [--browser firefox]`: opens every page of a folder with the extension, writes found.json (page
 * to a list of what is marked there) beside the pages, and scores it when the folder has labels.
 */
import './plain-errors.ts';
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, nameOf } from './browsers.ts';
import { build } from './build.ts';
import { findMentions } from './find-mentions.ts';
import { serve } from './serve.ts';

const USAGE = 'Usage: npm run evaluate -- DIR [--browser firefox]';
const { values, positionals } = parseArgs({ options: { browser: { type: 'string' } }, allowPositionals: true });
const name = nameOf(values.browser);
const folder = resolve(positionals[0] ?? join(import.meta.dirname, '../pages/dev'));
if (!existsSync(folder)) throw new Error(`There is no folder ${folder}. ${USAGE}`);
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .sort();
if (pages.length === 0) throw new Error(`There is no page in ${folder}. ${USAGE}`);

build(name);
const site = await serve(folder);
const browser = await launch(name);
const found = await findMentions(browser, site.origin, pages, (page, mentions) =>
  console.log(`${String(mentions.length).padStart(4)}  ${page}`),
);
await browser.close();
site.close();

const file = join(isWritable(folder) ? folder : process.cwd(), 'found.json');
writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`);
console.log(`Written to ${file}`);
const own = join(folder, 'score.mjs');
const scorer = existsSync(own) ? own : join(import.meta.dirname, '../pages/dev/score.mjs');
if (['labels.json', 'text.json'].every((name) => existsSync(join(folder, name)))) {
  execFileSync(process.execPath, [scorer, file, `--labels=${folder}`, '--verbose'], { stdio: 'inherit' });
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
