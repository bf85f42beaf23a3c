/** Lets a test have a folder for its files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of the running test's own, gone when it is over. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'needlewise-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
