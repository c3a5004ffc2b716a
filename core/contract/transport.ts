import { z } from 'zod';
import { problemSchema, type Result } from './errors.ts';
import { topics, type Command, type Operation } from './define.ts';

/** Any set of operations, by name. */
export type Operations = Readonly<Record<string, Operation>>;

export type InputOf<O extends Operation> = z.input<O['input']>;
export type ParsedInputOf<O extends Operation> = z.output<O['input']>;
export type OutputOf<O extends Operation> = z.output<O['output']>;

/** How far a long command is. `total` is null while it isn't known. */
export const progressSchema = z.strictObject({
  step: z.string(),
  done: z.number(),
  total: z.number().nullable(),
  item: z.string().nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

/** The part of AbortSignal that is needed here: core/ knows no platform's types. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: CancelSignal;
}

/** What a caller holds: `client.call('statements.list', {…})` answers a Result, and never throws. */
export interface Client<C extends Operations> {
  call<N extends keyof C & string>(
    name: N,
    input: InputOf<C[N]>,
    options?: CallOptions,
  ): Promise<Result<OutputOf<C[N]>>>;
  /** Tells when something changed; returns a function that stops the telling. */
  onChanged(listener: (change: Changed) => void): () => void;
}

export type CommandNames<C extends Operations> = {
  [N in keyof C]: C[N] extends Command<z.ZodType, z.ZodType> ? N : never;
}[keyof C] &
  string;

export const changedSchema = z.strictObject({ topics: z.array(z.enum(topics)), revision: z.number() });
export type Changed = z.infer<typeof changedSchema>;

/** Messages from a caller to the engine. */
export const requestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('call'), id: z.number(), operation: z.string(), input: z.unknown() }),
  z.strictObject({ type: z.literal('cancel'), id: z.number() }),
]);
export type Request = z.infer<typeof requestSchema>;

/** Messages from the engine to a caller. */
export const responseSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('result'),
    id: z.number(),
    result: z.union([
      z.strictObject({ ok: z.literal(true), value: z.unknown() }),
      z.strictObject({ ok: z.literal(false), error: problemSchema }),
    ]),
  }),
  z.strictObject({ type: z.literal('progress'), id: z.number(), progress: progressSchema }),
  z.strictObject({ type: z.literal('changed'), changed: changedSchema }),
]);
export type Response = z.infer<typeof responseSchema>;
