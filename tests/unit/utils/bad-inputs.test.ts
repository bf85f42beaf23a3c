import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCopy } from '../../../utils/glossary/collection-copy.ts';
import { readUpdateNote } from '../../../utils/glossary/glossary-state.ts';
import { parseLexicon } from '../../../utils/glossary/lexicon-text.ts';
import { createLookUp } from '../../../utils/glossary/look-up.ts';
import { filesOf, readPackaged } from '../../../utils/glossary/packaged.ts';
import { NOTE_MAX, Saved, salvage } from '../../../utils/glossary/saved.ts';
import { Claim, FormGroup, Source, Term } from '../../../utils/glossary/schema.ts';
import { createFinder } from '../../../utils/matching/finder.ts';
import { compile } from '../../../utils/matching/lexicon.ts';
import { RULES, refusal } from '../../../utils/message-rules.ts';
import { isPageReport, isPanelRequest } from '../../../utils/page-reports.ts';
import { changeSettings, DEFAULT_SETTINGS, readSettings, type Settings } from '../../../utils/settings.ts';
import { covers, isOn, siteOf, switchSite } from '../../../utils/sites.ts';
import { CLAIMS, LEXICON, TERMS } from '../../tools/glossary.ts';
import { HOSTILE_TEXTS, HOSTILE_VALUES, isClean } from './hostile-values.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => expect(isClean()).toBe(true));

const OWN = { id: 'needlewise', base: 'chrome-extension://needlewise/' };
const PAGE = { id: OWN.id, url: 'https://example.org/', tab: { incognito: false } };
const [claim] = CLAIMS as [(typeof CLAIMS)[0]];
const VALUES = Object.entries(HOSTILE_VALUES);
const TEXTS = Object.entries(HOSTILE_TEXTS);
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });

/** What a reader selects can be any text; it is looked for and nothing else. */
const isLookedUp = (name: string, value: unknown): boolean =>
  ['lookUp', 'openSearch', 'explainSelection'].includes(name) && typeof value === 'string' && value.length <= 2000;
const lookUp = createLookUp(TERMS);

describe('a message', () => {
  const own = { id: OWN.id, url: `${OWN.base}popup.html` };
  test.each(VALUES)('that holds %s is refused, whatever it asks', (_, value) => {
    for (const [name, rule] of Object.entries(RULES)) {
      if (isLookedUp(name, value)) continue;
      expect(refusal(rule, value, own, OWN), name).toBeTypeOf('string');
    }
  });
  test.each(TEXTS)('that asks what %s means leads to a term of ours or to nothing', (_, text) => {
    const found = lookUp(text.slice(0, 2000));
    expect([undefined, ...TERMS.map(({ id }) => id)]).toContain(found?.id);
  });
  test('that holds anything at all is refused or valid', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(RULES)), anything, (rule, value) => {
        expect(refusal(rule, value, own, OWN) === undefined).toBe(v.is(rule.data, value));
      }),
    );
  });

  test.each([
    ['from another extension', { ...PAGE, id: 'other' }],
    ['from nobody', {}],
    ['from a page without an extension', { url: PAGE.url }],
  ])('%s is refused', (_, sender) => {
    for (const rule of Object.values(RULES)) expect(refusal(rule, undefined, sender, OWN)).toMatch(/somebody else/);
  });
  test.each(Object.entries(RULES).flatMap(([name, rule]) => (rule.from === 'own' ? [[name, rule] as const] : [])))(
    '“%s” is not for pages to send',
    (_, rule) => {
      for (const url of [PAGE.url, `https://example.org/?${OWN.base}`, 'about:blank', 'null']) {
        expect(refusal(rule, undefined, { ...PAGE, url }, OWN)).toMatch(/not for pages/);
      }
      expect(refusal(rule, undefined, { id: OWN.id, tab: { incognito: false } }, OWN)).toMatch(/not for pages/);
    },
  );
  test.each([
    ['too long', { id: 'prp', note: 'x'.repeat(NOTE_MAX + 1) }],
    ['more than it should be', { id: 'prp', note: 'x', savedAt: 'never' }],
    ['no text', { id: 'prp', note: 7 }],
    ['on no term', { id: '__proto__', note: 'x' }],
  ])('with a note that is %s is refused', (_, data) =>
    expect(refusal(RULES.setNote, data, own, OWN)).toContain('should be'),
  );
  test('that saves something is refused from a private window', () => {
    const sender = { ...PAGE, tab: { incognito: true } };
    expect(refusal(RULES.setSaved, { id: 'prp', saved: true }, sender, OWN)).toMatch(/Private/);
    expect(refusal(RULES.entries, ['prp'], sender, OWN)).toBeUndefined();
  });
  test.each([
    ['entries', ['prp', 'micro-needling']],
    ['lexicon', undefined],
    ['lexicon', null],
    ['openPanel', 'prp'],
    ['isSaved', 'prp'],
    ['setSaved', { id: 'prp', saved: false }],
  ] as const)('“%s” as our own page script sends it is taken', (name, data) =>
    expect(refusal(RULES[name], data, PAGE, OWN)).toBeUndefined(),
  );
});

describe('a setting', () => {
  const NAMES = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  const wellFormed = async () => {
    const settings = await readSettings();
    expect(Object.keys(settings).sort()).toEqual([...NAMES].sort());
    for (const name of NAMES) expect(typeof settings[name]).toBe(typeof DEFAULT_SETTINGS[name]);
    for (const list of [settings.known, settings.otherMeanings, settings.sites.on, settings.sites.off]) {
      expect(list.length).toBeLessThanOrEqual(1000);
      for (const one of list) expect(one).toMatch(/^[^\p{Cc}\p{Bidi_C}]{1,340}$/u);
    }
    return settings;
  };
  const json = (value: unknown) => (value === undefined ? null : JSON.parse(JSON.stringify(value) ?? 'null'));

  test.each(VALUES)('that came from sync as %s does not count', async (_, value) => {
    const text = json(value);
    // Three of ten megabytes are as good as twenty.
    const names = JSON.stringify(text).length > 1_000_000 ? (['known', 'sites', 'voice'] as const) : NAMES;
    for (const area of ['sync', 'local'] as const) {
      await fakeBrowser.storage[area].set(Object.fromEntries(names.map((name) => [`settings.${name}`, text])));
      await wellFormed();
    }
  });
  test.each(VALUES)('is not stored as %s', async (_, value) => {
    for (const name of NAMES) {
      const change = name === 'sites' ? { mode: value, on: [value], off: value } : value;
      await changeSettings({ [name]: change } as Partial<Settings>);
    }
    const before = await fakeBrowser.storage.sync.get();
    const settings = await wellFormed();
    await changeSettings(settings);
    expect(await fakeBrowser.storage.sync.get()).toEqual(before);
  });
  test('that is anything at all leaves the others as they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES.filter((name) => name !== 'voice')),
        fc.jsonValue(),
        async (name, value) => {
          await fakeBrowser.storage.sync.set({ 'settings.voice': 'professional', [`settings.${name}`]: value });
          expect((await wellFormed()).voice).toBe('professional');
          await fakeBrowser.storage.sync.clear();
        },
      ),
    );
  });
});

describe('a site', () => {
  test.each(TEXTS)('that is %s is decided about without harm', (_, text) => {
    const site = siteOf(text);
    expect(covers(text, 'shop.example.org')).toBe(false);
    const sites = { mode: 'all' as const, on: [text], off: [text] };
    expect(isOn({ enabled: true, sites }, 'shop.example.org')).toBe(true);
    expect(isOn({ enabled: true, sites: { ...sites, mode: 'listed' } }, 'shop.example.org')).toBe(false);
    switchSite({ sites }, site ?? 'example.org', false);
  });
  test.each(['https://example.org./', 'https://www.example.org./'])('cannot slip off a list as %s', (address) =>
    expect(siteOf(address)).toBe('example.org'),
  );
});

describe('a report of a page, and what is asked of it,', () => {
  const report = { frame: 'a', top: true, state: 'on', mentions: [] };
  test('are taken as they are meant', () => {
    expect(isPageReport(report)).toBe(true);
    expect(isPanelRequest({ frame: 'a', at: 0, open: false })).toBe(true);
  });
  test.each(VALUES)('are not taken as %s', (_, value) => {
    expect(isPageReport(value)).toBe(false);
    expect(isPanelRequest(value)).toBe(false);
    for (const key of ['frame', 'top', 'state', 'mentions']) {
      if (key === 'frame' && typeof value === 'string' && value.length <= 32) continue;
      if (key === 'top' && value === true) continue;
      expect(isPageReport({ ...report, [key]: value })).toBe(false);
    }
  });
});

describe('a lexicon', () => {
  const stored = (lexicon: unknown, version: unknown = '1') => JSON.stringify({ version, lexicon });
  test('is read as it was written', () =>
    expect(parseLexicon(stored(LEXICON))?.lexicon).toEqual(JSON.parse(JSON.stringify(LEXICON))));
  test.each(VALUES)('that is %s is none', (_, value) => {
    expect(parseLexicon(value)).toBeUndefined();
    expect(parseLexicon(JSON.stringify(value))).toBeUndefined();
    expect(parseLexicon(stored(value))).toBeUndefined();
  });
  test.each(VALUES.filter(([, value]) => typeof value !== 'string'))('a part of which is %s is none', (_, value) => {
    for (const part of Object.keys(LEXICON)) {
      // A number is what one part is, and an empty list would be a lexicon of nothing.
      if (part === 'longest' && value === 7) continue;
      if (part === 'keys' && JSON.stringify(value) === '{}') continue;
      const damaged = parseLexicon(stored({ ...LEXICON, [part]: value }));
      if (part === 'terms' && damaged) continue;
      expect(damaged, part).toBeUndefined();
    }
  });
  test.each([
    ['points to a term that is not there', { keys: { prp: [100_000, 0, 0] } }],
    ['points to a rule that is not there', { keys: { prp: [0, 100_000, 0] } }],
    ['counts with halves', { keys: { prp: [0.5, 0, 0] } }],
    ['has a key too long', { keys: { prp: [0, 0, 0, 'PRP', 1] } }],
    [
      'has a rule for a language that is none',
      { rules: LEXICON.rules.map((rule) => ({ ...rule, languages: ['xx'] })) },
    ],
    ['has an expression that is none', { stems: '(' }],
    ['has a claim whose expression is none', { claims: [{ id: 'a', source: '(', words: [] }] }],
  ])('that %s is none', (_, damage) => expect(parseLexicon(stored({ ...LEXICON, ...damage }))).toBeUndefined());
  test('that was cut off anywhere is none', () => {
    const text = stored(LEXICON);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (end) => {
        expect(parseLexicon(text.slice(0, end))).toBeUndefined();
      }),
    );
  });
});

describe('a glossary file', () => {
  const paths = Object.values(filesOf('en')).flat();
  const reading = (text: string) => async (path: string) => (path === paths[0] ? text : '{"items":[]}');
  test.each(VALUES)('that is %s is refused as a whole', async (_, value) => {
    await expect(readPackaged(reading(String(JSON.stringify(value))))).rejects.toThrow();
    await expect(readPackaged(reading(typeof value === 'string' ? value : '{'))).rejects.toThrow();
  });
  test.each(VALUES)('with an entry that is %s keeps the others', async (_, value) => {
    const text = JSON.stringify({ items: [TERMS[0], value, { ...TERMS[1], name: value }, { ...TERMS[1], id: value }] });
    if (text.length > 8_000_000) return expect(readPackaged(reading(text))).rejects.toThrow();
    const { terms } = await readPackaged(reading(text));
    expect(terms[0]).toEqual(TERMS[0]);
    for (const term of terms) expect(v.is(Term, term)).toBe(true);
  });
  test('cannot bring a source whose address is a script, a claim that tries everything', () => {
    const source = {
      id: 'a',
      kind: 'journal',
      title: 'Title',
      evidence: 'cohort',
      checked: { date: '2026-11-24', read: 'page' },
    };
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'ftp://example.org',
      ' https://a.org',
    ])
      expect(v.is(Source, { ...source, url })).toBe(false);
    expect(v.is(Source, { ...source, url: 'https://example.org/' })).toBe(true);
    expect(v.is(Claim, { ...claim, patterns: ['no ... pain ... at ... all'] })).toBe(false);
  });
});

describe('what was saved', () => {
  test.each(VALUES)('and is found as %s is mended or left', async (_, value) => {
    for (const row of [value, { id: value }, { id: 'prp', note: value }, { id: 'prp', note: '', savedAt: value }]) {
      const saved = salvage(row);
      expect(saved === undefined || v.is(Saved, saved)).toBe(true);
    }
    await fakeBrowser.storage.local.set({ collection: value as string });
    for (const saved of await readCopy()) expect(v.is(Saved, saved)).toBe(true);
    await fakeBrowser.storage.local.set({ glossaryUpdate: value as string });
    expect(await readUpdateNote()).toBeNull();
  });
  test('keeps a note that is too long as far as it goes', () =>
    expect(salvage({ id: 'prp', note: 'x'.repeat(20_000) })?.note).toHaveLength(10_000));
});

describe('the text of a page', () => {
  const finder = createFinder(LEXICON);
  test.each(TEXTS)('that is %s is searched in time', (_, text) => {
    const start = performance.now();
    finder.find(text.slice(0, 1_000_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
  test.each(TEXTS)('is searched for as it is written for a word that is %s, or that is no word', (_, text) => {
    const always = (written: string[]) => ({ written, when: 'always' as const });
    const words = [text, `${text} x`, 'dermaroller'];
    const patterns = [text, `never ${text}`];
    const isForm = v.is(FormGroup, always(words));
    const isPattern = v.is(Claim, { ...claim, patterns });
    const lexicon = compile(
      [{ id: 'odd', forms: { en: [always(isForm ? words : ['dermaroller'])] } }],
      isPattern ? [{ id: 'claim', patterns }] : [],
    );
    const stored = parseLexicon(JSON.stringify({ version: '1', lexicon }));
    expect(stored).toBeDefined();
    const found = createFinder(lexicon).find('A dermaroller, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab.');
    expect(found.map(({ id }) => id)).toContain('odd');
  });
  test('that names what all objects have finds nothing of that name', () =>
    expect(finder.find('constructor __proto__ toString valueOf hasOwnProperty prototype')).toEqual([]));
});
