import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join, normalize } from 'node:path';
import type { ShellState } from '../../../renderer/ipc/bridge.ts';
import { createEngine, type Engine } from '../../../engine/engine.ts';
import { pathsAsTokens } from '../../../engine/files.ts';
import { serve } from '../../../engine/host.ts';
import { pageScript } from './page-script.ts';

const root = join(import.meta.dirname, '../../..');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
/** As strict as the program's own, but for the harness's script and its calls. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

export interface Harness {
  readonly url: string;
  readonly engine: Engine;
  /** What the next dialogs answer, in order. */
  readonly answers: string[];
  readonly state: { -readonly [K in keyof ShellState]: ShellState[K] };
  readonly close: () => Promise<void>;
}

/** Serves the built window with the real engine behind it, to a plain browser: for looking at screens without the desktop shell. */
export async function startHarness(userData: string): Promise<Harness> {
  const engine = createEngine({
    files: pathsAsTokens,
    appVersion: '0.1.0',
    userData,
    actorName: () => 'Investigator 1',
    checkOutput: true,
  });
  const answers: string[] = [];
  const state: Harness['state'] = {
    version: '0.1.0',
    platform: 'linux',
    settings: {
      theme: 'system',
      language: 'en',
      density: 'compact',
      keepRecent: true,
      lockAfterMinutes: 5,
      singleLetterKeys: true,
      sampleTour: true,
      actorName: 'Investigator 1',
    },
    recent: [],
    zone: 'Asia/Jerusalem',
  };
  const pages = new Pages(engine);
  const server = createServer((request, response) => void answer(request, response, { state, answers, pages }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the harness has no port');
  return {
    url: `http://127.0.0.1:${String(address.port)}/`,
    engine,
    answers,
    state,
    close: () => stop(server, engine),
  };
}

async function stop(server: Server, engine: Engine): Promise<void> {
  server.closeAllConnections();
  server.close();
  await engine.close();
}

/** The pages that listen; each is a wire to the engine. */
class Pages {
  readonly #engine: Engine;
  #receive: (message: unknown) => void = () => undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  open(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(':\n\n');
    serve(this.#engine, {
      send: (message) => void response.write(`data: ${JSON.stringify(message)}\n\n`),
      listen: (onMessage, onClose) => {
        this.#receive = onMessage;
        response.on('close', onClose);
      },
    });
  }

  receive(message: unknown): void {
    this.#receive(message);
  }
}

interface Parts {
  readonly state: Harness['state'];
  readonly answers: string[];
  readonly pages: Pages;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://harness').pathname;
  if (path === '/events') parts.pages.open(response);
  else if (path === '/message') {
    parts.pages.receive(await bodyOf(request));
    response.end();
  } else if (path === '/shell') {
    const call = (await bodyOf(request)) as { operation: string; input: Record<string, unknown> };
    response.end(JSON.stringify({ ok: true, value: shell(call.operation, call.input, parts) }));
  } else file(path, response);
}

function shell(operation: string, input: Record<string, unknown>, { state, answers }: Parts): unknown {
  if (operation === 'shell.state') return state;
  if (operation === 'shell.changeSettings') return (state.settings = { ...state.settings, ...input });
  if (operation !== 'shell.choose') return {};
  const chosen = answers.shift();
  return { chosen: chosen === undefined ? [] : [{ token: chosen, name: basename(chosen) }] };
}

function file(path: string, response: ServerResponse): void {
  const name = path === '/' ? 'index.html' : normalize(path).replace(/^\/+/, '');
  const bytes = name === 'page-script.js' ? Buffer.from(pageScript) : read(join(root, 'dist/renderer', name));
  if (bytes === null) {
    response.writeHead(404).end();
    return;
  }
  const page = name === 'index.html' ? Buffer.from(withBridge(bytes.toString('utf8'))) : bytes;
  response.writeHead(200, {
    'content-type': types[extname(name)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
  });
  response.end(page);
}

function read(place: string): Buffer | null {
  return existsSync(place) ? readFileSync(place) : null;
}

function withBridge(html: string): string {
  return html.replace('<head>', '<head><script src="./page-script.js"></script>');
}
