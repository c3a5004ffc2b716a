// What set-up and the tasks tell the person who started them: on stderr, so that a task's own answer on stdout stays clean. Node 18.

/** @param {string} line */
export function say(line) {
  process.stderr.write(`[on record] ${line}\n`);
}

/**
 * Seconds as people read them.
 * @param {number} ms
 */
export function seconds(ms) {
  return ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`;
}
