import { custodySql } from './0010/custody.ts';
import { disposalSql } from './0010/disposal.ts';
import { dossiersSql } from './0010/dossiers.ts';
import { filtersSql } from './0010/filters.ts';
import { frozenSql } from './0010/frozen.ts';
import { linksSql } from './0010/links.ts';
import { peopleSql } from './0010/people.ts';
import { policiesSql } from './0010/policies.ts';
import { refusalsSql } from './0010/refusals.ts';
import { searchSql } from './0010/search.ts';
import { sourcesSql } from './0010/sources.ts';
import { statementsSql } from './0010/statements.ts';
import { talliesSql } from './0010/tallies.ts';
import type { Migration } from './migration.ts';

/**
 * The first schema. Rules that hold in every table:
 * - `id` is a dense local row number for foreign keys, never shown or exported; `uuid` is a UUIDv7 of 16 bytes, the identity in
 *   bundles, cursors and custody, and its first 48 bits say when the row was recorded.
 * - `…_on` and every "seen", "collected", "accessed" is EDTF text, as fine as known and no finer; `…_key` is its derived sort key;
 *   `…_at` is a UTC millisecond, only for what this program did itself. Every claim of "when" is a row of `asserted_dates`.
 * - TEXT is the exact UTF-8 (with NUL, CRLF, BOM): never `length()`, `LIKE`, `substr()` or `||` on it. Where the evidence isn't
 *   well-formed Unicode or came in another encoding, `raw` holds the bytes and `raw_encoding` names them.
 * - Offsets of spans are UTF-16 code units into the stored text; `exact` repeats the words, so that a wrong offset shows itself.
 * - `chosen` is 1 or NULL, so that UNIQUE (parent, chosen) allows one.
 * - `set_aside_reason` NULL: the row stands. Evidence is never deleted, but by an open disposal.
 * - Computed and never stored: the match of a quotation, the standing of a policy on a day, post-id time, assurance, silence.
 */
export const firstSchema: Migration = {
  version: 10,
  name: 'first schema',
  sql: [
    custodySql,
    peopleSql,
    statementsSql,
    sourcesSql,
    policiesSql,
    linksSql,
    filtersSql,
    dossiersSql,
    talliesSql,
    searchSql,
    disposalSql,
    frozenSql,
    refusalsSql,
  ].join('\n'),
};
