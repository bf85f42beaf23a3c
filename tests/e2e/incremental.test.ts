import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { settled } from '../tools/painted.ts';
import { mention, textsOn, useBrowser } from './browser.ts';

const stage = useBrowser();

/** Changes the page at random, the same way for the same seed. Runs in the page. */
function mutate(seed: number, times: number): void {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)] as T;
  const WORDS = [
    'microneedling',
    'PRP',
    'platelet-rich plasma',
    'dermis',
    'network',
    'the',
    'roller',
    'acne scars',
    'RF',
    'needling',
    'downtime',
    'server',
  ];
  const words = () => Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(WORDS)).join(' ');
  const blocks = () => document.querySelectorAll('p,li,h2');
  const paragraph = () => {
    const p = document.createElement('p');
    p.textContent = `${words()}.`;
    return p;
  };
  const changes = [
    () => pick(blocks())?.remove(),
    () => pick(document.querySelectorAll('section'))?.append(paragraph()),
    () => pick(blocks())?.before(paragraph()),
    () => pick(document.querySelectorAll('section'))?.prepend(pick(blocks()) ?? paragraph()),
    () => {
      const block = pick(blocks());
      if (block) block.textContent = words();
    },
    () => {
      const text = document
        .createTreeWalker(pick(blocks()) ?? document.body, NodeFilter.SHOW_TEXT)
        .nextNode() as Text | null;
      if (text) text.data = `${text.data} ${words()}`;
    },
    () => {
      // Cuts a word in two with an inline element.
      const text = document
        .createTreeWalker(pick(blocks()) ?? document.body, NodeFilter.SHOW_TEXT)
        .nextNode() as Text | null;
      if (!text || text.length < 4) return;
      const tail = text.splitText(Math.floor(text.length / 2));
      const bold = document.createElement('b');
      tail.replaceWith(bold);
      bold.append(tail);
    },
    () => {
      const section = document.createElement('section');
      section.innerHTML = '<h2></h2><p></p>';
      (section.firstChild as Element).textContent = words();
      (section.lastChild as Element).textContent = words();
      document.body.append(section);
    },
  ];
  for (let i = 0; i < times; i++) pick(changes)();
}

const marks = async (page: Page) =>
  [...(await settled(page)).values()]
    .map(({ kind, text, before, after }) => [before, text, after, kind].join('|'))
    .sort();

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'after random changes (seed %i) the marks are those of a fresh look',
  async (seed) => {
    const page = await stage.open('fixtures/sections.html');
    await settled(page);
    for (let round = 0; round < 3; round++) {
      await page.evaluate(mutate, seed * 100 + round, 12);
      await settled(page);
    }
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    const fresh = await stage.open('fixtures/sections.html');
    await fresh.setContent(html);
    await fresh.waitForFunction(() => CSS.highlights.size > 0, { timeout: 10_000 });
    await settled(fresh, { marked: 1000, empty: 1000 });
    const expected = await marks(fresh);
    expect(expected.length).toBeGreaterThan(0);
    // In front again: behind another tab nothing is read.
    await page.bringToFront();
    await expect.poll(() => marks(page)).toEqual(expected);
    await page.close();
    await fresh.close();
  },
);

describe('what comes and goes beside words', () => {
  const start = async (body: string) => {
    const page = await stage.open('fixtures/fuzz.html');
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), body);
    await mention(page, 'Microneedling');
    return page;
  };

  test('joins a word when what parted it goes', async () => {
    const page = await start('<p>Skin and a derma<code>x</code>pen.</p>');
    expect(await textsOn(page)).toEqual(['Microneedling']);
    await page.evaluate(() => document.querySelector('code')?.remove());
    await mention(page, 'dermapen');
    await page.close();
  });

  test('parts a word', async () => {
    const page = await start('<p>Skin and a dermapen.</p>');
    await mention(page, 'dermapen');
    await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text;
      text.splitText(text.data.indexOf('pen')).before(document.createElement('hr'));
    });
    while ((await textsOn(page)).length > 1) await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.close();
  });

  test('takes a first mention from sight, so that the next one is the first', async () => {
    const page = await start('<p>Another dermapen.</p>');
    await page.evaluate(() => {
      const host = document.createElement('x-host');
      host.innerHTML = '<p>One dermapen.</p>';
      host.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>';
      document.querySelector('p')?.before(host);
    });
    await page.waitForFunction(() => CSS.highlights.has('needlewise-repeat-l'));
    const ranks = async () => [...(await settled(page)).values()].map(({ kind, after }) => `${kind} ${after}`).sort();
    const before = await ranks();
    await page.evaluate(() => document.querySelector('x-host')?.shadowRoot?.replaceChildren());
    await page.waitForFunction(() => [...(CSS.highlights.get('needlewise-repeat-l') ?? [])].length === 0);
    expect(before.filter((one) => one.startsWith('repeat'))).toHaveLength(1);
    expect((await ranks()).filter((one) => one.startsWith('repeat'))).toHaveLength(0);
    await page.close();
  });

  test('is no prose any more where it was moved into a control, and is prose again outside', async () => {
    const page = await start('<div><p>Skin and a dermapen.</p></div><button></button>');
    await mention(page, 'dermapen');
    await page.evaluate(() => document.querySelector('button')?.append(document.querySelector('p')!));
    while ((await textsOn(page)).includes('dermapen')) await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.evaluate(() => document.querySelector('div')?.append(document.querySelector('p')!));
    await mention(page, 'dermapen');
    await page.close();
  });

  test('is prose outside a control, in the shadow of what was moved too', async () => {
    const page = await start('<button></button><div></div>');
    await page.evaluate(() => {
      const host = document.createElement('x-host');
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = '<p>Skin and a dermapen.</p><x-inner></x-inner>';
      root.querySelector('x-inner')!.attachShadow({ mode: 'open' }).innerHTML = '<p>And a dermaroller.</p>';
      document.querySelector('button')!.append(host);
    });
    expect(await textsOn(page)).toEqual(['Microneedling']);
    await page.evaluate(() => document.querySelector('div')?.append(document.querySelector('x-host')!));
    await mention(page, 'dermapen');
    await mention(page, 'dermaroller');
    await page.close();
  });
});
