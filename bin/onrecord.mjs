#!/usr/bin/env node
// The command line: npx onrecord <command>. It starts on Node 18 and later; the program itself needs Node-API 10 for its encrypted
// database, so on an older Node it is started again under the Node 24 that set-up keeps, with streams, signals and exit code intact.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const program = fileURLToPath(new URL('../dist/main/cli.js', import.meta.url));

/** @param {string} line */
function refuse(line) {
  process.stderr.write(`onrecord: ${line}\n`);
  process.exitCode = 2;
}

/** Whether this Node can load the program: Node-API 10 came with Node 22.14 and 23.6. */
function isRecentEnough() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  return major >= 22 && Number(process.versions['napi']) >= 10;
}

async function startHere() {
  const [{ enableCompileCache }, { cachePlace }] = await Promise.all([
    import('node:module'),
    import('../build/setup/cache-place.mjs'),
  ]);
  enableCompileCache?.(join(cachePlace().folder, 'compiled'));
  await import(pathToFileURL(program).href);
}

async function startUnderNode24() {
  const [{ findNode24 }, { handOver }] = await Promise.all([
    import('../build/setup/node24.mjs'),
    import('../build/setup/child.mjs'),
  ]);
  const node = findNode24();
  if (!node)
    return refuse(`this Node (${process.version}) is too old and Node 24 is not set up: type "npm run build" once.`);
  process.exitCode = await handOver(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
}

if (!existsSync(program)) refuse('the program is not built: type "npm run build" once.');
else if (isRecentEnough()) await startHere();
else await startUnderNode24();
