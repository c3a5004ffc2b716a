import { join } from 'node:path';

/** Where things lie in a case folder. */
export const casePaths = (folder: string) =>
  ({
    format: join(folder, 'FORMAT'),
    keyslots: join(folder, 'keyslots.json'),
    database: join(folder, 'case.db'),
    log: join(folder, 'case.db-wal'),
    blobs: join(folder, 'blobs'),
    backups: join(folder, 'backups'),
    tmp: join(folder, 'tmp'),
    lock: join(folder, 'LOCK'),
  }) as const;
