import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { covers, isOn, siteOf, switchSite } from '../../../utils/sites.ts';

test.each([
  ['https://www.example.org/a?b#c', 'example.org'],
  ['http://blog.example.org:8080/', 'blog.example.org'],
  ['file:///home/page.html', 'file'],
  ['chrome://extensions', undefined],
  ['about:blank', undefined],
  ['', undefined],
  ['not an address', undefined],
])('the site of %s is %s', (address, site) => expect(siteOf(address)).toBe(site));

test.each([
  ['example.org', 'example.org', true],
  ['example.org', 'shop.example.org', true],
  ['example.org', 'badexample.org', false],
  ['*.example.org', 'shop.example.org', true],
  ['*.example.org', 'example.org', false],
  [' WWW.Example.org ', 'example.org', true],
])('"%s" covers "%s": %s', (pattern, site, expected) => expect(covers(pattern, site)).toBe(expected));

describe('a site', () => {
  const all = DEFAULT_SETTINGS;
  test('is on unless it was switched off', () => {
    expect(isOn(all, 'example.org')).toBe(true);
    const off = { ...all, sites: switchSite(all, 'example.org', false) };
    expect(isOn(off, 'example.org')).toBe(false);
    expect(isOn(off, 'other.org')).toBe(true);
    expect(isOn({ ...off, sites: switchSite(off, 'example.org', true) }, 'example.org')).toBe(true);
  });
  test('is off where only listed ones are on', () => {
    const listed = { ...all, sites: { mode: 'listed' as const, off: [], on: [] } };
    expect(isOn(listed, 'example.org')).toBe(false);
    expect(isOn(listed, undefined)).toBe(false);
    expect(isOn({ ...listed, sites: switchSite(listed, 'example.org', true) }, 'example.org')).toBe(true);
  });
  test('is off when everything is', () => expect(isOn({ ...all, enabled: false }, 'example.org')).toBe(false));
});
