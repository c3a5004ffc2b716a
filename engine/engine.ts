import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import {
  contract,
  OnRecordError,
  type CallOptions,
  type Changed,
  type Client,
  type Contract,
  type Result,
  type Topic,
} from '../core/contract/index.ts';
import type { Operation } from '../core/contract/define.ts';
import type { Operations } from '../core/contract/transport.ts';
import type { Ask } from './ask.ts';
import { assertComplete, cancelled, type AnyHandler, type Delegate, type OperationContext } from './operation.ts';
import { handlers } from './operations/index.ts';
import type { FileResolver } from './files.ts';
import { toProblem } from './problems.ts';
import { Session, type ClosingManner } from './session.ts';
import { machineIdentity } from '../db/custody/machine.ts';
import type { KdfParameters } from '../db/case-folder/argon2.ts';

export interface EngineOptions {
  readonly files: FileResolver;
  /** The program's version, as every custody event states it. */
  readonly appVersion: string;
  /** The folder of the program's own data; by default the system's place for it. */
  readonly userData?: string;
  /** How the key slots of new cases are made. Tests take the floor; nobody else gives it. */
  readonly kdf?: KdfParameters;
  /** Who acts; asked for at each call. */
  readonly actorName: () => string;
  /** Check answers against the contract too: in development and in tests. */
  readonly checkOutput: boolean;
}

/** The case at work: every operation of the contract, behind any transport. */
export interface Engine extends Client<Contract> {
  /** The same for names and inputs from outside: what isn't an operation is refused as a value. */
  callUnknown(name: string, input: unknown, options?: CallOptions): Promise<Result<unknown>>;
  /** Tells when long work begins and when the last of it has ended; returns a function that stops the telling. */
  onBusy(listener: (busy: boolean) => void): () => void;
  /** Stops what runs at its last commit, and closes the case in good order. */
  close(manner?: ClosingManner): Promise<void>;
}

export function createEngine(options: EngineOptions): Engine {
  // Each handler is only ever called with what its own schema parsed, so their differing inputs may be forgotten here.
  const known = handlers as unknown as Readonly<Record<string, AnyHandler>>;
  return new Dispatcher(options, contract, known);
}

class Dispatcher implements Engine {
  readonly #options: EngineOptions;
  readonly #operations: Operations;
  readonly #handlers: Readonly<Record<string, AnyHandler>>;
  readonly #session = new Session();
  readonly #changeListeners = new Set<(change: Changed) => void>();
  readonly #busyListeners = new Set<(busy: boolean) => void>();
  readonly #running = new Map<AbortController, Promise<unknown>>();
  #longRunning = 0;
  #revision = 0;
  #closing = false;

  constructor(options: EngineOptions, operations: Operations, known: Readonly<Record<string, AnyHandler>>) {
    assertComplete(operations, known);
    this.#options = options;
    this.#operations = operations;
    this.#handlers = known;
  }

  call: Client<Contract>['call'] = (name, input, options) =>
    // The input was typed by the contract, and the answer is what its handler's type says.
    this.callUnknown(name, input, options) as ReturnType<Client<Contract>['call']> as never;

  async callUnknown(name: string, input: unknown, options: CallOptions = {}): Promise<Result<unknown>> {
    try {
      return { ok: true, value: await this.#run(name, input, options) };
    } catch (error) {
      return { ok: false, error: toProblem(error) };
    }
  }

  onChanged(listener: (change: Changed) => void): () => void {
    this.#changeListeners.add(listener);
    return () => void this.#changeListeners.delete(listener);
  }

  onBusy(listener: (busy: boolean) => void): () => void {
    this.#busyListeners.add(listener);
    return () => void this.#busyListeners.delete(listener);
  }

  async close(manner: ClosingManner = 'full'): Promise<void> {
    this.#closing = true;
    try {
      for (const controller of this.#running.keys()) controller.abort();
      await Promise.allSettled(this.#running.values());
      await this.#session.close(manner);
    } finally {
      this.#closing = false;
    }
  }

  async #run(name: string, input: unknown, options: CallOptions, as: Delegate = {}): Promise<unknown> {
    if (this.#closing) throw cancelled();
    const { operation, handler } = this.#find(name);
    const parsed = operation.input.safeParse(input);
    if (!parsed.success) throw invalid(name, parsed.error);
    this.#refuseWithoutCase(operation);
    const controller = new AbortController();
    const running = this.#perform(name, operation, handler, parsed.data, { ...options, as }, controller);
    this.#running.set(controller, running);
    try {
      return await running;
    } finally {
      this.#running.delete(controller);
    }
  }

  async #perform(
    name: string,
    operation: Operation,
    handler: AnyHandler,
    input: unknown,
    options: CallOptions & { readonly as: Delegate },
    controller: AbortController,
  ): Promise<unknown> {
    const stop = (): void => controller.abort();
    if (options.signal?.aborted === true) throw cancelled();
    options.signal?.addEventListener('abort', stop);
    if (operation.long) this.#busy(1);
    const context = this.#context(options, controller.signal);
    let mayHaveChanged = operation.kind === 'command' && operation.long;
    try {
      const output =
        typeof handler === 'function' ? await handler(input, context) : await handler.run(name, input, context);
      mayHaveChanged = operation.kind === 'command';
      return this.#options.checkOutput ? checked(name, operation, output) : output;
    } finally {
      options.signal?.removeEventListener('abort', stop);
      if (operation.long) this.#busy(-1);
      // Also after a failure of a long command: it keeps what it committed before.
      if (mayHaveChanged && operation.kind === 'command') this.#tellChanged(operation.invalidates);
    }
  }

  #find(name: string): { operation: Operation; handler: AnyHandler } {
    const operation = Object.hasOwn(this.#operations, name) ? this.#operations[name] : undefined;
    const handler = Object.hasOwn(this.#handlers, name) ? this.#handlers[name] : undefined;
    if (operation === undefined || handler === undefined) {
      throw new OnRecordError('operation.unknown', 'The program knows no such operation.', { detail: name });
    }
    return { operation, handler };
  }

  #refuseWithoutCase(operation: Operation): void {
    if (!operation.needsCase) return;
    const { mode, expectInPlace } = this.#session.caseFile;
    if (operation.kind === 'command' && mode === 'read') {
      throw new OnRecordError('case.read-only', 'This case is open for reading only.', {
        detail: 'Open it for writing to change it.',
        safe: 'Nothing was changed.',
      });
    }
    if (operation.kind === 'command') expectInPlace();
  }

  #context(options: CallOptions & { readonly as: Delegate }, signal: AbortSignal): OperationContext {
    const session = this.#session;
    const { appVersion, userData, kdf } = this.#options;
    const { actorName = this.#options.actorName(), files = this.#options.files } = options.as;
    return {
      get caseFile() {
        return session.caseFile;
      },
      session,
      actor: { name: actorName },
      // Asked of the system only where it is needed: it reads files, and most calls are done before that would be.
      get origin() {
        return { actorName, app: `onrecord ${appVersion}`, device: machineIdentity(userData) };
      },
      newSlots: kdf === undefined ? {} : { kdf },
      files,
      signal,
      progress: (progress) => options.onProgress?.(progress),
      breathe: async () => {
        await nextTurn();
        if (signal.aborted) throw cancelled();
      },
      // Typed as a client's call is: the contract types the input, and the answer is what its handler's type says.
      delegate: (as) => ((name: string, input: unknown) => this.#run(name, input, { signal }, as)) as Ask,
    };
  }

  #busy(step: 1 | -1): void {
    const before = this.#longRunning > 0;
    this.#longRunning += step;
    const after = this.#longRunning > 0;
    if (before !== after) for (const listener of this.#busyListeners) listener(after);
  }

  #tellChanged(topics: readonly Topic[]): void {
    if (topics.length === 0) return;
    this.#revision += 1;
    for (const listener of this.#changeListeners) listener({ topics: [...topics], revision: this.#revision });
  }
}

function invalid(name: string, error: z.ZodError): OnRecordError {
  return new OnRecordError('input.invalid', 'What was given does not fit this operation.', {
    detail: `${name}: ${z.prettifyError(error)}`,
    safe: 'Nothing was changed.',
  });
}

function checked(name: string, operation: Operation, output: unknown): unknown {
  const parsed = operation.output.safeParse(output);
  if (parsed.success) return parsed.data;
  throw new Error(`the answer of ${name} does not fit the contract: ${z.prettifyError(parsed.error)}`);
}
