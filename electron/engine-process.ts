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
  /** It ended, whether that was asked for or not. */
  readonly onEnded: () => void;
  /** The last of its long work has ended. */
  readonly onIdle: () => void;
}

interface Running {
  readonly child: UtilityProcess;
  readonly ended: Promise<void>;
  busy: boolean;
  /** Its end was asked for. */
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

const tooLong = 'Closing took too long and was ended. What was saved is safe; the case is checked when it is opened.';
const endedEarly = 'The engine ended before it had closed the case. What was saved is safe.';
/** After `closed` the process ends by itself; this is how long it may take before it is ended. */
const lastBreathMs = 2_000;

function environment(): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of passedOn) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** The engine's process, at most one at a time: the open case lives and dies with it. */
export class EngineProcess {
  readonly #options: EngineOptions;
  #running: Running | null = null;

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  /** Starts one if none runs. @returns a way to it, for the page */
  connect(): MessagePortMain {
    if (this.#running === null) this.#start();
    const { port1, port2 } = new MessageChannelMain();
    this.#send({ type: 'port' }, [port1]);
    return port2;
  }

  grant(grant: Grant): void {
    this.#send({ type: 'grant', ...grant });
  }

  nameActor(actorName: string): void {
    this.#send({ type: 'actor', actorName });
  }

  isRunning(): boolean {
    return this.#running !== null;
  }

  isBusy(): boolean {
    return this.#running?.busy ?? false;
  }

  /**
   * Has the case closed in good order, and ends the process in any case, at the latest after `patienceMs`.
   * @returns what could not be done, in words for a person; null: all was done
   */
  async close(patienceMs: number): Promise<string | null> {
    const closing = this.#running;
    if (closing === null) return null;
    closing.expected = true;
    const problem = await new Promise<string | null>((resolve) => {
      closing.closed = resolve;
      this.#send({ type: 'close' });
      setTimeout(resolve, patienceMs, tooLong);
    });
    if (problem !== tooLong) await Promise.race([closing.ended, after(lastBreathMs)]);
    await this.kill();
    return problem;
  }

  /** Ends it at once, whatever it does. Resolves when the process is gone, and its memory with it. */
  async kill(): Promise<void> {
    if (this.#running === null) return;
    const { child, ended } = this.#running;
    this.#running.expected = true;
    // SIGKILL, not child.kill(), which asks: no code of the engine runs any more, least of all code that writes.
    if (child.pid === undefined) child.kill();
    else process.kill(child.pid, 'SIGKILL');
    await ended;
  }

  #start(): void {
    const child = utilityProcess.fork(this.#options.hostFile, [], {
      serviceName: 'On Record engine',
      env: environment(),
      stdio: 'inherit',
    });
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const started: Running = { child, ended, busy: false, expected: false, closed: () => undefined };
    this.#running = started;
    child.on('message', (raw: unknown) => {
      this.#hear(started, raw);
    });
    child.once('exit', (code) => {
      if (this.#running === started) this.#running = null;
      started.closed(endedEarly);
      end();
      this.#options.onEnded();
      if (!started.expected) this.#options.onGone(code);
    });
    this.#send(this.#options.startOrder());
    for (const grant of this.#options.grants()) this.grant(grant);
  }

  #hear(from: Running, raw: unknown): void {
    const report = engineReportSchema.safeParse(raw);
    if (!report.success) return;
    if (report.data.type === 'busy') {
      from.busy = report.data.busy;
      if (!from.busy && !from.expected) this.#options.onIdle();
    }
    if (report.data.type === 'closed') from.closed(report.data.problem);
  }

  #send(order: EngineOrder, ports: MessagePortMain[] = []): void {
    this.#running?.child.postMessage(order, ports);
  }
}
