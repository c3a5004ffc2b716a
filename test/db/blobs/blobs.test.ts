import { createHash, randomBytes } from 'node:crypto';
import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNK, chunkCipher, makeHeader, paddedSize, SALT, storedSize } from '../../../db/blobs/codec.ts';
import { padme } from '../../../db/blobs/padding.ts';
import { openCaseFile, type CaseFile } from '../../../db/case-folder/case-file.ts';
import { casePaths } from '../../../db/case-folder/paths.ts';
import { SESSION, temporaryCase, temporaryFolder } from '../temporary-case.ts';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

async function contentOf(caseFile: CaseFile, hash: Uint8Array): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of caseFile.blobs.read(hash)) {
    expect(part.length).toBeLessThanOrEqual(CHUNK);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

describe('padding', () => {
  it('never cuts, wastes at most 12 %, and lets few sizes be told apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (length) => {
        const padded = padme(length);
        expect(padded).toBeGreaterThanOrEqual(length);
        expect(padded).toBeLessThanOrEqual(Math.max(4096, Math.ceil(length * 1.12)));
        expect(padme(padded)).toBe(padded);
      }),
    );
    const sizes = new Set(Array.from({ length: 100_000 }, (_, length) => padme(length)));
    expect(sizes.size).toBeLessThan(100);
  });
});

describe('chunks', () => {
  it('open only unchanged, in their file, at their place, in their role', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(7), (plain, at, bit) => {
        const [key, salt] = [randomBytes(32), randomBytes(SALT)];
        const cipher = chunkCipher(key, makeHeader(salt));
        const sealed = Buffer.concat(cipher.seal(3, false, plain));
        expect(cipher.open(3, false, sealed)).toEqual(Buffer.from(plain));
        expect(() => cipher.open(4, false, sealed)).toThrow();
        expect(() => cipher.open(3, true, sealed)).toThrow();
        expect(() => chunkCipher(key, makeHeader(randomBytes(SALT))).open(3, false, sealed)).toThrow();
        const place = at % sealed.length;
        sealed.writeUInt8(sealed.readUInt8(place) ^ (1 << bit), place);
        expect(() => cipher.open(3, false, sealed)).toThrow();
      }),
      { numRuns: 50 },
    );
  });
});

describe('the blob store', () => {
  it('gives back exactly what was added, at every size around the borders', async () => {
    const caseFile = await temporaryCase();
    const sizes = [
      0,
      1,
      100,
      4087,
      4088,
      4089,
      CHUNK - 9,
      CHUNK - 8,
      CHUNK - 7,
      CHUNK,
      2 * CHUNK - 8,
      2 * CHUNK + 12_345,
    ];
    for (const size of sizes) {
      const bytes = randomBytes(size);
      const added = await caseFile.blobs.addBytes(bytes);
      expect(added).toEqual({ sha256: sha256(bytes), bytes: size, duplicate: false, damagedKeptAs: null });
      expect((await contentOf(caseFile, added.sha256)).equals(bytes)).toBe(true);
      expect(await caseFile.blobs.verify(added.sha256)).toBe('whole');
    }
    expect(await readdir(casePaths(caseFile.path).tmp)).toEqual([]);
  });

  it('keeps a content once', async () => {
    const caseFile = await temporaryCase();
    const bytes = Buffer.from('the same');
    expect((await caseFile.blobs.addBytes(bytes)).duplicate).toBe(false);
    expect((await caseFile.blobs.addBytes(bytes)).duplicate).toBe(true);
  });

  it('C17 shows no content, no name, no hash and no exact size on disk', async () => {
    const caseFile = await temporaryCase();
    const source = join(await temporaryFolder(), 'canary-name.txt');
    const text = 'canary-content '.repeat(1000);
    await writeFile(source, text);
    const added = await caseFile.blobs.addFromFile(source);
    const { blobs } = casePaths(caseFile.path);
    const files = (await readdir(blobs, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files).toHaveLength(1);
    const [file] = files;
    expect(file?.name).toMatch(/^[0-9a-f]{64}$/);
    expect(file?.name).not.toBe(added.sha256.toString('hex'));
    const bytes = await readFile(join(file?.parentPath ?? '', file?.name ?? ''));
    expect(bytes.length).toBe(storedSize(text.length));
    expect(bytes.length - text.length).toBeGreaterThan(200);
    for (const canary of ['canary', added.sha256.toString('hex'), added.sha256])
      expect(bytes.includes(canary)).toBe(false);
  });

  it('names two cases’ copies of one content differently, and seals one content differently each time', async () => {
    const [a, b] = [await temporaryCase(), await temporaryCase()];
    const bytes = Buffer.from('shared');
    const [one, two] = [await a.blobs.addBytes(bytes), await b.blobs.addBytes(bytes)];
    expect(a.blobs.nameOf(one.sha256)).not.toBe(b.blobs.nameOf(two.sha256));
  });

  it('adds a file with progress, and extracts it again', async () => {
    const caseFile = await temporaryCase();
    const folder = await temporaryFolder();
    const bytes = randomBytes(3 * CHUNK + 77);
    await writeFile(join(folder, 'in'), bytes);
    const seen: number[] = [];
    const added = await caseFile.blobs.addFromFile(join(folder, 'in'), { onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(bytes.length);
    expect(await caseFile.blobs.extractTo(added.sha256, join(folder, 'out'))).toEqual({ bytes: bytes.length });
    expect((await readFile(join(folder, 'out'))).equals(bytes)).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['in', 'out']);
  });

  it('refuses a file that changes while it is read, and keeps nothing of it', async () => {
    const caseFile = await temporaryCase();
    const path = join(await temporaryFolder(), 'growing.log');
    await writeFile(path, randomBytes(4 * CHUNK));
    let grown: Promise<void> | undefined;
    const adding = caseFile.blobs.addFromFile(path, { onProgress: () => void (grown ??= appendFile(path, 'more')) });
    await expect(adding).rejects.toMatchObject({ code: 'file.changed-while-reading' });
    expect(await readdir(casePaths(caseFile.path).tmp)).toEqual([]);
  });

  it('stops when asked, and keeps nothing', async () => {
    const caseFile = await temporaryCase();
    const path = join(await temporaryFolder(), 'large');
    await writeFile(path, randomBytes(4 * CHUNK));
    const stop = new AbortController();
    const adding = caseFile.blobs.addFromFile(path, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(adding).rejects.toThrow('enough');
    expect(await readdir(casePaths(caseFile.path).tmp)).toEqual([]);
    expect(await readdir(casePaths(caseFile.path).blobs)).toEqual([]);
  });

  it('says plainly what cannot be read', async () => {
    const caseFile = await temporaryCase();
    const folder = await temporaryFolder();
    await expect(caseFile.blobs.addFromFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'file.not-found' });
    await expect(caseFile.blobs.addFromFile(folder)).rejects.toMatchObject({ code: 'file.not-readable' });
    await expect(contentOf(caseFile, randomBytes(32))).rejects.toMatchObject({ code: 'case.damaged' });
    const reading = await openCaseFile(caseFile.path, { ...SESSION, mode: 'read' });
    await expect(reading.blobs.addBytes(Buffer.of(1))).rejects.toMatchObject({ code: 'case.read-only' });
    await reading.close();
  });

  it('heals a stored file that was cut short, when its content comes again', async () => {
    const caseFile = await temporaryCase();
    const bytes = randomBytes(10_000);
    const { sha256: hash } = await caseFile.blobs.addBytes(bytes);
    const name = caseFile.blobs.nameOf(hash);
    const path = join(casePaths(caseFile.path).blobs, name.slice(0, 2), name);
    await writeFile(path, (await readFile(path)).subarray(0, 500));
    expect(await caseFile.blobs.verify(hash)).toBe('changed');
    expect((await caseFile.blobs.addBytes(bytes)).duplicate).toBe(false);
    expect(await caseFile.blobs.verify(hash)).toBe('whole');
    expect((await stat(path)).size).toBe(storedSize(bytes.length));
    expect(paddedSize(bytes.length)).toBeLessThan((await stat(path)).size);
  });
});
