import { PORT_MESSAGE } from '../../core/contract/bridge.ts';
import type { CallOptions, Changed, Contract, InputOf, OutputOf, Problem, Result } from '../../core/contract/index.ts';
import { createPortClient, type PortClient } from './port-client.ts';

/**
 * The page's one line to the engine. It is opened at the first call and again after a lock, when the shell has started another
 * engine; whoever listens to changes keeps hearing them across that.
 */
let current: Promise<PortClient> | null = null;
let live: PortClient | null = null;
const listeners = new Set<(change: Changed) => void>();

function connect(): Promise<PortClient> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent): void => {
      const port = event.ports[0];
      if (event.data !== PORT_MESSAGE || event.source !== window || !port) return;
      window.removeEventListener('message', onMessage);
      live = createPortClient(port);
      live.onChanged((change) => {
        for (const listener of listeners) listener(change);
      });
      resolve(live);
    };
    window.addEventListener('message', onMessage);
    window.onrecord.connect();
  });
}

/** One operation of the case. Never throws. */
export async function callEngine<N extends keyof Contract>(
  name: N,
  input: InputOf<Contract[N]>,
  options: CallOptions = {},
): Promise<Result<OutputOf<Contract[N]>>> {
  current ??= connect();
  const client = await current;
  return client.call(name, input, options);
}

/** Tells of every change to the case; returns what stops the telling. */
export function onCaseChanged(listener: (change: Changed) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The engine is gone (locked, closed or died): calls still open are answered with the problem, the next one connects anew. */
export function disconnect(problem: Problem): void {
  live?.end({ ok: false, error: problem });
  live = null;
  current = null;
}
