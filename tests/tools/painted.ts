/** Reads from a page what the extension has painted there, as the page itself can see it: the highlight registry. */
import type { Page } from 'puppeteer-core';

/** A painted mention, with up to 30 characters of the text around it. */
export interface Painted {
  /** Where it stands, so that the same one seen twice counts once. */
  place: string;
  kind: 'mention' | 'repeat' | 'unsure' | 'claim';
  text: string;
  before: string;
  after: string;
  /** Middle of its first box in the frame's window. */
  x: number;
  y: number;
}

/** Runs in the page. */
function readRegistry(): Painted[] {
  const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
  const clean = (text: string) => text.replace(INVISIBLE, '').replace(/\s+/g, ' ');
  const pathOf = (node: Node): string => {
    const parent = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
    if (!parent) return '';
    const at = node instanceof ShadowRoot ? 'shadow' : [...parent.childNodes].indexOf(node as ChildNode);
    return `${pathOf(parent)}/${at}`;
  };
  const found: Painted[] = [];
  for (const [name, highlight] of CSS.highlights) {
    const kind = /^needlewise-(mention|repeat|unsure|claim)-/.exec(name)?.[1] as Painted['kind'] | undefined;
    if (!kind) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      if (!startContainer.isConnected || endOffset > (endContainer.textContent ?? '').length) continue;
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const root = startContainer.getRootNode();
      const whole = root instanceof Document ? root.body : root;
      const around = document.createRange();
      around.setStart(whole, 0);
      around.setEnd(startContainer, startOffset);
      const before = clean(around.toString().slice(-300)).slice(-30);
      around.setStart(endContainer, endOffset);
      around.setEnd(whole, whole.childNodes.length);
      const after = clean(around.toString().slice(0, 300)).slice(0, 30);
      const box = range.getClientRects()[0];
      found.push({
        place: `${pathOf(startContainer)}:${startOffset}-${endOffset}`,
        kind,
        text: clean(range.toString()),
        before,
        after,
        x: box ? box.x + box.width / 2 : -1,
        y: box ? box.y + box.height / 2 : -1,
      });
    }
  }
  return found;
}

/** What is painted now in all frames of a page, by place. */
export async function painted(page: Page): Promise<Map<string, Painted>> {
  const all = new Map<string, Painted>();
  for (const [at, frame] of page.frames().entries()) {
    // A frame may go away while it is asked; what it held is gone too.
    const found = await frame.evaluate(readRegistry).catch(() => []);
    for (const one of found) all.set(`${at} ${one.place}`, one);
  }
  return all;
}

/** Frames in a row without a change after which a page counts as settled. */
const CALM_LOOKS = 6;
const LOOK_MS = 50;
const MOST_LOOKS = 100;

/** Looks until nothing changes any more (or a page that never rests has been looked at often enough). */
export async function settled(page: Page): Promise<Map<string, Painted>> {
  let last = '';
  let calm = 0;
  let now = new Map<string, Painted>();
  for (let look = 0; look < MOST_LOOKS && calm < CALM_LOOKS; look++) {
    now = await painted(page);
    const state = [...now.keys()].sort().join('|');
    calm = state === last ? calm + 1 : 0;
    last = state;
    // A look is no wait for a result: only its being the same several times over ends the loop.
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), LOOK_MS);
  }
  return now;
}

/** Everything that is painted while a reader scrolls through the page once, in document order as far as it is known. */
export async function paintedThroughout(page: Page): Promise<Painted[]> {
  const all = await settled(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const step = await page.evaluate(() => innerHeight * 0.9);
  for (let y = step; y < height; y += step) {
    await page.evaluate((top) => window.scrollTo(0, top), y);
    for (const [key, one] of await settled(page)) all.set(key, one);
  }
  return [...all.values()];
}
