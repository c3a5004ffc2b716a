import { Worker } from 'node:worker_threads';
import { OnRecordError } from '../../../core/contract/index.ts';
import { cancelled } from '../../operation.ts';
import { shippedFolder } from '../place.ts';
import type { TypesetAnswer, TypesetTask } from './protocol.ts';

export type FinalAnswer = Exclude<TypesetAnswer, { readonly kind: 'volume' | 'failed' }>;

export interface TaskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onVolume?: ((number: number, of: number) => void) | undefined;
}

/** A worker that sets documents. Tasks wait for each other; a cancelled one takes the worker with it, and the next gets a new one. */
export class Typesetting {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** @throws OnRecordError `operation.cancelled`, `dossier.render-failed` */
  run(task: TypesetTask, options: TaskOptions = {}): Promise<FinalAnswer> {
    const turn = this.#last.then(() => this.#perform(task, options));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the worker and gives its memory back. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #perform(task: TypesetTask, { signal, onVolume }: TaskOptions): Promise<FinalAnswer> {
    if (signal?.aborted === true) throw cancelled();
    const worker = (this.#worker ??= new Worker(shippedFolder().pdfWorker));
    // Waiting for a task holds the process; a worker that only waits for the next one doesn't
    worker.ref();
    try {
      return await answerOf(worker, task, { signal, onVolume });
    } catch (error) {
      // Whatever went wrong, the next task starts with a clean worker
      await this.close();
      throw error;
    } finally {
      worker.unref();
    }
  }
}

function answerOf(worker: Worker, task: TypesetTask, { signal, onVolume }: TaskOptions): Promise<FinalAnswer> {
  return new Promise<FinalAnswer>((resolve, reject) => {
    const settle = (finish: () => void): void => {
      worker.off('message', answered).off('error', failed).off('exit', ended);
      signal?.removeEventListener('abort', stop);
      finish();
    };
    const answered = (answer: TypesetAnswer): void => {
      if (answer.kind === 'volume') onVolume?.(answer.number, answer.of);
      else if (answer.kind === 'failed') settle(() => reject(renderFailed(answer.message)));
      else settle(() => resolve(answer));
    };
    const failed = (error: Error): void => settle(() => reject(renderFailed(error.message)));
    const ended = (): void => settle(() => reject(renderFailed('the worker ended')));
    const stop = (): void => settle(() => reject(cancelled()));
    worker.on('message', answered).on('error', failed).on('exit', ended);
    signal?.addEventListener('abort', stop);
    worker.postMessage(task);
  });
}

function renderFailed(detail: string): OnRecordError {
  return new OnRecordError('dossier.render-failed', 'The PDF could not be set.', {
    detail,
    safe: 'Nothing was written, and the case is as it was. The other formats don’t depend on it.',
  });
}
