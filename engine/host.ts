import { requestSchema, type Progress, type Request, type Response } from '../core/contract/transport.ts';
import type { Engine } from './engine.ts';
import type { Wire } from './wire.ts';

/** A caller is told of progress at most this often; a new step and the end always pass. */
const PROGRESS_EVERY_MS = 50;

/**
 * Serves the contract to one caller over a channel of messages. Every message is checked before anything else is done
 * with it; one that doesn't fit is dropped, since it can't be told whom to answer.
 */
export function serve(engine: Engine, wire: Wire): void {
  const calls = new Map<number, AbortController>();
  const send = (response: Response): void => wire.send(response);
  const stopTelling = engine.onChanged((changed) => send({ type: 'changed', changed }));

  const call = async ({ id, operation, input }: Request & { type: 'call' }): Promise<void> => {
    const controller = new AbortController();
    calls.set(id, controller);
    const onProgress = paced((progress) => send({ type: 'progress', id, progress }));
    const result = await engine.callUnknown(operation, input, { onProgress, signal: controller.signal });
    calls.delete(id);
    send({ type: 'result', id, result });
  };

  const receive = (message: unknown): void => {
    const request = requestSchema.safeParse(message);
    if (!request.success) return;
    if (request.data.type === 'cancel') calls.get(request.data.id)?.abort();
    // A number used twice at once would mix two answers up: the second call is not made.
    else if (!calls.has(request.data.id)) void call(request.data);
  };

  wire.listen(receive, () => {
    stopTelling();
    // Nobody is left to hear of it; long work stops at its last commit.
    for (const controller of calls.values()) controller.abort();
  });
}

function paced(tell: (progress: Progress) => void): (progress: Progress) => void {
  let last = 0;
  let step: string | null = null;
  return (progress) => {
    const now = Date.now();
    if (progress.step === step && progress.done !== progress.total && now - last < PROGRESS_EVERY_MS) return;
    last = now;
    step = progress.step;
    tell(progress);
  };
}
