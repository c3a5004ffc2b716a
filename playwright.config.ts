import { defineConfig } from '@playwright/test';

/**
 * End to end: the built program in a real Electron with its sandbox on. One worker, because each test drives a window of its
 * own under one X server; no retries, because a test that passes at the second try says nothing.
 */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: Boolean(process.env['CI']),
});
