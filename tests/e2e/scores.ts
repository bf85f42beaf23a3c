/** Scores what is marked on labelled pages. */
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { findMentions } from '../tools/find-mentions.ts';
import { testFolder } from './test-folder.ts';

const PAGES = join(import.meta.dirname, '../pages');

/** What the scorer says of a folder of `tests/pages`, whose labels it reads. */
export async function scoreOf(browser: Browser, origin: string, folder: string) {
  const pages = readdirSync(join(PAGES, folder)).filter((name) => name.endsWith('.html'));
  const file = join(testFolder(), 'found.json');
  writeFileSync(file, JSON.stringify(await findMentions(browser, `${origin}/${folder}`, pages)));
  const scorer = [join(PAGES, 'dev/score.mjs'), file, `--labels=${join(PAGES, folder)}`, '--json'];
  return JSON.parse(execFileSync(process.execPath, scorer, { encoding: 'utf8', maxBuffer: 1e8 }));
}
