// A failure that a person can act on: said in one line, without a stack. Node 18.

export class SetupProblem extends Error {
  /** @param {string} message what happened, what is safe, what to do: one line */
  constructor(message) {
    super(message);
    this.name = 'SetupProblem';
  }
}

const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/;

/**
 * Turns what npm printed into one line. Pure.
 * @param {string} what what was being installed, e.g. "the locked packages"
 * @param {string} output all that npm printed
 * @returns {string}
 */
export function explainNpmFailure(what, output) {
  if (/\bEINTEGRITY\b/.test(output)) {
    return `npm got other bytes for ${what} than the lock file states (EINTEGRITY), so nothing was installed. Empty npm's cache (npm cache clean --force) and try again; if it stays so, don't trust that registry.`;
  }
  if (unreachable.test(output)) {
    return `The npm registry can't be reached, so ${what} could not be installed. Nothing was changed. Connect to the network (or set npm's "registry") and give the same command again.`;
  }
  if (/\bENOSPC\b/.test(output)) {
    return `The disk is full, so ${what} could not be installed (about 1.5 GB are needed). Nothing was changed. Make room and give the same command again.`;
  }
  const lines = output.split('\n').filter((line) => /^npm (ERR!|error) /.test(line));
  const reason = (lines[0] ?? output.trim().split('\n').at(-1) ?? '').replace(/^npm (ERR!|error) (code )?/, '');
  return `npm could not install ${what} (${reason || 'it gave no reason'}). Nothing was changed. Give the same command again.`;
}
