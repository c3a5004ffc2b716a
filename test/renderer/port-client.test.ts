import { afterEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../core/contract/index.ts';
import { createPortClient, type PortClient } from '../../renderer/ipc/port-client.ts';

interface Sent {
  readonly type: string;
  readonly id: number;
  readonly operation?: string;
}

/** The engine's end of a real channel: what arrives, and a way to answer. */
function pair(): {
  client: PortClient;
  heard: Sent[];
  answer: (message: unknown) => void;
  settle: () => Promise<void>;
} {
  const { port1, port2 } = new MessageChannel();
  const heard: Sent[] = [];
  port2.addEventListener('message', (event) => heard.push(event.data as Sent));
  port2.start();
  open.push(port2);
  return {
    client: createPortClient(port1),
    heard,
    answer: (message) => port2.postMessage(message),
    settle: () => new Promise((resolve) => setTimeout(resolve, 20)),
  };
}

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

const gone: Problem = { code: 'case.none-open', message: 'Gone.', detail: null, safe: null };

describe('the client over a port', () => {
  it('answers each call with its own result, whatever the order', async () => {
    const { client, heard, answer, settle } = pair();
    const first = client.call('history.state', {});
    const second = client.call('cases.info', {});
    await settle();
    expect(heard.map((message) => message.operation)).toEqual(['history.state', 'cases.info']);
    answer({ type: 'result', id: heard[1]!.id, result: { ok: false, error: gone } });
    answer({ type: 'result', id: heard[0]!.id, result: { ok: true, value: { undo: null, redo: null } } });
    expect(await second).toEqual({ ok: false, error: gone });
    expect(await first).toEqual({ ok: true, value: { undo: null, redo: null } });
  });

  it('tells of progress, and asks to cancel once', async () => {
    const { client, heard, answer, settle } = pair();
    const stop = new AbortController();
    const seen: number[] = [];
    const call = client.call(
      'custody.verify',
      {},
      { signal: stop.signal, onProgress: (progress) => seen.push(progress.done) },
    );
    await settle();
    const id = heard[0]!.id;
    answer({ type: 'progress', id, progress: { step: 'pages', done: 3, total: 9, item: null } });
    await settle();
    stop.abort();
    await settle();
    expect(seen).toEqual([3]);
    expect(heard.slice(1)).toEqual([{ type: 'cancel', id }]);
    answer({ type: 'result', id, result: { ok: false, error: { ...gone, code: 'operation.cancelled' } } });
    expect(await call).toMatchObject({ ok: false, error: { code: 'operation.cancelled' } });
  });

  it('asks to cancel a call whose signal was aborted before it', async () => {
    const { client, heard, settle } = pair();
    void client.call('custody.verify', {}, { signal: AbortSignal.abort() });
    await settle();
    expect(heard.map((message) => message.type)).toEqual(['call', 'cancel']);
    client.end({ ok: false, error: gone });
  });

  it('tells of changes until it is asked to stop', async () => {
    const { client, answer, settle } = pair();
    const seen: number[] = [];
    const stop = client.onChanged((change) => seen.push(change.revision));
    answer({ type: 'changed', changed: { topics: ['statements'], revision: 1 } });
    await settle();
    stop();
    answer({ type: 'changed', changed: { topics: ['statements'], revision: 2 } });
    await settle();
    expect(seen).toEqual([1]);
  });

  it('leaves no call hanging when the engine is gone, and makes no new one', async () => {
    const { client, heard, settle } = pair();
    const call = client.call('history.state', {});
    client.end({ ok: false, error: gone });
    expect(await call).toEqual({ ok: false, error: gone });
    expect(await client.call('cases.info', {})).toEqual({ ok: false, error: gone });
    await settle();
    expect(heard.length).toBeLessThanOrEqual(1);
  });
});
