import react from '@vitejs/plugin-react';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { root } from '../root.ts';

/** The page that shows every part (renderer/parts/), served from its sources to this computer only. */
export function partsConfig(): InlineConfig {
  return {
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    root: join(root, 'renderer'),
    cacheDir: join(root, '.setup/parts-cache'),
    plugins: [react()],
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    server: { host: '127.0.0.1', port: 0, fs: { allow: [root, realpathSync(join(root, 'node_modules'))] } },
  };
}
