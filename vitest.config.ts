import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Unit tests for what is pure; the same browser tests once per browser, on the production build. */
const inBrowser = (name: string) => ({
  test: {
    name,
    include: ['tests/e2e/**/*.test.ts'],
    env: { BROWSER: name },
    // One browser per file; starting it and reading long pages takes its time on a small machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});

export default defineConfig({
  test: {
    projects: [
      { plugins: [WxtVitest()], test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
