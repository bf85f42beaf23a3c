import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const testFiles = ['tests/e2e', 'tests/soak'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`),
);

test.each(testFiles)('%s runs in a browser in which every request that leaves fails it', (path) =>
  expect(read(path)).toMatch(/use(Browser|Twins)\(/),
);

/** Every `Test: "name" in file` that a document gives. */
const named = (document: string) =>
  [...read(document).matchAll(/\[([^\]]+)\]\((tests\/[^)]+)\)/g)].map(([, name, path]) => [name, path] as const);

const plain = (text: string): string => text.replaceAll('\\', '').replace(/\s+/g, ' ');

test.each(['PRIVACY.md', 'SECURITY.md'])('every test that %s names is there', (document) => {
  const tests = named(document);
  expect(tests.length).toBeGreaterThan(5);
  for (const [name, path] of tests)
    expect(plain(read(path as string)), `${name} in ${path}`).toContain(plain(name as string));
});
