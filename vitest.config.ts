import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What is waited for comes as soon as it can: this only tells when it does not. */
const expect = { poll: { timeout: 15_000 } };

/** Unit tests for what is pure; the same browser tests once per browser, on the production build; long ones apart. */
const inBrowser = (browser: string, name = browser, include = 'tests/e2e/**/*.test.ts') => ({
  test: {
    name,
    include: [include],
    env: { BROWSER: browser },
    // One browser per file; starting it and reading long pages takes its time on a small machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect,
  },
});

export default defineConfig({
  test: {
    // Two files at a time, of either browser: more wait for each other on a small machine.
    maxWorkers: 2,
    projects: [
      {
        plugins: [WxtVitest()],
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000, expect },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
      inBrowser('chromium', 'soak-chromium', 'tests/soak/**/*.test.ts'),
      inBrowser('firefox', 'soak-firefox', 'tests/soak/**/*.test.ts'),
    ],
  },
});
