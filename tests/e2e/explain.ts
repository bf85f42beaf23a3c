/** What a reader does most: clicks a word and reads what opens. */
import type { Page } from 'puppeteer-core';
import { cardCloses, cardOpens, mention } from './browser.ts';
import { cardText } from './card-root.ts';

/** A card that says no more than this has its headword and waits for the rest. */
const SHORTEST_ENTRY = 60;
const MOST_MS = 15_000;

/** Clicks a word and gives the text of the card that opens, once it says something. */
export async function explain(page: Page, text: string): Promise<string> {
  await page.bringToFront();
  const { x, y } = await mention(page, text);
  await page.mouse.click(x, y);
  await cardOpens(page);
  const deadline = performance.now() + MOST_MS;
  for (;;) {
    const said = await cardText(page);
    if (said.length > SHORTEST_ENTRY || performance.now() > deadline) return said;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

export async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await cardCloses(page);
}
