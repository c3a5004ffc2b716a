/** One step forward of the case format. There are no steps back: an older copy is a backup's matter. */
export interface Migration {
  /** The `user_version` that the file has afterwards. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
