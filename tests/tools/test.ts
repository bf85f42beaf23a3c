/** `npm test`: everything, in the order in which a mistake is cheapest to find. Stops at the first stage that fails. */
import './plain-errors.ts';
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browsers.ts';

const STAGES: [name: string, command: string, ...args: string[]][] = [
  ['types', 'npm', 'run', '-s', 'typecheck'],
  ['lint, format, unused code', 'npm', 'run', '-s', 'lint'],
  ['glossary', 'npm', 'run', '-s', 'check:glossary'],
  ['labels of the development pages', 'node', 'tests/pages/dev/score.mjs', '--self-test'],
  ['unit tests', 'npm', 'run', '-s', 'test:unit'],
  ['builds', 'npm', 'run', '-s', 'build'],
  ['Firefox add-on lint', 'web-ext', 'lint', '-s', '.output/firefox-mv3', '--self-hosted', '--warnings-as-errors'],
  ['browser tests', 'npm', 'run', '-s', 'test:browsers'],
];

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(0);

const start = performance.now();
for (const browser of ['chromium', 'firefox'] as const) {
  const { path, version } = findBrowser(browser);
  console.log(`${browser} ${version}: ${path}`);
}
for (const [done, [stage, command, ...args]] of STAGES.entries()) {
  const began = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`── ${stage}: ${status === 0 ? 'ok' : 'failed'}, ${seconds(began)} s\n`);
  if (status !== 0) {
    console.log(`${done} passed, 1 failed (${stage})`);
    process.exit(1);
  }
}
console.log(`All stages in ${seconds(start)} s\n${STAGES.length} passed, 0 failed`);
