/** Runs axe on the extension's own surfaces. Only Chromium lets a test reach them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that a page, or the content of the open card, breaks: ids and the elements concerned. */
export async function violations(page: Page, within = 'document'): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (root) => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(root === 'document' ? document : document.querySelector(root));
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, within);
}
