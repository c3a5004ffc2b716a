import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

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
  const folder = dirname(here);
  if (here.endsWith('.ts')) {
    const fonts = join(folder, '../../node_modules');
    return { fonts, shipped: false, pdfWorker: pathToFileURL(join(folder, 'pdf-worker.ts')) };
  }
  const main = basename(folder) === 'chunks' ? dirname(folder) : folder;
  return { fonts: join(main, '../fonts'), shipped: true, pdfWorker: pathToFileURL(join(main, 'pdf-worker.js')) };
}
