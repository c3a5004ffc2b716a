/** One step forward of the case format. There are no steps back: an older copy is a backup's matter. */
export interface Migration {
  /** The `user_version` that the file has afterwards. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /**
   * Temporary views and tables by which a file of the version before is read as if it had taken this step: a case on a read-only disk
   * can't be brought forward, and must still open.
   */
  readonly forReading?: string;
}
