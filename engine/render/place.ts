import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtProgram } from '../shipped.ts';

interface Places {
  /** The folder that holds the fonts, or node_modules/ in development. */
  readonly fonts: string;
  readonly shipped: boolean;
  readonly pdfWorker: URL;
}

/** Where the renderers' companions lie: workers under their own names beside the built program, and the fonts in dist/fonts/. */
export function shippedFolder(): Places {
  const built = builtProgram();
  if (built !== null) {
    return { fonts: join(built, '../fonts'), shipped: true, pdfWorker: pathToFileURL(join(built, 'pdf-worker.js')) };
  }
  const here = dirname(fileURLToPath(import.meta.url));
  const fonts = join(here, '../../node_modules');
  return { fonts, shipped: false, pdfWorker: pathToFileURL(join(here, 'pdf-worker.ts')) };
}
