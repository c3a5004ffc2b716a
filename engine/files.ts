import { resolve } from 'node:path';
import { OnRecordError } from '../core/contract/index.ts';

/** Turns the tokens that callers hold into paths. A page never sees a path; the command line's tokens are paths. */
export interface FileResolver {
  /** @throws OnRecordError `file.token-unknown` */
  path(token: string): string;
}

/** Tokens that the desktop shell granted, each for a file or folder that a person chose. */
export class GrantedFiles implements FileResolver {
  readonly #paths = new Map<string, string>();

  grant(token: string, path: string): void {
    this.#paths.set(token, path);
  }

  path(token: string): string {
    const path = this.#paths.get(token);
    if (path === undefined) {
      throw new OnRecordError('file.token-unknown', 'This file was not chosen in this session.', {
        detail: 'Choose it again.',
        safe: 'Nothing was read or written.',
      });
    }
    return path;
  }
}

/** For callers that are trusted with paths: the command line and tests. */
export const pathsAsTokens: FileResolver = { path: (token) => resolve(token) };
