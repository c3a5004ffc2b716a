import { statSync } from 'node:fs';
import { OnRecordError } from '../../core/contract/errors.ts';

/** Which folder this is, whatever it is called; on a system without such numbers, its name alone. */
function identityOf(folder: string): string | undefined {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.dev} ${found.ino}`;
}

/**
 * Remembers a folder as it is now. An open database goes on working where its folder is moved, but new captures would be looked for,
 * and written, at the old place: so nothing is begun any more. Looked at without giving way, so that commands keep their order.
 * @returns what throws OnRecordError case.not-found once the folder is no longer there
 */
export function watchPlace(folder: string): () => void {
  const before = identityOf(folder);
  return () => {
    if (identityOf(folder) === before) return;
    throw new OnRecordError('case.not-found', 'The case folder was moved, renamed or unplugged while it was open.', {
      detail: 'Close the case, then open it where it is now; or put the folder back.',
      safe: 'Everything saved before is in the folder, wherever it is now. This change was not made.',
    });
  };
}
