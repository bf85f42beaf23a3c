/** What a reader does most: clicks a word and reads what opens. */
import type { Page } from 'puppeteer-core';
import { cardCloses, cardOpens, mention } from './browser.ts';
import { cardText } from './card-root.ts';

/** Clicks a word in the tab in front and gives the text of the card that opens. */
export async function explain(page: Page, text: string): Promise<string> {
  await page.bringToFront();
  const { x, y } = await mention(page, text);
  await page.mouse.click(x, y);
  await cardOpens(page);
  return cardText(page);
}

export async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await cardCloses(page);
}
