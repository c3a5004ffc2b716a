import fc from 'fast-check';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Client, Contract } from '../../core/contract/index.ts';
import { HELD_PIECE_BYTES, MOST_HELD_BYTES } from '../../core/domain/pasted-bytes.ts';
import { HeldBytes } from '../../engine/captures/held-bytes.ts';
import { addAccount, addStatement, caseAtWork, problemCode, value } from './temporary-engine.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Gives bytes to the engine as a page does: piece by piece. */
async function hold(client: Client<Contract>, bytes: Buffer, holdId = randomUUID()): Promise<string> {
  for (let at = 0; at === 0 || at < bytes.length; at += HELD_PIECE_BYTES) {
    const base64 = bytes.subarray(at, at + HELD_PIECE_BYTES).toString('base64');
    value(await client.call('captures.hold', { holdId, base64 }));
  }
  return holdId;
}

describe('bytes that were pasted', () => {
  it('are a capture of exactly those bytes, whatever their length', async () => {
    const { client } = await caseAtWork();
    for (const length of [0, 1, HELD_PIECE_BYTES, HELD_PIECE_BYTES + 1, 3 * HELD_PIECE_BYTES - 7]) {
      const bytes = randomBytes(length);
      const holdId = await hold(client, bytes);
      const added = value(await client.call('captures.addHeld', { holdId, fileName: 'pasted.bin', method: 'pasted' }));
      expect(added).toMatchObject({ sha256: sha256(bytes), bytes: length, duplicateOf: null });
      const capture = value(await client.call('captures.get', { captureId: added.captureId }));
      expect(capture).toMatchObject({ fileName: 'pasted.bin', originalPath: null, method: 'pasted', placed: 0 });
    }
  });

  it('are told by their content, not by their name', async () => {
    const { client } = await caseAtWork();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
      'base64',
    );
    const image = await hold(client, png);
    expect(value(await client.call('captures.addHeld', { holdId: image, fileName: 'a.txt' })).type).toBe('image/png');
  });

  it('give their words back when they are a text, exactly', async () => {
    const { client } = await caseAtWork();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (text) => {
        fc.pre(text.isWellFormed() && !text.includes('\0') && !/^\s*<(?:!doctype|html|svg|\?xml)/iu.test(text));
        const holdId = await hold(client, Buffer.from(text));
        const { captureId, type } = value(await client.call('captures.addHeld', { holdId, fileName: 'words.txt' }));
        expect(type).toBe('text/plain');
        expect(value(await client.call('captures.text', { captureId })).text).toBe(text);
      }),
      { numRuns: 40 },
    );
    const binary = await hold(client, Buffer.from([0, 1, 2, 255]));
    const { captureId } = value(await client.call('captures.addHeld', { holdId: binary, fileName: 'x' }));
    expect(value(await client.call('captures.text', { captureId })).text).toBeNull();
  });

  it('are taken once, and forgotten when something else is held or the case closes', async () => {
    const { client, engine, folder } = await caseAtWork();
    const first = await hold(client, Buffer.from('first'));
    const second = await hold(client, Buffer.from('second'));
    expect(problemCode(await client.call('captures.addHeld', { holdId: first, fileName: 'a' }))).toBe(
      'object.not-found',
    );
    value(await client.call('captures.addHeld', { holdId: second, fileName: 'a' }));
    expect(problemCode(await client.call('captures.addHeld', { holdId: second, fileName: 'a' }))).toBe(
      'object.not-found',
    );
    const third = await hold(client, Buffer.from('third'));
    await engine.close();
    value(await client.call('cases.open', { folder, passphrase: null }));
    expect(problemCode(await client.call('captures.addHeld', { holdId: third, fileName: 'a' }))).toBe(
      'object.not-found',
    );
  });

  it('are refused beyond what memory may hold, and then nothing of them is held', () => {
    const held = new HeldBytes();
    const piece = Buffer.alloc(MOST_HELD_BYTES / 4);
    for (let at = 0; at < 4; at += 1) held.hold('one', piece);
    expect(() => held.hold('one', Buffer.from('x'))).toThrow('too large');
    expect(() => held.take('one')).toThrow('not held');
  });

  it('are undone as any capture is', async () => {
    const { client } = await caseAtWork();
    const holdId = await hold(client, Buffer.from('words'));
    value(await client.call('captures.addHeld', { holdId, fileName: 'words.txt' }));
    const waiting = async () => value(await client.call('captures.list', { inbox: true })).total;
    expect(await waiting()).toBe(1);
    value(await client.call('history.undo', {}));
    expect(await waiting()).toBe(0);
    value(await client.call('history.redo', {}));
    expect(await waiting()).toBe(1);
  });
});

describe('several captures at once', () => {
  it('are placed in one act and undone as one; those that attest the statement already stay as they are', async () => {
    const { client, beside } = await caseAtWork();
    const statementId = await addStatement(client, await addAccount(client), 'Words', '2020');
    const files = await Promise.all(
      ['a', 'b', 'c'].map(async (name) => {
        const file = join(beside, `${name}.txt`);
        await writeFile(file, name);
        return file;
      }),
    );
    const { captures } = value(await client.call('captures.add', { files }));
    const captureIds = captures.map(({ captureId }) => captureId);
    const waiting = async () => value(await client.call('captures.list', { inbox: true })).total;
    value(await client.call('captures.place', { captureIds: captureIds.slice(0, 1), statementId }));
    expect(value(await client.call('captures.place', { captureIds, statementId })).placed).toBe(2);
    expect(await waiting()).toBe(0);
    expect(problemCode(await client.call('captures.place', { captureIds, statementId }))).toBe('object.conflict');
    value(await client.call('history.undo', {}));
    expect(await waiting()).toBe(2);
    value(await client.call('captures.setAside', { captureIds: captureIds.slice(1), reason: 'Not needed.' }));
    expect(await waiting()).toBe(0);
    value(await client.call('history.undo', {}));
    expect(await waiting()).toBe(2);
  });
});
