import { run } from './cli/run.ts';

/** The entry of the command line: the process's own streams, and its exit code once everything is written. */
async function standardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const interrupted = new AbortController();
// Once: a second interruption ends the process at once, as everywhere.
process.once('SIGINT', () => interrupted.abort());

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  input: standardInput,
  env: process.env,
  signal: interrupted.signal,
  watched: process.stderr.isTTY,
});
