import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Client, Contract, Result } from '../../core/contract/index.ts';
import { KDF_FLOOR } from '../../db/case-folder/argon2.ts';
import { createEngine, type Engine } from '../../engine/engine.ts';
import { pathsAsTokens } from '../../engine/files.ts';
import { inMemoryClient } from '../../engine/in-memory.ts';
import { temporaryFolder } from '../db/temporary-case.ts';

const engines: Engine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close('at-once');
});

export function temporaryEngine(actorName = 'Ada'): Engine {
  const engine = createEngine({
    files: pathsAsTokens,
    appVersion: 'test',
    actorName: () => actorName,
    checkOutput: true,
    kdf: KDF_FLOOR,
  });
  engines.push(engine);
  return engine;
}

export interface CaseAtWork {
  readonly engine: Engine;
  /** Through the in-memory transport: everything is copied as a port copies it. */
  readonly client: Client<Contract>;
  readonly folder: string;
  /** Beside the case, for files. */
  readonly beside: string;
}

/** A real encrypted case in a temporary folder, open for writing in an engine. */
export async function caseAtWork(options: { zone?: string; passphrase?: string } = {}): Promise<CaseAtWork> {
  const beside = await temporaryFolder();
  const folder = join(beside, 'Fälle 2020.onrecord');
  const engine = temporaryEngine();
  const client = inMemoryClient(engine);
  value(
    await client.call('cases.create', {
      folder,
      title: 'A case',
      zone: options.zone ?? 'UTC',
      passphrase: options.passphrase ?? null,
    }),
  );
  return { engine, client, folder, beside };
}

/** The value of a result; a problem fails the test with its words. */
export function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message} ${result.error.detail ?? ''}`);
}

/** The code of a problem; null where it went well. */
export function problemCode(result: Result<unknown>): string | null {
  return result.ok ? null : result.error.code;
}

/**
 * An answer without what counts acts, and without what lies set aside: an undo is an act too, what it takes back lies aside, and all else
 * is as it was.
 */
export function withoutCounts(answer: unknown): unknown {
  const isLeftOut = (name: string): boolean => ['revision', 'events', 'renderingsAside', 'aside'].includes(name);
  return JSON.parse(JSON.stringify(answer, (name, part: unknown) => (isLeftOut(name) ? undefined : part)));
}

/** An account to hang statements on. */
export async function addAccount(client: Client<Contract>, handle = 'minister'): Promise<string> {
  return value(await client.call('accounts.add', { platform: 'x', handle })).accountId;
}

/** A statement with its words and date; null: undated. */
export async function addStatement(
  client: Client<Contract>,
  accountId: string,
  text: string,
  edtf: string | null,
): Promise<string> {
  const date = edtf === null ? null : { edtf };
  return value(await client.call('statements.add', { accountId, text, date })).statementId;
}
