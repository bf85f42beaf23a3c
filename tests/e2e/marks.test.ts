import { describe, expect, test } from 'vitest';
import { painted, paintedThroughout, settled } from '../tools/painted.ts';
import { mention, textsOn, useBrowser } from './browser.ts';

const stage = useBrowser();
const serialised = () => document.documentElement.outerHTML;

describe('the demo article', () => {
  test('is marked throughout, and its kitchen is not', async () => {
    const page = await stage.open('demo/');
    const found = await paintedThroughout(page);
    const terms = found.filter(({ kind }) => kind !== 'claim').map(({ text }) => text);
    expect(terms.length).toBe(34);
    for (const text of [
      'microneedling with PRP',
      'Microneedling',
      'Platelet-rich plasma',
      'centrifuge',
      'needle cartridge',
      'RF microneedling',
    ]) {
      expect(terms).toContain(text);
    }
    expect(found.filter(({ kind }) => kind === 'claim').map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'incredibly safe',
        'no downtime',
        'Virtually painless',
        'Permanent results',
        'with no maintenance',
      ]),
    );
    expect(found.some(({ before, after }) => /printer|server|stripes/.test(before + after))).toBe(false);
    await page.close();
  });

  test('is the same document, byte for byte, as without marks', async () => {
    const page = await stage.open('demo/');
    await settled(page);
    const marked = await page.evaluate(serialised);
    const source = await page.evaluate(async () => {
      const text = await (await fetch(location.href)).text();
      return new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML;
    });
    expect(marked).toBe(source);
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
    await page.close();
  });
});

test('a page about something else stays without a mark', async () => {
  const page = await stage.open('fixtures/silent.html');
  expect(await textsOn(page)).toEqual([]);
  await page.close();
});

test('text in open and closed shadow roots, slots, frames and srcdoc is marked', async () => {
  const page = await stage.open('fixtures/roots.html');
  const texts = await textsOn(page);
  expect(texts).toEqual(
    expect.arrayContaining(['Microneedling', 'dermapen', 'dermaroller', 'skin needling', 'vampire facial']),
  );
  await page.close();
});

test('a page that allows nothing and demands Trusted Types is marked', async () => {
  const page = await stage.open('fixtures/strict.html');
  expect(await textsOn(page)).toEqual(['Microneedling', 'dermaroller']);
  await page.close();
});

describe('a page that changes', () => {
  test('has late words marked and removed ones forgotten', async () => {
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'dermapen');
    await page.evaluate(() => {
      (document.getElementById('late') as HTMLElement).textContent = 'Later: a vampire facial.';
    });
    await mention(page, 'vampire facial');
    await page.evaluate(() => document.getElementById('first')?.remove());
    const gone = async () => [...(await painted(page)).values()].every(({ text }) => text !== 'dermapen');
    while (!(await gone())) await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await textsOn(page)).toContain('vampire facial');
    await page.close();
  });

  test('has edited text read anew', async () => {
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'dermapen');
    await page.evaluate(() => {
      const text = document.getElementById('first')?.firstChild as Text;
      text.data = text.data.replace('dermapen', 'dermaroller');
    });
    await mention(page, 'dermaroller');
    expect(await textsOn(page)).not.toContain('dermapen');
    await page.close();
  });

  test('gets our marks back when it clears the registry', async () => {
    const page = await stage.open('fixtures/plain.html');
    await mention(page, 'dermapen');
    await page.evaluate(() => {
      CSS.highlights.clear();
      (document.getElementById('late') as HTMLElement).textContent = 'A change.';
    });
    await mention(page, 'dermapen');
    await page.close();
  });

  test('shows what was hidden once it is opened', async () => {
    const page = await stage.open('demo/');
    await settled(page);
    expect(await textsOn(page)).not.toContain('home derma roller');
    await page.evaluate(() => {
      const details = document.querySelector('details') as HTMLDetailsElement;
      details.open = true;
      details.scrollIntoView();
    });
    await mention(page, 'home derma roller');
    await page.close();
  });
});

/** The words “dermapen” that can be seen in the window and are not marked, by the text around them. */
const bare = () => {
  const marked = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const start = text.data.indexOf('dermapen');
    if (start < 0) continue;
    const range = new Range();
    range.setStart(text, start);
    range.setEnd(text, start + 'dermapen'.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (document.elementFromPoint(x, y) !== text.parentElement) continue;
    const isMarked = marked.some((one) => one.startContainer === text && one.startOffset === start);
    if (!isMarked) found.push(text.data);
  }
  return found;
};

describe('marks are registered near the window alone, and all that is seen is marked', () => {
  test('text that was changed while it was hidden is marked when it is shown again', async () => {
    const page = await stage.open('fixtures/far.html');
    await mention(page, 'dermapen');
    await page.$eval('#folds', (folds) => folds.scrollIntoView());
    await expect.poll(() => page.evaluate(bare)).toEqual([]);
    await page.$eval('#folds', (folds) => {
      (folds as HTMLElement).style.display = 'none';
      (folds.firstChild as Text).data = 'It was folded, with a dermaroller in it.';
    });
    await settled(page);
    expect(await textsOn(page)).not.toContain('dermaroller');
    await page.$eval('#folds', (folds) => (folds as HTMLElement).style.removeProperty('display'));
    await mention(page, 'dermaroller');
    await page.close();
  });

  test('wherever boxes that float, stick, overflow or stand elsewhere are seen', async () => {
    const page = await stage.open('fixtures/far.html');
    await mention(page, 'dermapen');
    const scrollers = ['html', '.scroller', '.row'];
    for (const which of scrollers) {
      await page.$eval(which, (scroller) => scroller.scrollIntoView({ block: 'center' }));
      for (let isMore = true; isMore; ) {
        await expect.poll(() => page.evaluate(bare)).toEqual([]);
        isMore = await page.$eval(which, (scroller) => {
          const { scrollTop, scrollLeft } = scroller;
          scroller.scrollBy({ top: 300, behavior: 'instant' });
          if (scroller.scrollTop === scrollTop) scroller.scrollBy({ left: 200, behavior: 'instant' });
          return scroller.scrollTop !== scrollTop || scroller.scrollLeft !== scrollLeft;
        });
      }
    }
    await page.$eval('details', (details) => {
      details.open = true;
      details.scrollIntoView();
    });
    await expect.poll(() => page.evaluate(bare)).toEqual([]);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const registered = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    await expect.poll(() => page.evaluate(registered)).toBeLessThan(12);
    await expect.poll(() => page.evaluate(bare)).toEqual([]);
    await page.close();
  });
});
