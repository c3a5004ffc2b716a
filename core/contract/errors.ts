import { z } from 'zod';

/**
 * Errors travel as values: `code` is for machines and stable; `message` says what happened, `safe` what is
 * safe, `detail` what can be done or where exactly. All three are written for people.
 */
const fieldValue = z.union([z.string(), z.number(), z.null()]);

/** What a stale edit would have overwritten: of each field what the editor wanted and what stands there now. */
const conflictSchema = z.strictObject({
  fields: z.array(z.strictObject({ object: z.uuid(), field: z.string(), yours: fieldValue, theirs: fieldValue })),
});
export type Conflict = z.infer<typeof conflictSchema>;

export const problemSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  detail: z.string().nullable(),
  safe: z.string().nullable(),
  /** Only with the code `object.changed`. */
  conflict: conflictSchema.exactOptional(),
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
  'object.changed',
  'date.invalid',
  'date.contradicts',
  'text.too-long',
  'text.not-utf8',
  'span.invalid',
  'review.own-work',
  'import.layout-unknown',
  'import.unreadable',
  'dossier.empty',
  'dossier.not-ready',
  'dossier.stale',
  'dossier.frozen',
  'dossier.model-unknown',
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
  readonly conflict: Conflict | null;

  constructor(
    code: ProblemCode,
    message: string,
    options: { detail?: string; safe?: string; cause?: unknown; conflict?: Conflict } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.detail = options.detail ?? null;
    this.safe = options.safe ?? null;
    this.conflict = options.conflict ?? null;
  }

  toProblem(): Problem {
    const { code, message, detail, safe, conflict } = this;
    return { code, message, detail, safe, ...(conflict === null ? {} : { conflict }) };
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
