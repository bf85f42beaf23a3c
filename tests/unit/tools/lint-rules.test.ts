import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
/** Rules look at where a file is: this one stands, for the moment, among ours. */
const FILE = 'utils/example-of-the-lint-test.ts';
afterAll(() => rmSync(join(ROOT, FILE), { force: true }));

/** What the linter says of a line. */
function lint(line: string): { passes: boolean; says: string } {
  writeFileSync(join(ROOT, FILE), `export const a = (e: Element, s: string): unknown => ${line};\n`);
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', FILE], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { passes: status === 0, says: stdout + stderr };
}

test.each([
  ['(e.innerHTML = s)', /no markup and no code/],
  ['(e.outerHTML = s)', /no markup and no code/],
  ["e.insertAdjacentHTML('beforeend', s)", /no markup and no code/],
  ['[e, eval(s)]', /eval/],
  ['[e, new Function(s)]', /code/],
  ['[e, new RegExp(s)]', /RegExp\.escape/],
  ["[e, RegExp('^' + s, 'i')]", /RegExp\.escape/],
])('the linter forbids %s', (line, says) => {
  const result = lint(line);
  expect(result.says).toMatch(says);
  expect(result.passes).toBe(false);
});

test('the linter allows escaped text in an expression', () =>
  expect(lint("[e, new RegExp(RegExp.escape(s), 'i')]")).toMatchObject({ passes: true }));
