import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { caseAtWork, temporaryEngine, value } from './temporary-engine.ts';

const CHILD = fileURLToPath(new URL('./children/adding.ts', import.meta.url));
/** Milliseconds after the first acknowledgement: seeded, so that a failure can be repeated. */
const MOMENTS = [0, 7, 23, 61, 148];

/** Lets a process add things to the case and kills it at some moment; answers what it acknowledged before. */
function killedAfter(folder: string, file: string, ms: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, folder, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let armed = false;
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      if (armed) return;
      armed = true;
      setTimeout(() => child.kill('SIGKILL'), ms);
    });
    child.once('error', reject);
    // The last line may have been cut off by the kill: only whole lines were acknowledged.
    child.once('close', () => resolve(said.split('\n').slice(0, -1)));
  });
}

describe('a process killed in the middle', () => {
  it(
    'C23 loses nothing that was acknowledged, and leaves a case that opens and verifies',
    { timeout: 240_000 },
    async () => {
      const { engine, folder, beside } = await caseAtWork();
      await engine.close();
      const file = join(beside, 'capture.bin');
      await writeFile(file, randomBytes(300_000));
      const sha256 = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      const acknowledged: string[] = [];
      for (const moment of MOMENTS) {
        acknowledged.push(...(await killedAfter(folder, file, moment)));
        const reader = temporaryEngine();
        value(await reader.call('cases.open', { folder, passphrase: null, mode: 'read' }));
        for (const line of acknowledged) {
          const [what, id = ''] = line.split(' ');
          if (what === 'statement') value(await reader.call('statements.get', { statementId: id }));
          else expect(value(await reader.call('captures.get', { captureId: id })).sha256).toBe(sha256);
        }
        const report = value(await reader.call('custody.verify', {}));
        expect(report.findings).toEqual([]);
        await reader.close();
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(MOMENTS.length);
    },
  );
});
