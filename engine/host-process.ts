import { engineOrderSchema, type EngineOrder, type EngineReport } from '../core/contract/engine-control.ts';
import { createEngine, type Engine } from './engine.ts';
import { GrantedFiles } from './files.ts';
import { serve } from './host.ts';
import { toProblem } from './problems.ts';
import { electronWire, type ElectronPort } from './wire.ts';

/** The entry of the engine's own process (an Electron utility process). The shell speaks to it over its parent port. */
interface ParentPort {
  postMessage(message: EngineReport): void;
  on(event: 'message', listener: (event: { readonly data: unknown; readonly ports: ElectronPort[] }) => void): unknown;
}

function parentPort(): ParentPort {
  const port = 'parentPort' in process ? (process.parentPort as ParentPort | null | undefined) : undefined;
  if (!port) throw new Error('this program is started by the desktop shell as a utility process');
  return port;
}

const shell = parentPort();
const files = new GrantedFiles();
let actorName = '';
let engine: Engine | null = null;

function start(order: EngineOrder & { type: 'start' }): Engine {
  actorName = order.actorName;
  const made = createEngine({
    files,
    appVersion: order.appVersion,
    userData: order.userData,
    actorName: () => actorName,
    checkOutput: order.checkOutput,
  });
  made.onBusy((busy) => shell.postMessage({ type: 'busy', busy }));
  return made;
}

async function close(): Promise<void> {
  let problem: string | null = null;
  try {
    await engine?.close();
  } catch (error) {
    problem = toProblem(error).message;
  }
  shell.postMessage({ type: 'closed', problem });
  // The message leaves before the process does.
  setTimeout(() => process.exit(0), 50);
}

function obey(order: EngineOrder, ports: readonly ElectronPort[]): void {
  switch (order.type) {
    case 'start':
      engine ??= start(order);
      return;
    case 'port':
      for (const port of ports) if (engine !== null) serve(engine, electronWire(port));
      return;
    case 'grant':
      files.grant(order.token, order.path);
      return;
    case 'actor':
      actorName = order.actorName;
      return;
    case 'close':
      void close();
      return;
  }
}

shell.on('message', ({ data, ports }) => obey(engineOrderSchema.parse(data), ports));
shell.postMessage({ type: 'listening' });
