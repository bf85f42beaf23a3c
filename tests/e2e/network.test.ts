import { expect, test } from 'vitest';
import { cardCloses, cardOpens, mention, useBrowser } from './browser.ts';
import { cardSays, inCard } from './card-root.ts';
import { baseOf, goToOwn, popupOver } from './own-pages.ts';
import { isChromium } from './which.ts';

const stage = useBrowser();

/** A host that does not exist, and that no browser asks for by itself. */
const ELSEWHERE = 'elsewhere.invalid';

test('what leaves the browser is seen', async () => {
  const page = await stage.open('fixtures/plain.html');
  await page.evaluate((host) => fetch(`http://${host}/`).catch(() => undefined), ELSEWHERE);
  await page.evaluate((host) => fetch(`https://${host}/`).catch(() => undefined), ELSEWHERE);
  expect(stage.wanted.splice(0)).toEqual([ELSEWHERE, ELSEWHERE]);
  await page.close();
});

test('the extension asks for nothing but its own files, in pages, cards and all pages of its own', async () => {
  const own = await baseOf(stage.browser);
  const requests: string[] = [];
  if (isChromium) {
    const target = await stage.browser.waitForTarget((one) => one.type() === 'service_worker');
    const session = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url));
    await session.send('Network.enable');
  }
  const page = await stage.open('demo/');
  const { x, y } = await mention(page, 'acne scars');
  const asked = stage.asked.length;
  page.on('request', (request) => requests.push(request.url()));
  await page.mouse.move(x, y);
  await cardOpens(page);
  await page.mouse.click(x, y);
  await page.keyboard.press('l');
  await page.keyboard.press('Escape');
  await cardCloses(page);

  const popup = await popupOver(page);
  popup.on('request', (request) => requests.push(request.url()));
  await popup.waitForSelector('.nw-row');
  await goToOwn(popup, 'sidepanel.html#microneedling');
  await popup.waitForSelector('.nw-entry-body');
  await goToOwn(popup, 'options.html');
  await popup.waitForSelector('.nw-checks li');
  await goToOwn(popup, 'welcome.html');
  await mention(popup, 'needle length');

  const isOwn = (url: string) => url.startsWith(own) || /^(data|blob|about):/.test(url);
  expect(requests.filter((url) => !isOwn(url))).toEqual([]);
  expect(stage.asked.slice(asked)).toEqual([]);
  expect(stage.wanted).toEqual([]);
  await page.close();
  await popup.close();
});

test('the extension’s own pages could not ask anybody else, whatever was in them', async () => {
  const own = await stage.browser.newPage();
  await goToOwn(own, 'popup.html');
  const reached = await own.evaluate(async (host) => {
    const image = (url: string) =>
      new Promise<boolean>((resolve) => {
        const one = new Image();
        one.onload = () => resolve(true);
        one.onerror = () => resolve(false);
        one.src = url;
      });
    const asked = (url: string) =>
      fetch(url).then(
        () => true,
        () => false,
      );
    return Promise.all([asked(`https://${host}/`), asked(`http://${host}/`), image(`https://${host}/a.png`)]);
  }, ELSEWHERE);
  expect(reached).toEqual([false, false, false]);
  expect(stage.wanted).toEqual([]);
  await own.close();
});

/** Opens all that is folded away, sources among it, and gives every link that leads out of the page. Runs in the page. */
async function linksIn(root: ParentNode): Promise<(string | null)[][]> {
  for (const folded of root.querySelectorAll('details')) folded.open = true;
  const found = () => [...root.querySelectorAll<HTMLAnchorElement>('a:not([href^="#"])')];
  while (found().length === 0) await new Promise(requestAnimationFrame);
  return found().map((one) => [one.protocol, one.getAttribute('rel')]);
}

test('links lead to http and https alone, and tell nobody where the reader came from', async () => {
  const own = await stage.browser.newPage();
  await goToOwn(own, 'sidepanel.html#microneedling');
  await own.waitForSelector('.nw-entry-body summary');
  const inPanel = await own.$eval('body', linksIn);
  const page = await stage.open('fixtures/plain.html');
  const { x, y } = await mention(page, 'dermapen');
  await page.mouse.click(x, y);
  await cardSays(page, /Sources/);
  const inTheCard = await inCard(page, linksIn);
  for (const [protocol, rel] of [...inPanel, ...inTheCard]) {
    expect(protocol).toMatch(/^https?:$/);
    expect(rel).toBe('noopener noreferrer');
  }
  await page.close();
  await own.close();
});

test('reading stores nothing about what was read', async () => {
  const own = await stage.browser.newPage();
  await goToOwn(own, 'popup.html');
  const everything = () =>
    own.evaluate(async () => {
      const rows: unknown[] = [];
      for (const { name } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open(name as string);
          request.onsuccess = () => resolve(request.result);
        });
        for (const table of database.objectStoreNames) {
          const all = database.transaction(table).objectStore(table).getAll();
          rows.push(await new Promise((resolve) => (all.onsuccess = () => resolve(all.result))));
        }
        database.close();
      }
      return JSON.stringify([
        rows,
        await chrome.storage.local.get(),
        await chrome.storage.sync.get(),
        await chrome.storage.session.get(),
        { ...localStorage },
        { ...sessionStorage },
      ]);
    });
  const before = await everything();
  const page = await stage.open('demo/?read-by-somebody');
  const { x, y } = await mention(page, 'acne scars');
  await page.mouse.click(x, y);
  await cardOpens(page);
  await page.keyboard.press('Escape');
  await cardCloses(page);
  const after = await everything();
  expect(after).not.toMatch(/read-by-somebody|127\.0\.0\.1/);
  expect(after).toBe(before);
  await page.close();
  await own.close();
});
