import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { painted } from '../tools/painted.ts';
import { cardCloses, cardOpens, mention, useBrowser } from './browser.ts';
import { cardSays, controlInCard, inCard, pressInCard } from './card-root.ts';
import { baseOf, popupOver } from './own-pages.ts';
import { isChromium } from './which.ts';

const stage = useBrowser();

async function openCard(text: string, path = 'fixtures/card.html'): Promise<Page> {
  const page = await stage.open(path);
  const { x, y } = await mention(page, text);
  await page.mouse.click(x, y);
  await cardOpens(page);
  return page;
}

/** What the clipboard holds, by pasting it as a reader would. */
async function pasted(page: Page): Promise<string> {
  await page.keyboard.press('Escape');
  await cardCloses(page);
  await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#paste')!;
    field.value = '';
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#paste')!.value !== '');
  return page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste')!.value);
}

const isMarked = async (page: Page, words: string): Promise<boolean> =>
  [...(await painted(page)).values()].some(({ text }) => text === words);
async function marked(page: Page, words: string, wanted: boolean): Promise<void> {
  while ((await isMarked(page, words)) !== wanted) await page.evaluate(() => new Promise(requestAnimationFrame));
}

describe('the entry', () => {
  test('says what it is, its facts, how sure we are and who should ask first, in this order', async () => {
    const page = await openCard('microneedling');
    await cardSays(page, /^Microneedling.*Many small needles.*How it works.*evidence.*Ask a clinician first.*Related/);
    await pressInCard(page, '2 more facts');
    await cardSays(page, /Less common/);
    await page.close();
  });

  test('explains the evidence steps on request', async () => {
    const page = await openCard('microneedling');
    expect(await cardSays(page, /Related/)).not.toContain('Small or uncontrolled studies');
    await pressInCard(page, 'What the evidence steps mean');
    await cardSays(page, /Strong evidence.*Limited evidence.*Small or uncontrolled studies/);
    await page.close();
  });

  test('has a diagram with a name of its own', async () => {
    const page = await openCard('needle depth');
    await pressInCard(page, 'Diagram');
    await cardSays(page, /Facial treatment zones.*divided into nine/);
    const drawing = await inCard(page, (root) => {
      const svg = root.querySelector('.nw-fig svg')!;
      return { role: svg.getAttribute('role'), title: svg.querySelector('title')?.textContent ?? '' };
    });
    expect(drawing.role).toBe('img');
    expect(drawing.title).not.toBe('');
    await page.close();
  });

  test('comes in two voices, and the next card remembers which', async () => {
    const page = await openCard('microneedling');
    expect(await cardSays(page, /Related/)).not.toContain('Contraindications');
    await pressInCard(page, 'Pro');
    await cardSays(page, /Contraindications/);
    await page.close();
    const next = await openCard('keloids');
    await cardSays(next, /References/);
    await pressInCard(next, 'Reader');
    await cardSays(next, /^(?!.*References)/);
    await next.close();
    const last = await openCard('microneedling');
    expect(await cardSays(last, /Related/)).not.toContain('Contraindications');
    await last.close();
  });

  test('opens related terms inside the card, with a way back', async () => {
    const page = await openCard('microneedling');
    await pressInCard(page, 'Dermaroller');
    await cardSays(page, /^Back Dermaroller/);
    await pressInCard(page, 'Back');
    await cardSays(page, /^Microneedling/);
    const focus = await inCard(page, (root) => root.activeElement?.textContent);
    expect(focus).toBe('Dermaroller');
    await page.close();
  });
});

describe('sources', () => {
  test('are numbered and open in a new tab that knows nothing of this one', async () => {
    const page = await openCard('keloids');
    await pressInCard(page, 'Sources');
    await cardSays(page, /Copy all/);
    const links = await inCard(page, (root) =>
      [...root.querySelectorAll<HTMLAnchorElement>('.nw-refs a')].map(({ protocol, target, rel }) => ({
        protocol,
        target,
        rel,
      })),
    );
    expect(links.length).toBeGreaterThan(1);
    for (const { protocol, target, rel } of links) {
      expect(protocol).toMatch(/^https?:$/);
      expect([target, rel]).toEqual(['_blank', 'noopener noreferrer']);
    }
    await page.close();
  });

  test.each([
    ['plain', 'Copy source 1', /^[^@].*https:\/\//s],
    ['bibtex', 'Copy source 1', /^@(article|misc)\{[\w-]+,\n/],
    ['ris', 'Copy all', /^TY {2}- \w+\n[\s\S]*ER {2}- [\s\S]*TY {2}- /],
  ])('are copied as %s', async (style, control, wanted) => {
    const page = await openCard('keloids');
    await pressInCard(page, 'Sources');
    await controlInCard(page, 'Copy all');
    await inCard(page, (root) => root.querySelector('select')!.focus());
    // As a reader chooses: by the first letter.
    if (style !== 'plain') await page.keyboard.press(style === 'ris' ? 'r' : 'b');
    await pressInCard(page, control);
    await cardSays(page, /copied|Copied/);
    expect(await pasted(page)).toMatch(wanted);
    await page.close();
  });
});

describe('deeds', () => {
  test('the definition is copied with its sources', async () => {
    const page = await openCard('microneedling');
    await pressInCard(page, 'Copy the definition');
    await cardSays(page, /Copied with \d+ sources/);
    expect(await pasted(page)).toMatch(/^Microneedling: Many small needles[\s\S]*Sources:\n1\. /);
    await page.close();
  });

  test('a term is saved, and not saved after Undo', async () => {
    const page = await openCard('microneedling');
    await pressInCard(page, 'Save to my collection');
    await cardSays(page, /Saved “Microneedling”/);
    await controlInCard(page, 'Saved. Remove');
    await pressInCard(page, 'Undo');
    await controlInCard(page, 'Save to my collection');
    await page.close();
  });

  test('“I know this word” takes the marks away, and Undo brings them back', async () => {
    const page = await openCard('keloids');
    await pressInCard(page, 'I know this word');
    await cardSays(page, /“Keloid[^”]*” will not be marked any more/);
    await marked(page, 'keloids', false);
    await pressInCard(page, 'Undo');
    await marked(page, 'keloids', true);
    await page.close();
  });

  test.each(['Not this meaning', 'Not on this site'])(
    '“%s” takes the mark away, and Undo brings it back',
    async (name) => {
      const page = await openCard('PRP', 'fixtures/meaning.html');
      await cardSays(
        page,
        /More than one meaning.*Plasma from a person.*best guess.*can also mean: pityriasis.*Because this page also says “blood”/,
      );
      await pressInCard(page, name);
      await cardSays(page, /“PRP” will not be marked/);
      await marked(page, 'PRP', false);
      await pressInCard(page, 'Undo');
      await marked(page, 'PRP', true);
      await page.close();
    },
  );

  test('where the page settles the meaning the entry comes first, and its other meanings on request', async () => {
    const page = await openCard('PRP', 'fixtures/settled.html');
    const text = await cardSays(page, /^Platelet-rich plasma.*“PRP” has other meanings too/);
    expect(text).not.toMatch(/More than one meaning|best guess|pityriasis/);
    await pressInCard(page, '“PRP” has other meanings too');
    await cardSays(
      page,
      /can also mean: pityriasis rubra pilaris.*Here it means what is explained above: this page also says.*Not this/,
    );
    await page.close();
  });

  test('a claim is not marked any more on request, and again after Undo', async () => {
    const page = await openCard('completely painless');
    await cardSays(
      page,
      /Claim check.*Overstated.*This page says.*completely painless.*What studies show.*A fairer way to say it/,
    );
    await pressInCard(page, 'Stop marking this claim');
    await marked(page, 'completely painless', false);
    await pressInCard(page, 'Undo');
    await marked(page, 'completely painless', true);
    await page.close();
  });

  test('the entry opens in the side panel’s page', async () => {
    const page = await openCard('microneedling');
    const url = `${await baseOf(stage.browser)}sidepanel.html`;
    await pressInCard(page, 'Open in the side panel');
    if (isChromium) await stage.browser.waitForTarget((target) => target.url().startsWith(url));
    else {
      // Firefox tells its driver nothing of the extension's tabs; the extension itself knows them.
      const popup = await popupOver(page);
      await popup.waitForFunction(
        async (start) => (await chrome.tabs.query({})).some((tab) => tab.url?.startsWith(start)),
        {},
        url,
      );
      await popup.close();
    }
    await page.close();
  });

  /** No driver has voices: the worlds of content scripts are given some, which Firefox's driver cannot enter. */
  describe.runIf(isChromium)('read aloud', () => {
    const withVoices = async (voices: { lang: string; localService: boolean }[]) => {
      const page = await stage.open('fixtures/card.html');
      const { x, y } = await mention(page, 'microneedling');
      const [realm] = page.mainFrame().extensionRealms();
      await realm!.evaluate((given) => {
        const spoken: { text: string; local: boolean }[] = [];
        Object.assign(globalThis, {
          spoken,
          SpeechSynthesisUtterance: function Utterance(this: { text: string }, text: string) {
            this.text = text;
          },
        });
        Object.assign(speechSynthesis, {
          getVoices: () => given,
          cancel: () => {},
          speak: ({ text, voice }: { text: string; voice: { localService: boolean } }) =>
            spoken.push({ text, local: voice.localService }),
        });
      }, voices);
      await page.mouse.click(x, y);
      await cardOpens(page);
      await controlInCard(page, 'Copy the definition');
      return { page, spoken: () => realm!.evaluate(() => (globalThis as unknown as { spoken: unknown[] }).spoken) };
    };

    test('the definition is said by a voice of this device, and stops on request', async () => {
      const { page, spoken } = await withVoices([
        { lang: 'en-GB', localService: false },
        { lang: 'en_US', localService: true },
      ]);
      await pressInCard(page, 'Read the definition aloud');
      await controlInCard(page, 'Stop reading aloud');
      expect(await spoken()).toEqual([{ text: expect.stringMatching(/^Many small needles/), local: true }]);
      await pressInCard(page, 'Stop reading aloud');
      await controlInCard(page, 'Read the definition aloud');
      await page.close();
    });

    test('nothing is offered where the only voices are elsewhere, or of another language', async () => {
      const { page } = await withVoices([
        { lang: 'en-GB', localService: false },
        { lang: 'fr-FR', localService: true },
      ]);
      const names = await inCard(page, (root) =>
        [...root.querySelectorAll('button')].map(({ ariaLabel }) => ariaLabel),
      );
      expect(names).toContain('Copy the definition with its sources');
      expect(names.filter((name) => /aloud|spoken/.test(name ?? ''))).toEqual([]);
      await page.close();
    });
  });
});
