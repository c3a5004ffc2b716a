import type { BlobStore } from '../blobs/store.ts';
import type { Connection } from '../connection.ts';
import type { Custody } from '../custody/custody.ts';
import type { CaseKeys } from './keys.ts';
import type { Protection } from './keyslots.ts';

export type CaseMode = 'read' | 'write';

/** Who uses the case on what: all three stand in custody events. */
export interface Session {
  /** Acts that name no other actor are theirs (unlocking, creating). */
  readonly actorName: string;
  /** What names this machine or installation, the same at each start; by default `machineIdentity()`. Only a keyed hash of it is stored. */
  readonly device?: string | undefined;
  /** Program and version: 'onrecord 0.1.0'. */
  readonly app: string;
}

/** An open case. Everything that the rooms above do to it goes through this. */
export interface CaseFile {
  /** The folder, absolute. */
  readonly path: string;
  /** 'read' also where writing was asked for and the file is of a newer schema (`newerSchema`). */
  readonly mode: CaseMode;
  readonly newerSchema: boolean;
  /** It is read through a stand-in elsewhere: its last session didn't end and nothing can be written beside it. */
  readonly standIn: boolean;
  /** UUID text. */
  readonly caseUuid: string;
  readonly title: string;
  readonly protection: Protection;
  readonly database: Connection;
  readonly blobs: BlobStore;
  readonly custody: Custody;
  readonly keys: CaseKeys;
  /** @throws OnRecordError case.not-found where the folder was moved, renamed or unplugged since it was opened */
  readonly expectInPlace: () => void;
  /**
   * Makes a checkpoint and a backup of what is new, leaves the database as one file, lets go of LOCK and wipes the keys. May be
   * called twice. `quick` leaves out checkpoint and backup: at a lock there is no time for them.
   */
  close(options?: { readonly quick?: boolean }): Promise<void>;
}

export { moveIntoPlace, placeToBuild, refuseExisting } from './building.ts';
export { createCaseFile } from './create.ts';
export { openCaseFile } from './open.ts';
export { backupCase } from './backup.ts';
