import { defineConfig } from 'vitest/config';

/**
 * Unit and integration tests mirror the rooms: test/<room>/**. Forked processes, because a native module that dies in a
 * worker thread would take the whole run with it. End-to-end tests (test/e2e/**\/*.spec.ts) belong to Playwright.
 */
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/fixtures/**', '**/node_modules/**'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    css: { modules: { classNameStrategy: 'non-scoped' } },
    passWithNoTests: false,
  },
});
