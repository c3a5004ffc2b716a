import { OnRecordError } from '../core/contract/errors.ts';

/** Says in the program's words what the disk or the database said in its own; undefined where it is neither's fault. */
export function storageProblem(error: unknown): OnRecordError | undefined {
  if (error instanceof OnRecordError || !(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const options = {
    detail: error.message,
    safe: 'Everything saved before is safe; this change was not kept.',
    cause: error,
  };
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') {
    return new OnRecordError('disk.full', 'The disk is full, so this could not be saved.', options);
  }
  if (code === 'EROFS') {
    return new OnRecordError('case.read-only', 'This place is write-protected.', options);
  }
  if (code === 'SQLITE_READONLY' || code.startsWith('SQLITE_READONLY_')) {
    return new OnRecordError('case.read-only', 'The case is open for reading only.', options);
  }
  if (code === 'SQLITE_BUSY' || code.startsWith('SQLITE_BUSY_')) {
    return new OnRecordError('case.in-use', 'Another program is writing to this case.', options);
  }
  if (code === 'SQLITE_CORRUPT' || code.startsWith('SQLITE_CORRUPT_') || code === 'SQLITE_NOTADB') {
    return new OnRecordError('case.damaged', 'A part of the case database cannot be read.', options);
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new OnRecordError('file.not-found', 'The folder for this is not there and could not be made.', options);
  }
  if (
    code === 'EIO' ||
    code === 'EACCES' ||
    code === 'EPERM' ||
    code.startsWith('SQLITE_IOERR') ||
    code === 'SQLITE_CANTOPEN'
  ) {
    return new OnRecordError('disk.failed', 'The disk or its permissions refused.', options);
  }
  return undefined;
}
