/** Reaches into the card's closed shadow root: no page can, but Chromium's debugger and Firefox's driver both do. */
import type { Page } from 'puppeteer-core';
import { call, contextOf, type Remote } from './firefox-driver.ts';
import { isChromium } from './which.ts';

const MOST_MS = 10_000;

async function inChromium(page: Page, selector: string, work: string): Promise<string> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { node } = await session.send('DOM.describeNode', { nodeId, pierce: true, depth: 1 });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (!backendNodeId) throw new Error(`There is no shadow root at ${selector}.`);
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
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

async function inFirefox(page: Page, selector: string, work: string): Promise<string> {
  const context = contextOf(page.mainFrame());
  const serializationOptions = { includeShadowTree: 'all', maxDomDepth: 1 };
  const find = `() => document.querySelector(${JSON.stringify(selector)})`;
  const host = await call<Remote>(page.browser(), context, find, { serializationOptions });
  const root = host.value?.shadowRoot;
  if (!root?.sharedId) throw new Error(`There is no shadow root at ${selector}.`);
  const { value } = await call<{ value: string }>(page.browser(), context, work, {
    arguments: [{ sharedId: root.sharedId }],
  });
  return value;
}

/**
 * Calls a function with the closed root of an element of ours, in the page's world, as soon as the element is there.
 * It may use nothing from outside itself but one argument that can be written as JSON.
 */
export async function inRootOf<T, A = undefined>(
  page: Page,
  selector: string,
  work: (root: ShadowRoot, argument: A) => T,
  argument?: A,
): Promise<Awaited<T>> {
  await (await page.waitForSelector(selector, { timeout: MOST_MS }))?.dispose();
  const given = JSON.stringify(argument) ?? 'undefined';
  const declaration = `async (root) => JSON.stringify(await (${work})(root, ${given}) ?? null)`;
  return JSON.parse(await (isChromium ? inChromium : inFirefox)(page, selector, declaration));
}

/** Calls a function with the open card's root. */
export const inCard = <T, A = undefined>(
  page: Page,
  work: (root: ShadowRoot, argument: A) => T,
  argument?: A,
): Promise<Awaited<T>> => inRootOf(page, '[popover=manual]', work, argument);

/** The card's text, as much of it as is there. */
export const cardText = (page: Page): Promise<string> =>
  inCard(page, (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    return texts.join(' ').replace(/\s+/g, ' ').trim();
  });

/** Where an element of the card is drawn. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box of the first element of the card that the selector finds, scrolled into view. */
export const boxInCard = (page: Page, selector: string): Promise<Box | null> =>
  inCard(
    page,
    (root, wanted) => {
      const element = root.querySelector(wanted);
      element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = element?.getBoundingClientRect() ?? {};
      return element && { x, y, width, height };
    },
    selector,
  ) as Promise<Box | null>;

/** Finds a control of the card by the name it has for everybody, and scrolls it into view. Null while there is none. */
const findControl = (root: ShadowRoot, name: string) => {
  const controls = [...root.querySelectorAll<HTMLElement>('button, summary, label')];
  const nameOf = (control: HTMLElement) => (control.ariaLabel ?? control.textContent ?? '').replace(/\s+/g, ' ').trim();
  const found =
    controls.find((control) => nameOf(control) === name) ??
    controls.find((control) => nameOf(control).startsWith(name));
  found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = found?.getBoundingClientRect() ?? {};
  return found && width ? { x, y, width, height } : null;
};

/** Waits for a control of the card that has come to rest: what was pressed before may still move it. */
export async function controlInCard(page: Page, name: string): Promise<Box> {
  const deadline = performance.now() + MOST_MS;
  let before: string | undefined;
  for (;;) {
    const box = (await inCard(page, findControl, name)) as Box | null;
    if (box && JSON.stringify(box) === before) return box;
    before = JSON.stringify(box);
    if (performance.now() > deadline) throw new Error(`“${name}” is not in the card: ${await cardText(page)}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Presses a control of the card with the mouse. */
export async function pressInCard(page: Page, name: string): Promise<void> {
  const { x, y, width, height } = await controlInCard(page, name);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Waits until the card's text is as it should be, and returns it. */
export async function cardSays(page: Page, wanted: RegExp): Promise<string> {
  const deadline = performance.now() + MOST_MS;
  for (;;) {
    const text = await cardText(page);
    if (wanted.test(text)) return text;
    if (performance.now() > deadline) throw new Error(`The card does not say ${wanted}: ${text}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}
