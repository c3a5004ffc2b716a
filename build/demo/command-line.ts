import { join } from 'node:path';
import type { z } from 'zod';
import { root } from '../root.ts';
import { run } from '../setup/child.mjs';

/**
 * Runs one command of the built command line, as a person would type it, and reads its JSON answer.
 * @param accepted exit codes that are an answer: 1 means done, with findings
 */
export async function onrecord<T>(
  args: readonly string[],
  answer: z.ZodType<T>,
  accepted: readonly number[] = [0],
): Promise<T> {
  const ended = await run(process.execPath, [join(root, 'bin/onrecord.mjs'), ...args, '--json'], { cwd: root });
  if (!accepted.includes(ended.code))
    throw new Error(`onrecord ${args.join(' ')} ended with ${ended.code}:\n${ended.output}`);
  return answer.parse(JSON.parse(ended.stdout));
}
