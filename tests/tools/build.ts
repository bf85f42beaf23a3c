/** Builds the extension for one browser, so that what is looked at is what the source says. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserName } from './browsers.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Quiet unless it fails. */
export function build(name: BrowserName): void {
  const target = name === 'firefox' ? 'firefox' : 'chrome';
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', '-b', target, '--mv3'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
