import type { Connection } from '../connection.ts';

/** What an event says of where it was made. One a open case; the chain's own state is read from the database, never remembered. */
export interface Custody {
  /** 16 opaque bytes for this device in this case: the same device can't be recognised in another case. */
  readonly device: Buffer;
  /** Program and version, as it stands in each event. */
  readonly app: string;
  /** Names the run of the machine that `mono` counts in. */
  readonly boot: string;
  /** The machine's time zone, an IANA name. */
  readonly tz: string;
}

/** What recording needs of an open case. */
export interface Recorder {
  readonly database: Connection;
  readonly custody: Custody;
}
