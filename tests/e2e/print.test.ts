import { expect, test } from 'vitest';
import { cardOpens, mention, useBrowser } from './browser.ts';
import { inCard, inRootOf } from './card-root.ts';
import { panelBeside, popupOver, printFromMenu, silencePrinter } from './own-pages.ts';
import { isChromium } from './which.ts';

const stage = useBrowser();

const GLOSSARY = 'html > div:not([popover])';
const serialised = () => document.documentElement.outerHTML;

test.runIf(isChromium)('a page is printed with a glossary of its terms, and is as before afterwards', async () => {
  const page = await stage.open('fixtures/card.html');
  await mention(page, 'keloids');
  const before = await page.evaluate(serialised);
  const plain = await page.pdf();
  await printFromMenu(page);
  const height = () => page.$eval(GLOSSARY, (element) => element.getBoundingClientRect().height);
  expect(await height()).toBe(0);
  await page.emulateMediaType('print');
  expect(await height()).toBeGreaterThan(200);
  const { text, sources, numbers, after } = await inRootOf(page, GLOSSARY, (root) => ({
    text: root.textContent?.replace(/\s+/g, ' ') ?? '',
    sources: root.querySelectorAll('ol li').length,
    numbers: [...root.querySelectorAll('.nw-print__refs')].flatMap((one) =>
      one.textContent!.match(/\d+/g)!.map(Number),
    ),
    after: root.host.getBoundingClientRect().top >= document.body.getBoundingClientRect().bottom,
  }));
  expect(text).toMatch(
    /Words on this page.*no clinician has reviewed them.*Depth reached.*Downtime.*Keloid.*Microneedling/,
  );
  expect(text).toMatch(/Claims on this page.*Overstated\..*Sources/);
  expect(Math.max(...numbers)).toBe(sources);
  expect(new Set(numbers).size).toBe(sources);
  expect(after).toBe(true);
  await page.emulateMediaType(undefined);

  // Printing for real: the driver's printer tells the page before and after, as the browser's own does.
  const printed = await page.pdf();
  expect(printed.length).toBeGreaterThan(plain.length + 5000);
  await page.waitForFunction((html) => document.documentElement.outerHTML === html, {}, before);
  await page.close();
});

test.runIf(isChromium)('the popup and the panel print with the glossary as well', async () => {
  const page = await stage.open('fixtures/card.html');
  await mention(page, 'keloids');
  for (const openOwn of [popupOver, panelBeside]) {
    await silencePrinter(page);
    const own = await openOwn(page);
    await own.waitForSelector('[aria-label="Print with a glossary of the marked words"]');
    // Pressed from within: the driver would bring the page of ours to the front, and the popup closes itself.
    await own.$eval('[aria-label^="Print with"]', (button) => (button as HTMLElement).click());
    await page.waitForSelector(GLOSSARY);
    await page.bringToFront();
    await page.mouse.click(5, 5);
    await page.waitForFunction((ours) => !document.querySelector(ours), {}, GLOSSARY);
    await own.close().catch(() => undefined);
  }
  await page.close();
});

test.runIf(isChromium)('nothing of ours is printed otherwise: no card, no mark', async () => {
  const page = await stage.open('fixtures/card.html');
  const { x, y } = await mention(page, 'microneedling');
  await page.mouse.click(x, y);
  await cardOpens(page);
  await page.emulateMediaType('print');
  await page.waitForFunction(() => {
    const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('needlewise'));
    const paragraph = document.querySelectorAll('p')[1]!;
    const lines = names.map((name) => getComputedStyle(paragraph, `::highlight(${name})`).textDecorationLine);
    return lines.length > 0 && lines.every((line) => line === 'none');
  });
  // Last, because the driver's own session ends the emulation with itself.
  const shown = await inCard(page, (root) => root.querySelector('.nw-pop')!.getBoundingClientRect().height);
  expect(shown).toBe(0);
  await page.close();
});
