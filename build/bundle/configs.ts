import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { root } from '../root.ts';
import { preloadEntry } from './entries.ts';
import { externals } from './externals.ts';

/** The oldest runtime that has to run the result is Electron 33 (docs/adr/0012): Node 20 and Chrome 130. */
const nodeTarget = 'node20';
const chromeTarget = 'chrome130';

const quiet: InlineConfig = {
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  mode: 'production',
};

/** dist/main/: ES modules for Node and for Electron's main and utility processes, native packages left outside. */
export function mainConfig(entries: Readonly<Record<string, string>>, out: string): InlineConfig {
  return {
    ...quiet,
    root,
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { target: 'node', noExternal: true, external: externals },
    build: {
      ssr: true,
      target: nodeTarget,
      outDir: join(out, 'main'),
      emptyOutDir: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { ...entries },
        external: externals,
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  };
}

/** dist/preload/preload.cjs: one CommonJS file, because a sandboxed preload can't load a second one. */
export function preloadConfig(out: string): InlineConfig {
  return {
    ...quiet,
    root,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: chromeTarget,
      outDir: join(out, 'preload'),
      emptyOutDir: true,
      minify: false,
      reportCompressedSize: false,
      lib: { entry: preloadEntry, formats: ['cjs'], fileName: () => 'preload.cjs' },
      rolldownOptions: { external: ['electron'], output: { codeSplitting: false } },
    },
  };
}

/** dist/renderer/: the page. No asset is inlined as a data: address, so that the content policy can refuse those. */
export function rendererConfig(out: string): InlineConfig {
  return {
    ...quiet,
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    build: {
      target: chromeTarget,
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1_000,
    },
  };
}
