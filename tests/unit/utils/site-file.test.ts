import { describe, expect, test } from 'vitest';
import { importSites, MOST_SITE_FILE_BYTES, writeSiteFile } from '../../../utils/site-file.ts';
import { MOST_SITES } from '../../../utils/site-patterns.ts';

const NONE = { mode: 'all' as const, off: [], on: [] };

test('what is written is read back', () => {
  const sites = { mode: 'listed' as const, off: ['a.com', '*.b.com'], on: ['c.com'] };
  expect(importSites(writeSiteFile(sites), { ...NONE, mode: 'listed' })).toEqual({
    sites,
    added: 3,
    known: 0,
    wrong: [],
    left: 0,
  });
});

describe('a plain list', () => {
  const text = '# my sites\na.com\r\n\n  https://b.com/path  # a shop\n*.c.com\nno site\n';
  test('goes where marking is off', () =>
    expect(importSites(text, NONE)).toEqual({
      sites: { mode: 'all', off: ['a.com', 'b.com', '*.c.com'], on: [] },
      added: 3,
      known: 0,
      wrong: ['no site'],
      left: 0,
    }));
  test('goes where marking is on, when only listed sites are marked', () =>
    expect(importSites(text, { ...NONE, mode: 'listed' })?.sites).toEqual({
      mode: 'listed',
      off: [],
      on: ['a.com', 'b.com', '*.c.com'],
    }));
});

test('what is there already is counted, not doubled', () =>
  expect(importSites('a.com\nshop.a.com\nb.com', { ...NONE, off: ['a.com'] })).toEqual({
    sites: { mode: 'all', off: ['a.com', 'b.com'], on: [] },
    added: 1,
    known: 2,
    wrong: [],
    left: 0,
  }));

test('what has no room is counted', () => {
  const text = Array.from({ length: MOST_SITES + 7 }, (_, number) => `s${number}.com`).join('\n');
  expect(importSites(text, NONE)).toMatchObject({ added: MOST_SITES, left: 7 });
});

test.each([
  ['nothing', ''],
  ['remarks alone', '# nothing\n'],
  ['broken JSON', '{"format": "needlewise-sites", '],
  ['JSON of another kind', '{"format":"other","version":1,"off":[],"on":[]}'],
  ['a later version', '{"format":"needlewise-sites","version":2,"off":[],"on":[]}'],
  ['lists of something else', '{"format":"needlewise-sites","version":1,"off":[1],"on":[]}'],
  ['far too many lines', Array.from({ length: 5001 }, (_, number) => `s${number}.com`).join('\n')],
  ['far too much text', `a.com\n${'#'.repeat(MOST_SITE_FILE_BYTES)}`],
])('a file with %s is refused', (_, text) => expect(importSites(text, NONE)).toBeUndefined());
