import { describe, expect, test } from 'vitest';
import { addSite, MOST_SITES, readPattern } from '../../../utils/site-patterns.ts';

test.each([
  ['example.com', 'example.com'],
  ['  WWW.Example.COM ', 'example.com'],
  ['https://www.example.com/a/b?c=*#d', 'example.com'],
  ['example.com/path', 'example.com'],
  ['example.com:8080', 'example.com'],
  ['example.com.', 'example.com'],
  ['*.example.com', '*.example.com'],
  ['https://*.example.com/', '*.example.com'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['localhost', 'localhost'],
  ['192.168.0.1', '192.168.0.1'],
  ['[::1]', '[::1]'],
  ['file:///home/me/page.html', 'file'],
])('%j is taken as %s', (text, pattern) => expect(readPattern(text)).toEqual({ pattern }));

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['*', 'star'],
  ['*.*', 'star'],
  ['shop.*.com', 'star'],
  ['*example.com', 'star'],
  ['two words', 'nohost'],
  ['someone@example.com', 'nohost'],
  ['chrome://extensions', 'nohost'],
  ['ftp://example.com', 'nohost'],
  ['.example.com', 'nohost'],
  ['a..b', 'nohost'],
  ['-a.com', 'nohost'],
  ['12345', 'nohost'],
  ['exa%mple.com', 'nohost'],
  [`${'a'.repeat(60)}.`.repeat(5), 'nohost'],
])('%j is refused: %s', (text, problem) => expect(readPattern(text)).toEqual({ problem }));

describe('a site is added to a list', () => {
  test('at the end', () => expect(addSite(['a.com'], 'b.com')).toEqual({ list: ['a.com', 'b.com'], pattern: 'b.com' }));
  test.each([
    ['a.com', 'https://www.a.com/', { problem: 'there', by: 'a.com' }],
    ['a.com', 'shop.a.com', { problem: 'covered', by: 'a.com' }],
    ['a.com', '*.a.com', { problem: 'covered', by: 'a.com' }],
    ['*.a.com', 'shop.a.com', { problem: 'covered', by: '*.a.com' }],
    ['*.a.com', '*.shop.a.com', { problem: 'covered', by: '*.a.com' }],
  ])('unless “%s” says it already: %s', (there, text, answer) => expect(addSite([there], text)).toEqual(answer));
  test.each([
    ['*.a.com', 'a.com'],
    ['shop.a.com', '*.a.com'],
    ['shop.a.com', 'a.com'],
  ])('though “%s” is there: %s', (there, text) =>
    expect(addSite([there], text)).toEqual({ list: [there, text], pattern: text }),
  );
  test('as long as there is room', () => {
    const full = Array.from({ length: MOST_SITES }, (_, number) => `site-${number}.com`);
    expect(addSite(full, 'one-more.com')).toEqual({ problem: 'full' });
  });
});
