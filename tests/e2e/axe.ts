/** Runs axe on the extension's own surfaces. Only Chromium lets a test reach them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

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

/** Runs with the card's panel as `this`: its closed root is copied into an open one, which axe can enter. */
async function inspect(this: Element): Promise<string[]> {
  const root = this.getRootNode() as ShadowRoot;
  const host = document.body.appendChild(document.createElement('div'));
  const open = host.attachShadow({ mode: 'open' });
  open.adoptedStyleSheets = root.adoptedStyleSheets;
  for (const child of root.childNodes) open.append(child.cloneNode(true));
  const { axe } = globalThis as unknown as { axe: Axe };
  const { violations } = await axe.run(host);
  host.remove();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The rules that the open card breaks. */
export async function cardViolations(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const [world] = worlds;
  if (world === undefined) throw new Error('The extension has no world in this page.');
  await session.send('Runtime.evaluate', { contextId: world, expression: AXE });
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  interface Inner {
    backendNodeId: number;
    attributes?: string[];
    children?: Inner[];
    shadowRoots?: Inner[];
  }
  const find = (node: Inner): Inner | undefined =>
    node.attributes?.some((value) => /\bnw-pop\b/.test(value))
      ? node
      : [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(find).find(Boolean);
  const panel = find(root as Inner);
  if (!panel) throw new Error('No card is open.');
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId: panel.backendNodeId,
    executionContextId: world,
  });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId as string,
    functionDeclaration: inspect.toString(),
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as string[];
}
