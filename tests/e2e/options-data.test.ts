import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { receiveFiles } from './downloads.ts';
import { useOptions } from './options-page.ts';
import { ask } from './questions.ts';
import { storedSettings } from './stored-settings.ts';

const stage = useBrowser();
const options = useOptions(stage);

const SAVED = { note: 'Ask about depth.', savedAt: '2026-01-02T00:00:00.000Z', changedAt: '2026-01-02T00:00:00.000Z' };
const FILE = {
  format: 'needlewise-data',
  version: 1,
  settings: { known: ['microneedling', 'no-such-term'], otherMeanings: ['prp', 'roller@example.org'], style: 'tint' },
  saved: [
    { id: 'needle-depth', ...SAVED },
    { id: 'plasma', ...SAVED, note: '' },
  ],
};

describe('the site list', () => {
  const add = async (text: string) => {
    await options.page.$eval('#sites .nw-field', (field) => (field as HTMLInputElement).select());
    await options.page.type('#sites .nw-field', text);
    await options.page.keyboard.press('Enter');
  };

  test('says in words what it cannot take', async () => {
    await add('example.com');
    await options.told('Added example.com.');
    for (const [text, words] of [
      ['shop.example.com', 'example.com in the list includes it already.'],
      ['www.example.com', 'example.com is in the list already.'],
      ['two words', 'This is not the name of a site.'],
      ['shop.*.com', 'A star can stand only at the start'],
    ] as const) {
      await add(text);
      await options.says(words, '#sites [role="alert"]');
      expect(await options.page.$eval('#sites .nw-field', (field) => field.getAttribute('aria-invalid'))).toBe('true');
    }
    await options.storedIs({ sites: { mode: 'all', off: ['example.com'], on: [] } });
  });

  test('is written to a file and read from one, and an import can be undone', async () => {
    const receive = await receiveFiles(stage.browser);
    await add('*.example.com');
    await options.storedIs({ sites: { mode: 'all', off: ['*.example.com'], on: [] } });
    await options.choose('Export sites', '#sites');
    expect(JSON.parse(await receive('needlewise-sites.json'))).toEqual({
      format: 'needlewise-sites',
      version: 1,
      off: ['*.example.com'],
      on: [],
    });
    await options.giveFile('Import sites', 'sites.txt', 'a.example\n# a remark\nshop.example.com\nno site\n');
    await options.told('Added 1 site. 1 was in the list already. 1 line is no site: “no site”.');
    await options.storedIs({ sites: { mode: 'all', off: ['*.example.com', 'a.example'], on: [] } });
    await options.choose('Undo', '.nw-told');
    await options.storedIs({ sites: { mode: 'all', off: ['*.example.com'], on: [] } });
    await options.giveFile('Import sites', 'sites.json', '{"format":"something else"}');
    await options.told('This file is no list of sites. Nothing was changed.');
  });

  test('says what came of the last deed, also when an earlier one is stored only after it', async () => {
    await add('a.example');
    await options.told('Added a.example.');
    await options.storedIs({ sites: { mode: 'all', off: ['a.example'], on: [] } });
    await options.page.evaluate(() => {
      const { sync } = chrome.storage;
      const remove = sync.remove.bind(sync);
      sync.remove = async (keys: string | string[]) => {
        await new Promise((resolve) => document.addEventListener('test-goes-on', resolve, { once: true }));
        return remove(keys);
      };
    });
    await options.choose('Undo', '.nw-told');
    await options.giveFile('Import sites', 'sites.json', '{"format":"something else"}');
    await options.told('This file is no list of sites. Nothing was changed.');
    await expect
      .poll(async () => {
        await options.page.evaluate(() => document.dispatchEvent(new Event('test-goes-on')));
        return storedSettings(options.page);
      })
      .toEqual({});
    await options.page.evaluate(async () => {
      for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
    });
    await options.told('This file is no list of sites. Nothing was changed.');
  });

  test('of the sites to be marked is another list', async () => {
    await add('off.example');
    await options.choose('Only on the sites in the list', '#sites');
    await options.says('No site is in the list, so nothing is marked anywhere.', '#sites');
    await options.says('1 site is kept in the list of those to be left out', '#sites');
    await add('on.example');
    await options.storedIs({ sites: { mode: 'listed', off: ['off.example'], on: ['on.example'] } });
  });
});

describe('the reader’s data', () => {
  test('is restored from a file, counted, given out, erased when asked twice, and brought back', async () => {
    const receive = await receiveFiles(stage.browser);
    await options.giveFile('Restore from a file', 'data.json', JSON.stringify(FILE));
    await options.told('Restored the settings and 2 saved terms.');
    await options.storedIs(FILE.settings);
    await options.says(/1 setting you changed[\s\S]*4 words you hid[\s\S]*2 saved terms and 1 note/, '#data');

    await options.choose('Download everything', '#data');
    expect(JSON.parse(await receive('needlewise-data.json'))).toEqual(FILE);

    await options.choose('Erase my data', '#data');
    await options.says(/1 setting you changed[\s\S]*2 saved terms[\s\S]*1 note/, 'dialog');
    await options.choose('Keep', 'dialog');
    await options.storedIs(FILE.settings);
    await options.choose('Erase my data', '#data');
    await options.choose('Erase', 'dialog');
    await options.told('Erased. Everything is as it was after installing.');
    await options.storedIs({});
    await options.says(/0 settings you changed[\s\S]*0 saved terms and 0 notes/, '#data');
    await options.choose('Erase my data', '#data');
    await options.says('Nothing of yours was found here.', 'dialog');
    await options.choose('Keep', 'dialog');

    await options.choose('Bring everything back', '#data');
    await options.told('Everything is back.');
    await options.storedIs(FILE.settings);
    await options.says(/2 saved terms and 1 note/, '#data');
    await options.choose('Erase my data', '#data');
    await options.choose('Erase', 'dialog');
    await options.storedIs({});
  });

  test('is nowhere any more once it is erased', async () => {
    const kept = () =>
      options.page.evaluate(async () => {
        const { sync, local, session } = chrome.storage;
        const all = JSON.stringify(
          await Promise.all([sync.get(), local.get(['collection', 'settings.voice']), session.get()]),
        );
        return ['settings.', 'plasma', 'needle-depth', 'Ask about depth'].filter((words) => all.includes(words));
      });
    await options.giveFile('Restore from a file', 'data.json', JSON.stringify(FILE));
    await options.told('Restored the settings');
    // What this device keeps by itself where syncing is refused, and what would bring a removed term back.
    await options.page.evaluate(() => chrome.storage.local.set({ 'settings.voice': 'professional' }));
    await ask(options.page, 'setSaved', { id: 'plasma', saved: false });
    await expect.poll(kept).toEqual(['settings.', 'plasma', 'needle-depth', 'Ask about depth']);
    await options.choose('Erase my data', '#data');
    await options.choose('Erase', 'dialog');
    await options.told('Erased.');
    await expect.poll(kept).toEqual([]);
    await options.again();
    await options.says(/0 settings you changed[\s\S]*0 saved terms and 0 notes/, '#data');
  });

  test('is left as it is by a file that is not ours', async () => {
    await options.giveFile('Restore from a file', 'data.json', '{"settings":{"style":"dots"}}');
    await options.told('This file holds no data of Needlewise. Nothing was changed.');
    await options.storedIs({});
  });
});

test('hidden words are listed under their names and can be marked again', async () => {
  await options.bring({
    known: ['microneedling', 'no-downtime'],
    otherMeanings: ['prp', 'roller@example.org'],
  });
  await options.says(
    /Microneedling[\s\S]*“There is no downtime.”[\s\S]*“prp”[\s\S]*everywhere[\s\S]*“roller”[\s\S]*on example\.org/i,
    '#words',
  );
  await options.choose('Mark again: Microneedling', '#words');
  await options.told('1 word is marked again.');
  await options.storedIs({ known: ['no-downtime'], otherMeanings: ['prp', 'roller@example.org'] });
  await options.choose('Undo', '.nw-told');
  await options.storedIs({ known: ['microneedling', 'no-downtime'], otherMeanings: ['prp', 'roller@example.org'] });
  await options.choose('Mark all of them again', '#words');
  await options.storedIs({ otherMeanings: ['prp', 'roller@example.org'] });
});
