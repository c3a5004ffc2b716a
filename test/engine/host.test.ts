import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { responseSchema, type Response } from '../../core/contract/transport.ts';
import { serve } from '../../engine/host.ts';
import type { Wire } from '../../engine/wire.ts';
import { caseAtWork } from './temporary-engine.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function nodeWire(port: MessagePort): Wire {
  return {
    send: (message) => port.postMessage(message),
    listen: (onMessage, onClose) => {
      port.on('message', onMessage);
      port.on('close', onClose);
    },
  };
}

/** A caller at the other end of a real MessagePort. */
async function caller() {
  const at = await caseAtWork();
  const { port1, port2 } = new MessageChannel();
  serve(at.engine, nodeWire(port1));
  const heard: Response[] = [];
  const waiting = new Set<() => void>();
  port2.on('message', (message: unknown) => {
    heard.push(responseSchema.parse(message));
    for (const look of waiting) look();
  });
  ends.push(() => port2.close());
  const until = (test: (response: Response) => boolean): Promise<Response> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = heard.find(test);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const result = (id: number): Promise<Response> =>
    until((response) => response.type === 'result' && response.id === id);
  return { ...at, port: port2, heard, until, result };
}

describe('the host', () => {
  it('answers calls with values and problems, each under its number', async () => {
    const { port, result } = await caller();
    port.postMessage({ type: 'call', id: 1, operation: 'cases.info', input: {} });
    port.postMessage({ type: 'call', id: 2, operation: 'cases.info', input: { surplus: true } });
    port.postMessage({ type: 'call', id: 3, operation: '__proto__', input: {} });
    expect(await result(1)).toMatchObject({ result: { ok: true, value: { title: 'A case' } } });
    expect(await result(2)).toMatchObject({ result: { ok: false, error: { code: 'input.invalid' } } });
    expect(await result(3)).toMatchObject({ result: { ok: false, error: { code: 'operation.unknown' } } });
  });

  it('tells of changes', async () => {
    const { port, until } = await caller();
    port.postMessage({ type: 'call', id: 1, operation: 'actors.add', input: { name: 'Grace' } });
    expect(await until(({ type }) => type === 'changed')).toMatchObject({ changed: { revision: 2 } });
  });

  it('drops what is no request, and lives on', async () => {
    const { port, heard, result } = await caller();
    for (const junk of [
      null,
      7,
      'text',
      {},
      { type: 'call' },
      { type: 'call', id: 'x', operation: 'cases.info', input: {} },
    ]) {
      port.postMessage(junk);
    }
    port.postMessage({ type: 'call', id: 9, operation: 'cases.info', input: {}, surplus: 1 });
    port.postMessage({ type: 'call', id: 1, operation: 'cases.info', input: {} });
    await result(1);
    expect(heard).toHaveLength(1);
  });

  it('cancels by number, with progress before', async () => {
    const { port, beside, result, until } = await caller();
    const { writeFile } = await import('node:fs/promises');
    const files = Array.from({ length: 60 }, (_, i) => `${beside}/${i}.txt`);
    for (const file of files) await writeFile(file, file);
    port.postMessage({ type: 'call', id: 1, operation: 'captures.add', input: { files } });
    expect(await until(({ type }) => type === 'progress')).toMatchObject({ id: 1, progress: { step: 'capture' } });
    port.postMessage({ type: 'cancel', id: 1 });
    expect(await result(1)).toMatchObject({ result: { ok: false, error: { code: 'operation.cancelled' } } });
  });
});
