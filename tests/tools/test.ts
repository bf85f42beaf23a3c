/** `npm test`: everything, in the order in which a mistake is cheapest to find. Stops at the first stage that fails. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browsers.ts';

const STAGES: [name: string, command: string, ...args: string[]][] = [
  ['types', 'npm', 'run', '-s', 'typecheck'],
  ['lint, format, unused code', 'npm', 'run', '-s', 'lint'],
  ['glossary', 'npm', 'run', '-s', 'check:glossary'],
  ['unit tests', 'npm', 'run', '-s', 'test:unit'],
  ['builds', 'npm', 'run', '-s', 'build'],
  ['Firefox add-on lint', 'web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--self-hosted'],
  ['browser tests', 'npm', 'run', '-s', 'test:browsers'],
];

for (const browser of ['chromium', 'firefox'] as const) {
  const { path, version } = findBrowser(browser);
  console.log(`${browser} ${version}: ${path}`);
}
for (const [stage, command, ...args] of STAGES) {
  const start = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`── ${stage}: ${status === 0 ? 'ok' : 'failed'}, ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
  if (status !== 0) process.exit(1);
}
console.log(`${STAGES.length} passed, 0 failed`);
