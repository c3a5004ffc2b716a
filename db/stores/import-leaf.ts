import type { ImportedStatement, PlacedStatement } from './import-record.ts';

/** The UUIDs of one record's rows, as text. */
export interface RecordUuids {
  readonly statement: string;
  readonly version: string;
  readonly date: string;
}

/** Why the date of an imported record is the one that counts. */
export const CHOSEN_REASON = 'The only date given.';

const text = JSON.stringify as (value: string) => string;
const field = (name: string, value: string | null): string => (value === null ? '' : `"${name}":${text(value)},`);

export const hasDate = (record: { readonly edtf: string | null; readonly displayed: string | null }): boolean =>
  record.edtf !== null || record.displayed !== null;

/**
 * The value that a record's leaf vouches for: what `recordValue` makes of its rows, written by hand because an import spends a tenth of
 * its time on it. A test holds the two together. Strings are well-formed, so JSON.stringify is RFC 8785 for them.
 */
export function leafValue({ record, account }: PlacedStatement, uuids: RecordUuids): string {
  const raw =
    record.raw === null
      ? ''
      : `"raw":"${Buffer.from(record.raw).toString('base64url')}",${field('raw_encoding', record.rawEncoding)}`;
  return (
    `[${hasDate(record) ? dateValue(record, uuids) : ''}` +
    `{${raw}"statement_id":"${uuids.statement}","table":"statement_versions","text":${text(record.text)},"uuid":"${uuids.version}"},` +
    `{"account_id":"${account.uuid}","graphic":0,"import_row":${record.row},"kind":"post",${field('lang', record.lang)}` +
    `${field('native_id', record.nativeId)}"privileged":0,"sensitive":0,"table":"statements",${field('url', record.url)}` +
    `"uuid":"${uuids.statement}","version_id":"${uuids.version}"}]`
  );
}

function dateValue(record: ImportedStatement, uuids: RecordUuids): string {
  return (
    `{"chosen":1,"chosen_reason":"${CHOSEN_REASON}",${field('displayed', record.displayed)}${field('edtf', record.edtf)}"method":"displayed",` +
    `"statement_id":"${uuids.statement}","table":"asserted_dates","uuid":"${uuids.date}"` +
    `${record.zone === null ? '' : `,"zone":${text(record.zone)}`}},`
  );
}
