/** Values that nobody should send, store or package, by name: each is tried at every boundary. */

const deep = (depth: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level++) value = wrap(value);
  return value;
};

/** Parsed, as it would arrive: `__proto__` is then a key like any other. */
const parsed = (text: string): unknown => JSON.parse(text);

export const HOSTILE_TEXTS: Record<string, string> = {
  'ten megabytes': 'x'.repeat(10_000_000),
  'a lone high surrogate': 'microneedling \ud83d',
  'a lone low surrogate': '\ude00 microneedling',
  'a right-to-left override': 'moc.elpmaxe\u202e',
  'isolates that do not end': '\u2066\u2067\u2068example.org',
  'a null character': 'example.org\u0000.evil.org',
  'an escape sequence': '\u001b[31mred',
  'line breaks': 'example.org\r\nSet-Cookie: a=b',
  markup: '<img src=x onerror=alert(1)>',
  'a script': '"><script>alert(1)</script>',
  'an svg': '<svg/onload=alert(1)>',
  'a javascript address': 'javascript:alert(1)',
  'a javascript address with a tab': 'java\tscript:alert(1)',
  'a data address': 'data:text/html,<script>alert(1)</script>',
  'a file address': 'file:///etc/passwd',
  'an address with a password': 'https://user:pass@example.org/',
  'a catastrophic pattern': '(a+)+$'.repeat(20),
  'nested quantifiers': '((((a*)*)*)*)*b',
  'an unclosed group': '(((((',
  'an unclosed class': '[a-',
  'a lookbehind': '(?<=(a|aa)+)b',
  'a template': '$'.concat('{globalThis}'),
  'a prototype key': '__proto__',
  'a constructor key': 'constructor',
  'an inherited key': 'hasOwnProperty',
  'a path upwards': '../../manifest.json',
  'a query': "'; DROP TABLE saved; --",
  'combining marks without end': `a${'\u0301'.repeat(50_000)}`,
  'a wide ligature': '\ufdfa'.repeat(1000),
  'a byte order mark': '\ufeffmicroneedling',
  'zero-width characters': 'micro\u200bneed\u2060ling',
  'an upper-case id': 'Microneedling',
  'an id with a space': 'micro needling',
  'an id with a hyphen too many': 'micro--needling',
  'an id that is too long': `${'a-'.repeat(60)}a`,
  'an empty text': '',
  'a blank': ' ',
  'a thousand spaces': ' '.repeat(1000),
};

export const HOSTILE_VALUES: Record<string, unknown> = {
  'true where there is no switch': true,
  'a number': 7,
  'a negative number': -1,
  'not a number': Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
  'a huge number': 1e308,
  'an empty object': {},
  'an object with a prototype of its own': parsed('{"__proto__":{"polluted":true}}'),
  'an object that would be a constructor': parsed('{"constructor":{"prototype":{"polluted":true}}}'),
  'an object that hides a list': parsed('{"length":1,"0":"microneedling"}'),
  'an object with toString': parsed('{"toString":1,"valueOf":2}'),
  'lists a thousand deep': deep(1000, (inner) => [inner]),
  'objects a thousand deep': deep(1000, (inner) => ({ inner })),
  'a list of nothing': [null],
  'a list of holes': new Array(3),
  'a list of lists': [['microneedling']],
  'a list of numbers': [1, 2, 3],
  'a list with one that is wrong': ['microneedling', 7],
  'a list with a prototype key': ['microneedling', '__proto__'],
  'a hundred thousand ids': Array.from({ length: 100_000 }, (_, at) => `term-${at}`),
  'a wide object': Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`key-${at}`, at])),
  'a save with something more': { id: 'prp', saved: true, extra: 1 },
  'a save of something else': { id: '__proto__', saved: true },
  'a save without a decision': { id: 'prp', saved: 'yes' },
  'a save of a list': { id: ['prp'], saved: true },
  ...HOSTILE_TEXTS,
};

/** Whether something has reached what all objects inherit from. */
export const isClean = (): boolean =>
  Object.keys(Object.prototype).length === 0 &&
  ({} as Record<string, unknown>).polluted === undefined &&
  Object.keys(Array.prototype).length === 0;
