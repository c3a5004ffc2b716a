import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { host, scheme } from '../app-origin.ts';
import { securityHeaders } from './content-security-policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

export interface ServedFile {
  readonly file: string;
  readonly type: string;
}

/** Every address path that exists, such as `/assets/index-3f.js`, with its file. */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

/**
 * Lists what may be served, once, at the start: plain files with a known type under `pages`, and those under `fonts` at
 * `/fonts/`. Links and everything else are not in it, and what isn't in it doesn't exist, so there is no path to be
 * traversed and nothing to be decoded.
 */
export function listServedFiles(pages: string, fonts: string | null = null): ServedFiles {
  const served = new Map<string, ServedFile>();
  const walk = (inside: string, prefix: string): void => {
    for (const entry of readdirSync(inside, { withFileTypes: true })) {
      const file = join(inside, entry.name);
      const type = types[extname(entry.name)];
      if (entry.isDirectory()) walk(file, `${prefix}${entry.name}/`);
      else if (entry.isFile() && type !== undefined) served.set(`${prefix}${entry.name}`, { file, type });
    }
  };
  walk(pages, '/');
  if (fonts !== null && existsSync(fonts)) walk(fonts, '/fonts/');
  return served;
}

/** The address path of a request for one of our pages, as it was written; null: not addressed to us in plain form. */
function addressedPath(address: string): string | null {
  const prefix = `${scheme}://${host}`;
  if (!address.startsWith(`${prefix}/`)) return null;
  const end = address.search(/[?#]/);
  return address.slice(prefix.length, end === -1 ? undefined : end);
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}

/**
 * Answers one request of the program's own scheme.
 * @returns 200 with the file; 404 for every address that isn't exactly one of `served`; 405 for anything but GET.
 */
export async function answer(served: ServedFiles, request: { url: string; method: string }): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const path = addressedPath(request.url);
  const found = path === null ? undefined : served.get(path);
  if (found === undefined) return refusal(404);
  const body = new Uint8Array(await readFile(found.file));
  return new Response(body, { status: 200, headers: { ...securityHeaders, 'Content-Type': found.type } });
}
