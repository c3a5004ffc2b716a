import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { OnRecordError } from '../../core/contract/errors.ts';

/** FORMAT tells any later program how to read the folder before it has a key. */
export const FORMAT_TEXT = '{"format":1,"cipher":"sqlcipher-4"}\n';
const formatSchema = z.looseObject({ format: z.number().int().positive(), cipher: z.string() });

/** @throws OnRecordError case.not-found, case.not-a-case, case.newer-format */
export async function checkFormat(caseFolder: string): Promise<void> {
  const text = await readFile(join(caseFolder, 'FORMAT'), 'utf8').catch((error: unknown) => {
    throw noCase(caseFolder, error);
  });
  const format = formatSchema.safeParse(jsonOf(text));
  if (!format.success) throw notACase(caseFolder);
  if (format.data.format > 1 || format.data.cipher !== 'sqlcipher-4') {
    throw new OnRecordError('case.newer-format', 'This case was made by a newer version of On Record.', {
      detail: `Its format is ${format.data.format} (${format.data.cipher}); this version reads format 1. Open it with the newer version.`,
      safe: 'Nothing was changed.',
    });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function noCase(caseFolder: string, error: unknown): OnRecordError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return notACase(caseFolder);
  return new OnRecordError('disk.failed', 'The case folder cannot be read.', { detail: String(error), cause: error });
}

function notACase(caseFolder: string): OnRecordError {
  return new OnRecordError('case.not-a-case', 'There is no On Record case here.', {
    detail: `${caseFolder} has no readable file FORMAT. A case is a folder whose name ends in .onrecord.`,
    safe: 'Nothing was changed.',
  });
}
