import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { engineReportSchema, type EngineOrder } from '../core/contract/engine-control.ts';
import type { Grant } from './shell/file-tokens.ts';

export type StartOrder = Extract<EngineOrder, { type: 'start' }>;

export interface EngineOptions {
  /** dist/main/host.js */
  readonly hostFile: string;
  readonly startOrder: () => StartOrder;
  /** Everything that a new engine must know of before it serves. */
  readonly grants: () => readonly Grant[];
  /** It ended although nobody asked it to. */
  readonly onGone: (exitCode: number) => void;
}

/** At most one engine at a time: the case lives and dies with its process. */
export interface Engine {
  /** Starts one if none runs, and opens a way to it. */
  connect(): MessagePortMain;
  grant(grant: Grant): void;
  nameActor(actorName: string): void;
  isBusy(): boolean;
  /** The operating system's id of the process; null: none runs. */
  pid(): number | null;
  /** Has the case closed in good order. @returns what could not be done, or null; after `patienceMs` it is ended all the same. */
  close(patienceMs: number): Promise<string | null>;
  /** Ends it at once, whatever it does; resolves when the process is gone, and its memory with it. */
  kill(): Promise<void>;
}

interface Running {
  readonly child: UtilityProcess;
  readonly ended: Promise<void>;
  busy: boolean;
  expected: boolean;
  closed: (problem: string | null) => void;
}

/** What the engine needs of the environment; nothing that could point it to a debugger, a proxy or other code. */
const passedOn = [
  'HOME',
  'PATH',
  'TMPDIR',
  'TEMP',
  'TMP',
  'TZ',
  'LANG',
  'LC_ALL',
  'SystemRoot',
  'USERPROFILE',
  'APPDATA',
];

function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

const tooLong = 'Closing took too long and was ended. What was saved is safe; the case is checked when it is opened.';
/** After `closed` the process ends by itself; this is how long it may take before it is ended. */
const lastBreathMs = 2_000;

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

export function createEngine(options: EngineOptions): Engine {
  let running: Running | null = null;

  function send(order: EngineOrder, ports: MessagePortMain[] = []): void {
    running?.child.postMessage(order, ports);
  }

  function start(): void {
    const child = utilityProcess.fork(options.hostFile, [], {
      serviceName: 'On Record engine',
      env: environment(),
      stdio: 'inherit',
    });
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const started: Running = { child, ended, busy: false, expected: false, closed: () => undefined };
    running = started;
    child.on('message', (raw: unknown) => {
      hear(started, raw);
    });
    child.once('exit', (code) => {
      if (running === started) running = null;
      started.closed('The engine ended before it had closed the case.');
      end();
      if (!started.expected) options.onGone(code);
    });
    send(options.startOrder());
    for (const grant of options.grants()) send({ type: 'grant', ...grant });
  }

  function hear(from: Running, raw: unknown): void {
    const report = engineReportSchema.safeParse(raw);
    if (!report.success) return;
    if (report.data.type === 'busy') from.busy = report.data.busy;
    if (report.data.type === 'closed') from.closed(report.data.problem);
  }

  async function kill(): Promise<void> {
    if (running === null) return;
    const { child, ended } = running;
    running.expected = true;
    // SIGKILL, not child.kill(): nothing of the engine runs any more, so nothing can be written after the last commit.
    if (child.pid === undefined) child.kill();
    else process.kill(child.pid, 'SIGKILL');
    await ended;
  }

  async function close(patienceMs: number): Promise<string | null> {
    if (running === null) return null;
    const closing = running;
    closing.expected = true;
    const problem = await new Promise<string | null>((resolve) => {
      closing.closed = resolve;
      send({ type: 'close' });
      setTimeout(() => {
        resolve(tooLong);
      }, patienceMs).unref();
    });
    if (running === closing) await Promise.race([closing.ended, after(lastBreathMs)]);
    await kill();
    return problem;
  }

  return {
    connect: () => {
      if (running === null) start();
      const { port1, port2 } = new MessageChannelMain();
      send({ type: 'port' }, [port1]);
      return port2;
    },
    grant: (grant) => {
      send({ type: 'grant', ...grant });
    },
    nameActor: (actorName) => {
      send({ type: 'actor', actorName });
    },
    isBusy: () => running?.busy ?? false,
    pid: () => running?.child.pid ?? null,
    close,
    kill,
  };
}
