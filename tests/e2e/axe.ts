/** Runs axe on the extension's own surfaces. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { inCard } from './card-root.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(context: Node): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** The rules that a page of the extension breaks, with the elements concerned. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** The rules that the open card breaks: its closed root is copied into an open one, which axe can enter. */
export async function cardViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return inCard(page, async (root) => {
    const host = document.body.appendChild(document.createElement('div'));
    const open = host.attachShadow({ mode: 'open' });
    open.adoptedStyleSheets = root.adoptedStyleSheets;
    for (const child of root.childNodes) open.append(child.cloneNode(true));
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(host);
    host.remove();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
