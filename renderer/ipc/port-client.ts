import type { CallOptions, Client, Changed, Contract, InputOf, OutputOf, Result } from '../../core/contract/index.ts';
import type { Request, Response } from '../../core/contract/transport.ts';

/** The part of a MessagePort that a client needs, so that tests can hand in a plain MessageChannel. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  start(): void;
  close(): void;
}

interface Pending {
  readonly resolve: (result: Result<unknown>) => void;
  readonly options: CallOptions;
  readonly stop: () => void;
}

export interface PortClient extends Client<Contract> {
  /** Answers every call still open with `gone` and closes the port: the engine is no more. */
  end(gone: Result<never>): void;
}

/**
 * The contract over a MessagePort to the engine. Calls never throw: what fails comes back as a Result. The engine is the one
 * process that this page trusts, and it checks its own answers in tests, so that they aren't parsed again here.
 */
export function createPortClient(port: Port): PortClient {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(change: Changed) => void>();
  let lastId = 0;
  let ended: Result<never> | null = null;

  const send = (request: Request): void => port.postMessage(request);

  port.addEventListener('message', (event) => {
    const message = event.data as Response;
    if (message.type === 'changed') {
      for (const listener of listeners) listener(message.changed);
      return;
    }
    const call = pending.get(message.id);
    if (!call) return;
    if (message.type === 'progress') {
      call.options.onProgress?.(message.progress);
      return;
    }
    pending.delete(message.id);
    call.stop();
    call.resolve(message.result);
  });
  port.start();

  return {
    call: <N extends keyof Contract>(name: N, input: InputOf<Contract[N]>, options: CallOptions = {}) => {
      if (ended) return Promise.resolve(ended);
      const id = ++lastId;
      return new Promise<Result<OutputOf<Contract[N]>>>((resolve) => {
        const cancel = (): void => send({ type: 'cancel', id });
        const stop = (): void => options.signal?.removeEventListener('abort', cancel);
        options.signal?.addEventListener('abort', cancel);
        pending.set(id, { resolve: resolve as (result: Result<unknown>) => void, options, stop });
        send({ type: 'call', id, operation: name, input });
        if (options.signal?.aborted) cancel();
      });
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: (gone) => {
      ended = gone;
      port.close();
      for (const call of pending.values()) {
        call.stop();
        call.resolve(gone);
      }
      pending.clear();
    },
  };
}
