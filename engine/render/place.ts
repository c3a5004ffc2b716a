import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Places {
  /** The folder that holds the fonts, or node_modules/ in development. */
  readonly fonts: string;
  readonly shipped: boolean;
  readonly pdfWorker: URL;
}

/**
 * Where this code's companions lie. In development the sources run as they are, from engine/render/; the build puts everything into
 * dist/main/ and its chunks/, workers under their own names beside it, and the fonts into dist/fonts/.
 */
export function shippedFolder(): Places {
  const here = fileURLToPath(import.meta.url);
  if (here.endsWith('.ts')) {
    const root = join(dirname(here), '../..');
    return {
      fonts: join(root, 'node_modules'),
      shipped: false,
      pdfWorker: new URL('./pdf-worker.ts', import.meta.url),
    };
  }
  const folder = dirname(here);
  const main = basename(folder) === 'chunks' ? dirname(folder) : folder;
  const up = basename(folder) === 'chunks' ? '../' : './';
  return { fonts: join(main, '../fonts'), shipped: true, pdfWorker: new URL(`${up}pdf-worker.js`, import.meta.url) };
}
