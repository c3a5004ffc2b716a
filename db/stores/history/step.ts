import { OnRecordError } from '../../../core/contract/errors.ts';
import type { Row } from '../../connection.ts';
import type { EvidentialTable } from '../../custody/evidential-columns.ts';
import type { RowPlace } from '../../custody/row-values.ts';

/** One write that takes an act back. Evidence is only ever changed (set aside, put back); what is no evidence comes and goes. */
export type Step =
  | { readonly kind: 'change'; readonly table: EvidentialTable; readonly place: RowPlace; readonly changes: Row }
  | { readonly kind: 'remove'; readonly table: EvidentialTable; readonly place: RowPlace }
  | { readonly kind: 'add'; readonly table: EvidentialTable; readonly row: Row };

export function cannotUndo(detail: string): OnRecordError {
  return new OnRecordError('history.cannot-undo', 'This can’t be undone.', { detail, safe: 'Nothing was changed.' });
}
