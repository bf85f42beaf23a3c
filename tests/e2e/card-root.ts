/** Reaches into the card's closed shadow root: no page can, but Chromium's debugger and Firefox's driver both do. */
import type { Page } from 'puppeteer-core';
import { call, contextOf, type Remote } from './firefox-driver.ts';
import { isChromium } from './which.ts';

interface Inspected {
  backendNodeId: number;
  attributes?: string[];
  children?: Inspected[];
  shadowRoots?: Inspected[];
}

async function inChromium(page: Page, work: string): Promise<string> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const find = (node: Inspected): Inspected | undefined =>
      node.attributes?.includes('popover') ? node.shadowRoots?.[0] : (node.children ?? []).map(find).find(Boolean);
    const card = find(root as Inspected);
    if (!card) throw new Error('No card is open.');
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: card.backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: work,
      objectId: object.objectId as string,
      arguments: [{ objectId: object.objectId as string }],
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as string;
  } finally {
    await session.detach();
  }
}

async function inFirefox(page: Page, work: string): Promise<string> {
  const context = contextOf(page.mainFrame());
  const serializationOptions = { includeShadowTree: 'all', maxDomDepth: 1 };
  const find = '() => document.querySelector("[popover=manual]")';
  const host = await call<Remote>(page.browser(), context, find, { serializationOptions });
  const root = host.value?.shadowRoot;
  if (!root?.sharedId) throw new Error('No card is open.');
  const { value } = await call<{ value: string }>(page.browser(), context, work, {
    arguments: [{ sharedId: root.sharedId }],
  });
  return value;
}

/** Calls a function with the open card's root, in the page's world. It may use nothing from outside itself. */
export async function inCard<T>(page: Page, work: (root: ShadowRoot) => T): Promise<Awaited<T>> {
  const declaration = `async (root) => JSON.stringify(await (${work})(root) ?? null)`;
  return JSON.parse(await (isChromium ? inChromium : inFirefox)(page, declaration));
}

/** The card's text, as much of it as is there. */
export const cardText = (page: Page): Promise<string> =>
  inCard(page, (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    return texts.join(' ').replace(/\s+/g, ' ').trim();
  });
