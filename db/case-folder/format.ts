import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { OnRecordError } from '../../core/contract/errors.ts';

/** FORMAT tells any later program how to read the folder before it has a key. */
export const FORMAT_TEXT = '{"format":1,"cipher":"sqlcipher-4"}\n';
const formatSchema = z.looseObject({ format: z.number().int().positive(), cipher: z.string() });

/** @throws OnRecordError case.not-a-case, case.damaged, case.newer-format */
export async function checkFormat(caseFolder: string): Promise<void> {
  const text = await readFile(join(caseFolder, 'FORMAT'), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw new OnRecordError('disk.failed', 'The case folder cannot be read.', { detail: String(error), cause: error });
  });
  const format = formatSchema.safeParse(text === null ? undefined : jsonOf(text));
  if (!format.success) throw (await holdsCase(caseFolder)) ? withoutFormat() : notACase(caseFolder);
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

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** A folder with the key slots and the database is a case, whatever became of its FORMAT. */
async function holdsCase(caseFolder: string): Promise<boolean> {
  const parts = ['keyslots.json', 'case.db'].map((name) => access(join(caseFolder, name)));
  return (await Promise.allSettled(parts)).every(({ status }) => status === 'fulfilled');
}

function withoutFormat(): OnRecordError {
  return new OnRecordError('case.damaged', 'The file FORMAT of this case is missing or cannot be read.', {
    detail: `Each backup in backups/ carries its own copy of it. It reads: ${FORMAT_TEXT.trim()}`,
    safe: 'The evidence itself was not touched.',
  });
}

function notACase(caseFolder: string): OnRecordError {
  return new OnRecordError('case.not-a-case', 'There is no On Record case here.', {
    detail: `${caseFolder} has no readable file FORMAT. A case is a folder whose name ends in .onrecord.`,
    safe: 'Nothing was changed.',
  });
}
