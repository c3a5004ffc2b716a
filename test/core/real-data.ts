import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder of real files beside the checkout, or null: then what needs it is skipped, and says so. */
export function realData(path: string, purpose: string): string | null {
  const file = resolve(import.meta.dirname, '../../../shared/data', path);
  if (existsSync(file)) return file;
  process.stderr.write(`SKIPPED: ${purpose}, since ${file} is not there\n`);
  return null;
}
