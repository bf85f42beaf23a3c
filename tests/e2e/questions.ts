/** Asks the background what the extension's own pages ask, and looks into the extension's storage from one of them. */
import type { Page } from 'puppeteer-core';

/** Sends a message from a page of the extension. Rejects with what the background refused with. */
export async function ask<T>(own: Page, type: string, data?: unknown): Promise<T> {
  const answer = await own.evaluate(
    async (asked, value) => {
      const message = { id: 1, type: asked, timestamp: Date.now(), ...(value !== undefined && { data: value }) };
      return (await chrome.runtime.sendMessage(message)) as { res?: unknown; err?: { message: string } };
    },
    type,
    data,
  );
  if (answer?.err) throw new Error(answer.err.message);
  return answer?.res as T;
}

/** How many rows a table of the database has, looked at from beside the extension's own code. */
export const rowsOf = (own: Page, table: string): Promise<number> =>
  own.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('needlewise');
        // Not there, or not there yet: this look must not be what makes it.
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onerror = () => resolve(0);
        request.onsuccess = () => {
          const database = request.result;
          const count = database.transaction(name).objectStore(name).count();
          count.onsuccess = () => {
            database.close();
            resolve(count.result);
          };
        };
      }),
    table,
  );

/** Waits until the glossary is in the database, and says how many terms it has. */
export async function seeded(own: Page): Promise<number> {
  let before = -1;
  for (let now = 0; now === 0 || now !== before; now = await rowsOf(own, 'terms')) {
    before = now;
    await own.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
  return before;
}

export const deleteDatabase = (own: Page): Promise<void> =>
  own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('needlewise');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
