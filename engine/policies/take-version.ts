import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  MAX_TEXT_BYTES,
  OnRecordError,
  type Contract,
  type OutputOf,
  type ParsedInputOf,
} from '../../core/contract/index.ts';
import { addVersion, checkVersion, type ReadText } from '../../db/stores/policies/write.ts';
import type { OperationContext, Steps } from '../operation.ts';

type Given = ParsedInputOf<Contract['policies.addVersion']>;

/** A text with its bytes, before they are stored. */
interface Received {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly fileName: string | null;
  readonly originalPath: string | null;
  readonly modifiedAt: number | null;
}

/**
 * Takes a version of a policy in: its bytes are on disk, encrypted and synced, before the one act that names them commits.
 * @throws OnRecordError `text.not-utf8`, `text.too-long`, `input.invalid` for an empty text, and what checkVersion throws
 */
export async function takeVersion(
  given: Given,
  steps: Steps,
  { caseFile, files }: OperationContext,
): Promise<OutputOf<Contract['policies.addVersion']>> {
  checkVersion(caseFile.database, given);
  const received = given.file === null ? pasted(given.text ?? '') : await fromFile(files.path(given.file));
  if (received.text === '') {
    throw new OnRecordError('input.invalid', 'This text is empty.', { safe: 'Nothing was changed.' });
  }
  const { sha256, bytes } = await caseFile.blobs.addBytes(received.bytes);
  const { fileName, originalPath, modifiedAt, text } = received;
  const read: ReadText = {
    text,
    sha256: createHash('sha256').update(text, 'utf8').digest(),
    stored: { sha256, bytes, type: 'text/plain', fileName, originalPath, modifiedAt },
  };
  return steps.act((act) => addVersion(act, given, read));
}

/** Pasted words are kept as UTF-8; with half characters, which that can't hold, as the UTF-16 that they came in. */
function pasted(text: string): Received {
  const bytes = text.isWellFormed() ? Buffer.from(text, 'utf8') : Buffer.from(text, 'utf16le');
  refuseTooLong(Buffer.byteLength(text, 'utf8'));
  return { bytes, text: text.toWellFormed(), fileName: null, originalPath: null, modifiedAt: null };
}

async function fromFile(path: string): Promise<Received> {
  const facts = await stat(path).catch((cause: unknown) => {
    throw new OnRecordError('file.not-found', 'There is no such file.', { detail: path, cause });
  });
  if (!facts.isFile()) throw new OnRecordError('file.not-readable', 'This is not a file.', { detail: path });
  refuseTooLong(facts.size);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new OnRecordError('file.not-readable', 'The file cannot be read.', { detail: path, cause });
  });
  return { bytes, text: decoded(bytes, path), fileName: basename(path), originalPath: path, modifiedAt: facts.mtimeMs };
}

/** A byte order mark is a part of the text: offsets count it, and the text has the file's own hash. */
function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new OnRecordError('text.not-utf8', 'This file is not UTF-8 text.', {
      detail: `${path}. Keep the file as a capture, and add its text as UTF-8.`,
      safe: 'Nothing was changed.',
      cause,
    });
  }
}

function refuseTooLong(bytes: number): void {
  if (bytes <= MAX_TEXT_BYTES) return;
  throw new OnRecordError('text.too-long', 'One text can hold at most 16 MiB.', {
    detail: 'Keep it as a file: a capture can be of any size.',
    safe: 'Nothing was changed.',
  });
}
