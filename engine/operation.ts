import type { Act, ActDescription } from '../db/custody/record-act.ts';
import { recordAct } from '../db/custody/record-act.ts';
import type { KdfParameters } from '../db/case-folder/argon2.ts';
import type { CaseFile, Session as CaseOrigin } from '../db/case-folder/case-file.ts';
import { OnRecordError, type ParsedInputOf, type OutputOf, type Progress } from '../core/contract/index.ts';
import type { Command, Keeping, Operation } from '../core/contract/define.ts';
import type { Operations } from '../core/contract/transport.ts';
import type { Ask } from './ask.ts';
import type { FileResolver } from './files.ts';
import type { Session } from './session.ts';

/** By whom an operation's steps are done, and with which files; what is left out is as for the operation itself. */
export interface Delegate {
  readonly actorName?: string;
  readonly files?: FileResolver;
}

/** What an operation may use. One is made for each call. */
export interface OperationContext {
  /** The open case. @throws OnRecordError `case.none-open` */
  readonly caseFile: CaseFile;
  /** Which case is open; only operations that open, make or close one touch it. */
  readonly session: Session;
  /** Who acts. */
  readonly actor: { readonly name: string };
  /** What a case's events say of where they were made; only operations that open or make a case need it. */
  readonly origin: CaseOrigin;
  /** How new key slots are made; empty: as a person's case needs it. */
  readonly newSlots: { readonly kdf?: KdfParameters };
  readonly files: FileResolver;
  /** Tells the caller how far a long operation is; harmless to call often. */
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
  /**
   * Lets waiting calls run, and ends a cancelled operation. Long work calls it between its steps, never inside an act.
   * @throws OnRecordError `operation.cancelled`
   */
  readonly breathe: () => Promise<void>;
  /** Other operations of the contract, each done whole as a step of this one, with its own check, act and event. */
  readonly delegate: (as: Delegate) => Ask;
}

const AUDITED = Symbol('audited');

/**
 * A command that leaves a custody event. Only `audited` and `auditedSteps` make one, so a command that would change the
 * case unseen can't be registered: the type refuses it, and so does the registry at start-up.
 */
export interface AuditedHandler<I, O> {
  readonly [AUDITED]: true;
  readonly run: (operation: string, input: I, context: OperationContext) => Promise<O>;
}

const KEPT = Symbol('kept beside');

/** Writes working paper and nothing else; only `keptBeside` makes one. */
export interface KeepingHandler<I, O> {
  readonly [KEPT]: true;
  readonly run: (operation: string, input: I, context: OperationContext) => Promise<O>;
}

/** For what lies beside the evidence (drafts of forms). It has no act to write through, so it can't touch what events vouch for unseen. */
export function keptBeside<I, O>(work: (input: I, context: OperationContext) => O): KeepingHandler<I, O> {
  return { [KEPT]: true, run: (_operation, input, context) => Promise.resolve(work(input, context)) };
}

function isKeeping(handler: unknown): handler is KeepingHandler<unknown, unknown> {
  return typeof handler === 'object' && handler !== null && Object.hasOwn(handler, KEPT);
}

export type QueryHandler<I, O> = (input: I, context: OperationContext) => O | Promise<O>;

/** The handlers of one feature's operations: a plain function for a query, an audited one for a command. */
export type Handlers<F extends Operations> = {
  readonly [N in keyof F]: F[N] extends Command<F[N]['input'], F[N]['output']>
    ? AuditedHandler<ParsedInputOf<F[N]>, OutputOf<F[N]>>
    : F[N] extends Keeping<F[N]['input'], F[N]['output']>
      ? KeepingHandler<ParsedInputOf<F[N]>, OutputOf<F[N]>>
      : QueryHandler<ParsedInputOf<F[N]>, OutputOf<F[N]>>;
};

/**
 * A command that is one act: the change and its custody event commit together or not at all. The event's type is the
 * operation's name, its reason the input's `reason` where it has one; an input's `revision` is the check against stale edits.
 * @param work runs inside the transaction, so it is synchronous
 */
export function audited<I, O>(work: (input: I, act: Act, context: OperationContext) => O): AuditedHandler<I, O> {
  return {
    [AUDITED]: true,
    run: (operation, input, context) =>
      Promise.resolve(
        recordAct(context.caseFile, describing(operation, input, context), (act) => work(input, act, context)),
      ),
  };
}

/** Records the acts of a command of several steps, each with its own event, under the command's name. */
export interface Steps {
  /** The command's name: the type of its events, for writers that record in bulk. */
  readonly operation: string;
  act<T>(work: (act: Act) => T): T;
}

/**
 * A long command, or one that must do something outside the database between its acts: several transactions, each with
 * its own event. What was committed before a failure or a cancel stays, with its event.
 */
export function auditedSteps<I, O>(
  work: (input: I, steps: Steps, context: OperationContext) => Promise<O>,
): AuditedHandler<I, O> {
  return {
    [AUDITED]: true,
    run: (operation, input, context) =>
      work(
        input,
        {
          operation,
          act: (step) => recordAct(context.caseFile, describing(operation, input, context), step),
        },
        context,
      ),
  };
}

function describing(operation: string, input: unknown, { actor }: OperationContext): ActDescription {
  return { type: operation, actor, reason: textIn(input, 'reason'), seen: textIn(input, 'revision') };
}

function textIn(input: unknown, name: string): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const value: unknown = Reflect.get(input, name);
  return typeof value === 'string' ? value : undefined;
}

export type AnyHandler =
  QueryHandler<unknown, unknown> | AuditedHandler<unknown, unknown> | KeepingHandler<unknown, unknown>;

export function isAudited(handler: unknown): handler is AuditedHandler<unknown, unknown> {
  return typeof handler === 'object' && handler !== null && Object.hasOwn(handler, AUDITED);
}

/**
 * The handlers of a feature that is loaded at its first call: what reads tables or renders documents is large, and most sessions of the
 * command line need none of it.
 */
export function loadedLater<F extends Operations>(feature: F, load: () => Promise<Handlers<F>>): Handlers<F> {
  const loaded = async (name: string): Promise<unknown> => (await load())[name];
  const entries = Object.entries<Operation>(feature).map(([name, { kind }]) => [
    name,
    { command: laterCommand, keeping: laterKeeping, query: laterQuery }[kind](name, loaded),
  ]);
  // Each name got the kind of handler that its definition asks for.
  return Object.fromEntries(entries) as Handlers<F>;
}

function laterCommand(name: string, load: (name: string) => Promise<unknown>): AuditedHandler<unknown, unknown> {
  return {
    [AUDITED]: true,
    run: async (operation, input, context) => {
      const handler = await load(name);
      if (!isAudited(handler)) throw new Error(`command ${name} has no audited handler`);
      return handler.run(operation, input, context);
    },
  };
}

function laterKeeping(name: string, load: (name: string) => Promise<unknown>): KeepingHandler<unknown, unknown> {
  return {
    [KEPT]: true,
    run: async (operation, input, context) => {
      const handler = await load(name);
      if (!isKeeping(handler)) throw new Error(`keeping ${name} has no handler`);
      return handler.run(operation, input, context);
    },
  };
}

function laterQuery(name: string, load: (name: string) => Promise<unknown>): QueryHandler<unknown, unknown> {
  return async (input, context) => {
    const handler = await load(name);
    if (typeof handler !== 'function') throw new Error(`query ${name} has no handler`);
    return (handler as QueryHandler<unknown, unknown>)(input, context);
  };
}

/**
 * Checks a registry against its contract: every operation has its handler, and every command is audited.
 * @throws Error naming what is missing
 */
export function assertComplete(operations: Operations, handlers: Readonly<Record<string, unknown>>): void {
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    const fits = { command: isAudited, keeping: isKeeping, query: isFunction }[operation.kind](handler);
    if (!fits)
      throw new Error(`${operation.kind} ${name} has no ${operation.kind === 'command' ? 'audited ' : ''}handler`);
  }
}

function isFunction(handler: unknown): boolean {
  return typeof handler === 'function';
}

/** Ends an operation that its caller no longer wants. */
export function cancelled(): OnRecordError {
  return new OnRecordError('operation.cancelled', 'This was stopped.', {
    safe: 'What was already kept stays, each step with its custody event. Nothing is half-done.',
  });
}
