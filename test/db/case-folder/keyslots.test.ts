import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { argon2id, KDF_FLOOR, portableArgon2id } from '../../../db/case-folder/argon2.ts';
import { newKeyslots, parseKeyslots, unlock } from '../../../db/case-folder/keyslots.ts';

const MASTER = randomBytes(32);
const secret = (text: string): Buffer => Buffer.from(text, 'utf8');
const protectedSlots = (passphrase: string): Promise<string> =>
  newKeyslots(MASTER, { kind: 'passphrase', passphrase: secret(passphrase), kdf: KDF_FLOOR });
const open = (text: string, passphrase?: string) =>
  unlock(parseKeyslots(text), passphrase === undefined ? undefined : secret(passphrase));
const twoSlots = (a: string, b: string): string => {
  const line = (text: string): string => text.split('\n')[1] ?? '';
  return `{"version":1,"slots":[\n${line(a)},\n${line(b)}\n]}\n`;
};

describe('key slots', () => {
  it('give the master key to the right passphrase only', async () => {
    const text = await protectedSlots('p');
    expect(text).not.toContain(MASTER.toString('base64url'));
    expect(await open(text, 'p')).toEqual(MASTER);
    await expect(open(text, 'P')).rejects.toMatchObject({ code: 'case.wrong-passphrase' });
    await expect(open(text)).rejects.toMatchObject({ code: 'case.passphrase-needed' });
  });

  it('the open slot holds the key in clear', async () => {
    const text = await newKeyslots(MASTER, { kind: 'open' });
    expect(parseKeyslots(text).protection).toEqual({ kind: 'open' });
    expect(await open(text)).toEqual(MASTER);
  });

  it('C13 a wrong passphrase is the same error every time', async () => {
    const text = await protectedSlots('p');
    const errors = new Set<string>();
    for (let i = 0; i < 10; i += 1) {
      const error: unknown = await open(text, `wrong ${i}`).catch((caught: unknown) => caught);
      errors.add(JSON.stringify(error));
    }
    expect(errors.size).toBe(1);
    expect(await open(text, 'p')).toEqual(MASTER);
  });

  it('C14 any flipped bit of a slot: that slot refused, the other opens', { timeout: 120_000 }, async () => {
    const [first, second] = [await protectedSlots('first'), await protectedSlots('second')];
    const text = Buffer.from(twoSlots(first, second));
    const [start, end] = [text.indexOf('{"id"'), text.indexOf('},\n')];
    let seed = 7;
    for (let i = 0; i < 12; i += 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const damaged = Buffer.from(text);
      const at = start + (seed % (end - start));
      // Only within ASCII: the eighth bit makes the file no text at all.
      damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << ((seed >>> 20) % 7)), at);
      const slots = damaged.toString('utf8');
      await expect(open(slots, 'first'), `byte ${at}`).rejects.toMatchObject({ name: 'OnRecordError' });
      expect(await open(slots, 'second'), `byte ${at}`).toEqual(MASTER);
    }
  });

  it('C14 any flipped bit of an open slot is noticed', async () => {
    const text = Buffer.from(await newKeyslots(MASTER, { kind: 'open' }));
    const [start, end] = [text.indexOf('{"id"'), text.lastIndexOf('}\n]')];
    for (let at = start; at < end; at += 1) {
      for (let bit = 0; bit < 7; bit += 1) {
        const damaged = Buffer.from(text);
        damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << bit), at);
        const outcome = await Promise.resolve()
          .then(() => open(damaged.toString('utf8')))
          .catch((error: unknown) => error);
        expect(outcome, `byte ${at}, bit ${bit}`).toMatchObject({ name: 'OnRecordError' });
      }
    }
  });

  it('C15 refuses key derivation below the floor or over the cap, before it spends the memory', async () => {
    const text = await protectedSlots('p');
    const wrong = [
      ['"memoryKiB":65536', '"memoryKiB":65535'],
      ['"memoryKiB":65536', '"memoryKiB":2097153'],
      ['"memoryKiB":65536', '"memoryKiB":1e300'],
      ['"passes":1', '"passes":0'],
      ['"passes":1', '"passes":1000'],
      ['"lanes":1', '"lanes":0.5'],
      ['"lanes":1', '"lanes":65'],
    ] as const;
    for (const [from, to] of wrong) {
      expect(text).toContain(from);
      await expect(open(text.replace(from, to), 'p'), to).rejects.toMatchObject({ code: 'case.keyslot-refused' });
    }
    const weak = { kind: 'passphrase', passphrase: secret('p'), kdf: { ...KDF_FLOOR, memoryKiB: 1024 } } as const;
    await expect(newKeyslots(MASTER, weak)).rejects.toMatchObject({ code: 'case.keyslot-refused' });
  });

  it('leaves room for kinds that it does not know', async () => {
    const text = twoSlots('\n{"id":"x","kind":"recovery","secret":1}\n', await protectedSlots('p'));
    expect(parseKeyslots(text).protection).toEqual({ kind: 'passphrase' });
    expect(await open(text, 'p')).toEqual(MASTER);
  });

  it('refuses a file that is none of ours', () => {
    for (const text of [
      '',
      '{}',
      'null',
      '[]',
      '{"version":1,"slots":[]}',
      '{"version":1,"slots":[{"kind":"open"}]}',
    ]) {
      expect(() => parseKeyslots(text), text).toThrow(/keyslots\.json/);
    }
  });

  it('derives the same key with the compiled and the portable library', async () => {
    const salt = Buffer.alloc(32, 3);
    const kdf = { memoryKiB: 64 * 1024, passes: 1, lanes: 2 };
    expect(await argon2id(secret('p'), salt, kdf)).toEqual(await portableArgon2id(secret('p'), salt, kdf));
  });
});
