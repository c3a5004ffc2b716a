import { z } from 'zod';

/**
 * Errors travel as values: `code` is for machines and stable; `message` says what happened, `safe` what is
 * safe, `detail` what can be done or where exactly. All three are written for people.
 */
export const problemSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  detail: z.string().nullable(),
  safe: z.string().nullable(),
});
export type Problem = z.infer<typeof problemSchema>;

/** Every code that the program answers with. The first part names what it is about. */
export const problemCodes = [
  'input.invalid',
  'operation.unknown',
  'operation.cancelled',
  'operation.failed',
  'case.none-open',
  'case.not-found',
  'case.not-a-case',
  'case.exists',
  'case.in-use',
  'case.read-only',
  'case.newer-format',
  'case.damaged',
  'case.wrong-passphrase',
  'case.passphrase-needed',
  'case.keyslot-refused',
  'file.not-found',
  'file.not-readable',
  'file.changed-while-reading',
  'file.exists',
  'file.token-unknown',
  'disk.full',
  'disk.failed',
  'object.not-found',
  'object.ambiguous',
  'object.conflict',
  'date.invalid',
  'text.too-long',
  'import.layout-unknown',
  'import.unreadable',
  'dossier.empty',
  'dossier.render-failed',
  'history.nothing-to-undo',
  'history.cannot-undo',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** The one error class that crosses rooms inside a process; at the contract's edge it becomes a Problem value. */
export class OnRecordError extends Error {
  override readonly name = 'OnRecordError';
  readonly code: ProblemCode;
  readonly detail: string | null;
  readonly safe: string | null;

  constructor(code: ProblemCode, message: string, options: { detail?: string; safe?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.detail = options.detail ?? null;
    this.safe = options.safe ?? null;
  }

  toProblem(): Problem {
    return { code: this.code, message: this.message, detail: this.detail, safe: this.safe };
  }
}

/** What a caller is told of an error that nobody foresaw: its text, and that nothing half-done was kept. */
export function problemOf(error: unknown): Problem {
  if (error instanceof OnRecordError) return error.toProblem();
  const text = error instanceof Error ? error.message : String(error);
  return {
    code: 'operation.failed',
    message: 'This could not be done.',
    detail: text,
    safe: 'Nothing of it was kept; the case is as it was before.',
  };
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Problem };
