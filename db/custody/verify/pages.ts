import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { Pace } from './pace.ts';
import type { ReportBuilder } from './report.ts';

/**
 * A reader of SQLCipher-4 pages of its own: `integrity_check` doesn't look at free pages, and a page that SQLite never asks for is
 * never checked. Layout: each page of 4096 bytes ends in a reserve of 80, an initialisation vector (16) and HMAC-SHA512 (64) over the
 * encrypted bytes, the vector and the page's number (4 bytes, little-endian). Page 1 begins with the file's salt (16), which isn't
 * encrypted. The HMAC's key is PBKDF2-HMAC-SHA512(raw key, salt XOR 0x3a, 2 rounds). (sqlcipher.net/design)
 */
const PAGE = 4096;
const RESERVE = 80;
const MAC = 64;
const SALT = 16;
/** SQLite never uses the page that holds this byte: locks are taken on it. */
const PENDING_BYTE = 0x40000000;
const PAGES_A_READ = 256;
const ATTEMPTS = 3;

export interface PageFile {
  readonly path: string;
  readonly key: Uint8Array;
}

export interface PageOptions {
  /** A writer may be moving pages into the file, so a bad page is looked at again. */
  readonly busy: boolean;
  /** Pages of which the log holds a newer copy: what is in the file may have been written in part, and is never read. */
  readonly newer: ReadonlySet<number>;
}

/** Checks every page of a database file. */
export async function checkPages(
  file: PageFile,
  report: ReportBuilder,
  pace: Pace,
  options: PageOptions,
): Promise<void> {
  const handle = await open(file.path, 'r');
  try {
    const { size } = await handle.stat();
    const pages = Math.ceil(size / PAGE);
    if (size % PAGE !== 0) {
      report.finding('page.torn', String(pages), `The database file ends in the middle of page ${pages}.`);
    }
    const declared = options.busy || options.newer.size > 0 ? null : await declaredPages(handle, file.key);
    if (declared !== null && declared > pages) {
      const which = declared === pages + 1 ? `Page ${declared} is` : `Pages ${pages + 1} to ${declared} are`;
      report.finding('page.missing', String(pages + 1), `${which} missing: the database file was cut short.`);
    }
    const macKey = await macKeyOf(handle, file.key);
    for (let first = 1; first <= pages; first += PAGES_A_READ) {
      const bad = await badPages(handle, macKey, first, Math.min(PAGES_A_READ, pages - first + 1), options);
      for (const page of bad)
        report.finding('page.changed', String(page), `Page ${page} of the database was changed or damaged.`);
      await pace.at('pages', first, pages);
    }
    report.checked.pages += pages;
    report.checked.bytes += size;
  } finally {
    await handle.close();
  }
}

async function macKeyOf(handle: FileHandle, key: Uint8Array): Promise<Buffer> {
  const salt = Buffer.alloc(SALT);
  await handle.read(salt, 0, SALT, 0);
  return pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
}

async function badPages(
  handle: FileHandle,
  macKey: Buffer,
  first: number,
  count: number,
  options: PageOptions,
): Promise<number[]> {
  const bytes = Buffer.alloc(count * PAGE);
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, (first - 1) * PAGE);
  const bad: number[] = [];
  for (let at = 0; at + PAGE <= bytesRead; at += PAGE) {
    const page = first + at / PAGE;
    if (options.newer.has(page) || pageHolds(bytes.subarray(at, at + PAGE), page, macKey)) continue;
    if (!options.busy || !(await holdsLater(handle, macKey, page))) bad.push(page);
  }
  return bad;
}

/** A page caught half-written is whole a moment later. */
async function holdsLater(handle: FileHandle, macKey: Buffer, page: number): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const bytes = Buffer.alloc(PAGE);
    await handle.read(bytes, 0, PAGE, (page - 1) * PAGE);
    if (pageHolds(bytes, page, macKey)) return true;
  }
  return false;
}

function pageHolds(bytes: Buffer, page: number, macKey: Buffer): boolean {
  if (page === PENDING_BYTE / PAGE + 1) return true;
  const number = Buffer.alloc(4);
  number.writeUInt32LE(page);
  const mac = createHmac('sha512', macKey)
    .update(bytes.subarray(page === 1 ? SALT : 0, PAGE - MAC))
    .update(number)
    .digest();
  return timingSafeEqual(mac, bytes.subarray(PAGE - MAC));
}

const LOG_HEADER = 32;
const FRAME_HEADER = 24;

/** The pages that a write-ahead log holds: its headers aren't encrypted. (sqlite.org/fileformat2.html, "The Write-Ahead Log") */
export async function pagesInLog(path: string): Promise<ReadonlySet<number>> {
  const pages = new Set<number>();
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return pages;
  try {
    const { size } = await handle.stat();
    const header = Buffer.alloc(4);
    for (let at = LOG_HEADER; at + FRAME_HEADER + PAGE <= size; at += FRAME_HEADER + PAGE) {
      await handle.read(header, 0, 4, at);
      pages.add(header.readUInt32BE(0));
    }
  } finally {
    await handle.close();
  }
  return pages;
}

/** The first page of a SQLite file in the clear, from byte 16 on (the first 16 are the salt here); null where there is no whole page. */
async function firstPage(handle: FileHandle, key: Uint8Array): Promise<Buffer | null> {
  const bytes = Buffer.alloc(PAGE);
  const { bytesRead } = await handle.read(bytes, 0, PAGE, 0);
  if (bytesRead < PAGE) return null;
  const vector = bytes.subarray(PAGE - RESERVE, PAGE - MAC);
  const decipher = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false);
  return decipher.update(bytes.subarray(SALT, PAGE - RESERVE));
}

/** How many pages the file says it has: bytes 28 to 31, true while 24 to 27 and 92 to 95 agree. (sqlite.org/fileformat2.html, 1.3.7) */
async function declaredPages(handle: FileHandle, key: Uint8Array): Promise<number | null> {
  const plain = await firstPage(handle, key);
  if (plain === null) return null;
  const agree = plain.readUInt32BE(24 - SALT) === plain.readUInt32BE(92 - SALT);
  return agree ? plain.readUInt32BE(28 - SALT) : null;
}

/** Whether the file says of itself that it goes with a log (WAL): opening such a file writes beside it. */
export async function isInLogMode(file: PageFile): Promise<boolean> {
  const handle = await open(file.path, 'r');
  try {
    const plain = await firstPage(handle, file.key);
    // Bytes 18 and 19 are the write and read versions.
    return plain !== null && (plain[18 - SALT] === 2 || plain[19 - SALT] === 2);
  } finally {
    await handle.close();
  }
}
