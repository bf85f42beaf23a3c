import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, serve } from '../../tools/serve.ts';

let site: Site;
const headersAskedFor: string[] = [];
beforeAll(async () => {
  site = await serve(join(import.meta.dirname, '../../pages'), (path) => {
    headersAskedFor.push(path);
    return {};
  });
});
afterAll(() => site.close());

test.each([
  ['/fixtures/plain.html', 200],
  ['/fixtures/missing.html', 404],
  ['/favicon.ico', 204],
])('%s is answered with %i', async (path, status) => expect((await fetch(site.origin + path)).status).toBe(status));

test('the icon that browsers look for by themselves does not count as asked for', () =>
  expect(headersAskedFor).not.toContain('/favicon.ico'));
