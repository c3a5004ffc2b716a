import type { Exhibit } from '../model.ts';
import type { StatementRecord } from '../records.ts';

/** A statement as it is recorded, beside the exhibit that it became. */
export interface Item {
  readonly statement: StatementRecord;
  readonly exhibit: Exhibit;
}
