import { setFlagsFromString } from 'node:v8';

/** V8 doubles the space of young objects while much of it survives; a table streamed through it would take it to its limit, 100 MB. */
const USUAL_GROWTH = 2;

let running = 0;

/**
 * Runs work that streams: what one piece of it needs, the next one can take over, so that the space of young objects needs no more
 * room for a million records than for a thousand. The flag is one that V8 looks up whenever it would grow that space.
 */
export async function withSteadyHeap<T>(work: () => Promise<T>): Promise<T> {
  if (running++ === 0) setFlagsFromString('--semi-space-growth-factor=1');
  try {
    return await work();
  } finally {
    if (--running === 0) setFlagsFromString(`--semi-space-growth-factor=${USUAL_GROWTH}`);
  }
}
