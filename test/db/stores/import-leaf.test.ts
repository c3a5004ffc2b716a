import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordValue } from '../../../db/custody/record-bulk.ts';
import { CHOSEN_REASON, hasDate, leafValue } from '../../../db/stores/import-leaf.ts';
import { SeenTexts } from '../../../db/stores/import-seen.ts';
import type { ImportedStatement } from '../../../db/stores/import-record.ts';

const text = fc.string({ unit: 'binary', maxLength: 30 }).map((given) => given.toWellFormed());
const maybe = fc.option(
  text.filter((given) => given !== ''),
  { nil: null },
);
const record: fc.Arbitrary<ImportedStatement> = fc.record({
  row: fc.integer({ min: 1, max: 1_000_000 }),
  text,
  raw: fc.option(fc.uint8Array({ maxLength: 20 }), { nil: null }),
  rawEncoding: fc.constant(null),
  edtf: maybe,
  zone: maybe,
  displayed: maybe,
  nativeId: maybe,
  url: maybe,
  lang: maybe,
});

test('a leaf’s value, written by hand, is what the verifier makes of the rows', () => {
  fc.assert(
    fc.property(record, fc.uuid(), fc.uuid(), fc.uuid(), fc.uuid(), (given, statement, version, date, account) => {
      const one = {
        ...given,
        rawEncoding: given.raw === null ? null : 'utf-16le',
        zone: given.edtf === null ? null : given.zone,
      };
      const cells = (row: Record<string, string | number | null>): Record<string, string | number> =>
        Object.fromEntries(Object.entries(row).flatMap(([name, cell]) => (cell === null ? [] : [[name, cell]])));
      const { edtf, zone, displayed, text: words, lang, url } = one;
      const raw = one.raw === null ? null : Buffer.from(one.raw).toString('base64url');
      const rows = [
        {
          table: 'statement_versions' as const,
          cells: cells({ raw, raw_encoding: one.rawEncoding, statement_id: statement, text: words, uuid: version }),
        },
        {
          table: 'statements' as const,
          cells: cells({
            account_id: account,
            graphic: 0,
            import_row: one.row,
            kind: 'post',
            lang,
            native_id: one.nativeId,
            privileged: 0,
            sensitive: 0,
            url,
            uuid: statement,
            version_id: version,
          }),
        },
      ];
      const dated = {
        chosen: 1,
        chosen_reason: CHOSEN_REASON,
        displayed,
        edtf,
        method: 'displayed',
        statement_id: statement,
        uuid: date,
        zone,
      };
      const all = hasDate(one) ? [{ table: 'asserted_dates' as const, cells: cells(dated) }, ...rows] : rows;
      const placed = { record: one, account: { id: 1, uuid: account }, sortKey: 0, period: 0, grain: 0 };
      expect(leafValue(placed, { statement, version, date })).toBe(recordValue(all));
    }),
  );
});

test('texts once added are seen again, others are not', () => {
  const seen = new SeenTexts();
  const keys = Array.from({ length: 20_000 }, (_, n) => ['native', `account ${n % 7}`, String(n)] as const);
  expect(keys.filter((key) => seen.add(key))).toEqual([]);
  expect(keys.filter((key) => !seen.has(key))).toEqual([]);
  expect(keys.filter((key) => seen.has([...key, 'more']))).toEqual([]);
  expect(seen.has(['native', 'account 0', '', '0'])).toBe(false);
});
