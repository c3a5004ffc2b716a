import { OnRecordError, problemOf, type Problem, type ProblemCode } from '../core/contract/index.ts';
import { cancelled } from './operation.ts';

/** What the system's error codes mean to a person. Database errors come translated from db/. */
const SYSTEM: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  ENOENT: ['file.not-found', 'A file or folder was not found.'],
  ENOTDIR: ['file.not-found', 'A file stands where a folder was expected.'],
  EISDIR: ['file.not-readable', 'A folder stands where a file was expected.'],
  EACCES: ['file.not-readable', 'The system does not allow access to a file.'],
  EPERM: ['file.not-readable', 'The system does not allow access to a file.'],
  EEXIST: ['file.exists', 'A file of this name is already there.'],
  ENOTEMPTY: ['file.exists', 'The folder is not empty.'],
  ENAMETOOLONG: ['file.not-found', 'The name of the file is longer than the system allows.'],
  ENOSPC: ['disk.full', 'The disk is full.'],
  EDQUOT: ['disk.full', 'The space that you may use on this disk is used up.'],
  EROFS: ['case.read-only', 'The disk can only be read.'],
  EIO: ['disk.failed', 'The disk reported a failure.'],
};

/** Every error as a value that a caller can show. */
export function toProblem(error: unknown): Problem {
  if (error instanceof OnRecordError) return error.toProblem();
  // What Node's own functions throw when the signal that they were given is aborted.
  if (error instanceof Error && error.name === 'AbortError') return cancelled().toProblem();
  const known = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const system = Object.hasOwn(SYSTEM, known) ? SYSTEM[known] : undefined;
  if (system === undefined) return problemOf(error);
  const detail = error instanceof Error ? error.message : null;
  return { code: system[0], message: system[1], detail, safe: 'What was saved before is unchanged.' };
}
