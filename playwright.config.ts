import { defineConfig } from '@playwright/test';

/**
 * End to end: the built program in a real Electron with its sandbox on. One worker, because each test drives a window of its
 * own under one X server; no retries, because a test that passes at the second try says nothing.
 *
 * Every start of the program is traced. `network-before` shows that the trace catches a connection, before anything else;
 * `network-after` counts what the whole run asked of the network, when everything else is done (C01).
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: Boolean(process.env['CI']),
  projects: [
    { name: 'network-before', testMatch: 'network/before.ts', teardown: 'network-after' },
    { name: 'window', testMatch: '**/*.spec.ts', dependencies: ['network-before'] },
    { name: 'network-after', testMatch: 'network/after.ts' },
  ],
});
