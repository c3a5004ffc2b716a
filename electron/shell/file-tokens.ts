import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { ChosenFile } from '../../core/contract/bridge.ts';

export interface Grant {
  readonly token: string;
  readonly path: string;
}

/**
 * Files and folders that a person chose, by random tokens that mean something in this run of the program only. The page
 * holds tokens; paths stay here and in the engine.
 */
export interface FileTokens {
  readonly issue: (path: string) => ChosenFile;
  readonly pathOf: (token: string) => string | null;
  readonly all: () => readonly Grant[];
  /** After locking: no token of before is worth anything. */
  readonly forgetAll: () => void;
}

/** @param onGrant told of every new token, so that the engine learns it before the page does */
export function createFileTokens(onGrant: (grant: Grant) => void): FileTokens {
  const paths = new Map<string, string>();
  const tokens = new Map<string, string>();
  return {
    issue: (path) => {
      const known = tokens.get(path);
      const token = known ?? randomBytes(24).toString('base64url');
      if (known === undefined) {
        tokens.set(path, token);
        paths.set(token, path);
        onGrant({ token, path });
      }
      return { token, name: basename(path) };
    },
    pathOf: (token) => paths.get(token) ?? null,
    all: () => [...paths].map(([token, path]) => ({ token, path })),
    forgetAll: () => {
      paths.clear();
      tokens.clear();
    },
  };
}
