/** Opens pages with the extension and says what is marked on each. */
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { termOf } from './glossary.ts';
import { paintedThroughout } from './painted.ts';
import { serve } from './serve.ts';

export interface FoundMention {
  text: string;
  before: string;
  after: string;
  term: string | undefined;
}

/** Pages by their paths below `origin`; `done` is told of each at once. */
export async function findMentions(
  browser: Browser,
  origin: string,
  pages: string[],
  done: (page: string, mentions: FoundMention[]) => void = () => {},
): Promise<Record<string, FoundMention[]>> {
  const found: Record<string, FoundMention[]> = {};
  await ready(browser);
  for (const name of pages) {
    const page = await browser.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss());
    // A page that waits for something it will not get is read as far as it has come.
    await page.goto(`${origin}/${encodeURIComponent(name)}`, { waitUntil: 'load' }).catch(() => undefined);
    const all = await paintedThroughout(page);
    // Claims are marks of another kind: promises, not terms.
    found[name] = all
      .filter(({ kind }) => kind !== 'claim')
      .map(({ text, before, after }) => ({ text, before, after, term: termOf(text) }));
    done(name, found[name]);
    await page.close();
  }
  return found;
}

/** Waits until the extension has seeded its glossary: then a page of nothing but our words is marked. */
async function ready(browser: Browser): Promise<void> {
  const site = await serve(join(import.meta.dirname, '../pages/fixtures'));
  const page = await browser.newPage();
  await page.goto(`${site.origin}/plain.html`);
  await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 20_000 });
  await page.close();
  site.close();
}
