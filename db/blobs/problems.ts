import { OnRecordError } from '../../core/contract/errors.ts';

/** Damage of one stored file. The state is for the verifier, which names the captures that need it. */
export class BlobProblem extends OnRecordError {
  readonly state: 'missing' | 'changed';

  constructor(state: 'missing' | 'changed', message: string, cause?: unknown) {
    super('case.damaged', message, {
      detail: 'Verify the case to see which captures need this file; backups of it may exist.',
      safe: 'Nothing else was touched.',
      cause,
    });
    this.state = state;
  }
}

export function missingFile(cause: unknown): unknown {
  const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  return missing ? new BlobProblem('missing', 'A stored file is missing from the case folder.', cause) : cause;
}

export function changedFile(cause?: unknown): BlobProblem {
  return new BlobProblem('changed', 'A stored file was changed or damaged.', cause);
}

export function changedWhileReading(): OnRecordError {
  return new OnRecordError('file.changed-while-reading', 'The file changed while it was being read.', {
    detail: 'Wait until the program that writes it has finished, then add it again.',
    safe: 'Nothing of it was kept.',
  });
}
