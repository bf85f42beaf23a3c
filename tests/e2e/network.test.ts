import { expect, test } from 'vitest';
import { cardCloses, cardOpens, mention, useBrowser } from './browser.ts';
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

test('the extension asks for nothing but its own files, in pages, cards, popup and side panel', async () => {
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

  const isOwn = (url: string) => url.startsWith(own) || /^(data|blob|about):/.test(url);
  expect(requests.filter((url) => !isOwn(url))).toEqual([]);
  expect(stage.asked.slice(asked)).toEqual([]);
  expect(stage.wanted).toEqual([]);
  await page.close();
  await popup.close();
});
