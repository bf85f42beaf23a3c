import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { useOptions } from './options-page.ts';

const stage = useBrowser();
const options = useOptions(stage);

describe('for everybody', () => {
  test('axe finds nothing wrong, in both themes, with lists, an error and the dialog open', async () => {
    await options.bring({
      known: ['microneedling', 'plasma'],
      otherMeanings: ['prp'],
      sites: { mode: 'all', off: ['a.com'], on: [] },
    });
    await options.page.type('#sites .nw-field', 'a.com');
    await options.page.keyboard.press('Enter');
    await options.says('a.com is in the list already.', '#sites [role="alert"]');
    for (const theme of ['Light', 'Dark']) {
      await options.choose(theme, '#appearance');
      const scheme = theme.toLowerCase();
      await options.page.waitForFunction(
        (now) => getComputedStyle(document.documentElement).colorScheme === now,
        {},
        scheme,
      );
      expect(await violations(options.page)).toEqual([]);
      await options.choose('Erase my data', '#data');
      expect(await violations(options.page)).toEqual([]);
      await options.page.keyboard.press('Escape');
    }
  });

  test('nothing has to be scrolled sideways at 320 px, nor with the largest text', async () => {
    await options.choose('130%', '#appearance');
    for (const width of [320, 640, 1280]) {
      await options.page.setViewport({ width, height: 900 });
      await expect
        .poll(() =>
          options.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        )
        .toBe(0);
    }
    await options.page.setViewport({ width: 1200, height: 900 });
  });

  test('it is worked with the keyboard alone', async () => {
    const focused = () =>
      options.page.evaluate(() => {
        const at = document.activeElement as HTMLInputElement;
        const outline = (element: Element | null) => element && getComputedStyle(element).outlineStyle !== 'none';
        return {
          name: (at.getAttribute('aria-label') ?? at.closest('label')?.textContent ?? at.textContent ?? '').trim(),
          seen: Boolean(outline(at) || outline(at.closest('label')) || outline(at.parentElement)),
        };
      });
    /** Presses Tab until the thing of this name has the focus; every stop on the way has to show where it is. */
    const tabTo = async (name: string) => {
      const stops: string[] = [];
      while (stops.length < 60) {
        await options.page.keyboard.press('Tab');
        const now = await focused();
        stops.push(now.name.slice(0, 40));
        if (!now.seen) throw new Error(`Nobody sees where the focus is: ${stops.join(' > ')}`);
        if (now.name.startsWith(name)) return;
      }
      throw new Error(`Tab does not reach “${name}”: ${stops.join(' > ')}`);
    };
    await tabTo('Behaviour');
    await options.page.keyboard.press('Enter');
    await options.page.waitForFunction(() => location.hash === '#behaviour');
    await tabTo('Peek on hover');
    await options.page.keyboard.press('ArrowDown');
    await options.storedIs({ trigger: 'card' });
    await tabTo('Marketing claims');
    await options.page.keyboard.press(' ');
    await options.storedIs({ trigger: 'card', claims: false });
    await tabTo('Reduce motion');
    await options.page.keyboard.press(' ');
    await tabTo('Add a site');
    await options.page.keyboard.type('example.com');
    await options.page.keyboard.press('Enter');
    await tabTo('Remove example.com');
    await options.page.keyboard.press('Enter');
    await options.storedIs({ trigger: 'card', claims: false, reduceMotion: true });
    await expect.poll(async () => (await focused()).name).toBe('Add a site');
    await tabTo('Erase my data');
    await options.page.keyboard.press('Enter');
    await expect.poll(async () => (await focused()).name).toBe('Keep');
    await options.page.keyboard.press('Escape');
    await expect.poll(async () => (await focused()).name).toBe('Erase my data');
    await tabTo('Check again');
    await options.page.keyboard.press('Enter');
    await options.says('Everything works.', '#data');
  });
});
