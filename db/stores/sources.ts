import type { z } from 'zod';
import type { sourceFields } from '../../core/contract/sources.ts';
import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { isUuid } from '../../core/domain/ids.ts';
import type { SourceKind } from '../../core/domain/vocabulary.ts';
import { prepared, type Connection, type Row } from '../connection.ts';
import type { Act } from '../custody/record-act.ts';
import { uuidBytes, uuidText } from '../custody/uuid.ts';
import { addClaim, checkedDate, methodOf } from './date-claims.ts';
import { rowId } from './identity.ts';

export type NewSource = z.output<typeof sourceFields>;

/** Adds a published place that attests something. @throws OnRecordError `date.invalid` */
export function addSource(act: Act, source: NewSource): { readonly id: number; readonly uuid: string } {
  checkedDate(source.accessedOn);
  const added = act.insert('sources', {
    kind: source.kind,
    url: source.url,
    archive_url: source.archiveUrl,
    title: source.title,
    author: source.author,
    publisher: source.publisher,
    accessed_on: source.accessedOn,
  });
  if (source.published !== null) {
    addClaim(act, 'source_id', added.id, source.published, {
      method: methodOf(source.published),
      choose: 'The only date given.',
    });
  }
  return added;
}

/** A source already in the case by its id or its exact words; else a new one of these words. */
export function sourceNamed(act: Act, words: string): number {
  const { database } = act;
  if (isUuid(words)) {
    const known = prepared(database, 'SELECT id FROM sources WHERE uuid = ?').pluck().get(uuidBytes(words));
    if (typeof known === 'number') return known;
  }
  const known = prepared(
    database,
    'SELECT id FROM sources WHERE (title = ? OR url = ?) AND set_aside_reason IS NULL ORDER BY id LIMIT 1',
  )
    .pluck()
    .get(words, words);
  if (typeof known === 'number') return known;
  const isUrl = /^https?:\/\//i.test(words);
  return addSource(act, { ...NO_SOURCE, url: isUrl ? words : null, title: isUrl ? null : words }).id;
}

const NO_SOURCE = {
  kind: 'other' as SourceKind,
  url: null,
  archiveUrl: null,
  title: null,
  author: null,
  publisher: null,
  accessedOn: null,
  published: null,
};

const COLUMNS = {
  kind: 'kind',
  url: 'url',
  archiveUrl: 'archive_url',
  title: 'title',
  author: 'author',
  publisher: 'publisher',
  accessedOn: 'accessed_on',
} as const;

export function updateSource(act: Act, changes: ParsedInputOf<Contract['sources.update']>): void {
  checkedDate(changes.accessedOn);
  const row: Row = {};
  for (const [field, column] of Object.entries(COLUMNS) as [keyof typeof COLUMNS, string][]) {
    const value = changes[field];
    if (value !== undefined) row[column] = value;
  }
  act.update('sources', rowId(act.database, 'source', changes.sourceId), row);
  act.object(changes.sourceId);
}

type SourceItem = OutputOf<Contract['sources.list']>['items'][number];

interface SourceRow {
  readonly uuid: Buffer;
  readonly kind: SourceKind;
  readonly url: string | null;
  readonly archive_url: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly accessed_on: string | null;
  readonly published: string | null;
  readonly supports: number;
}

const LIST = `SELECT so.uuid, so.kind, so.url, so.archive_url, so.title, so.author, so.publisher, so.accessed_on,
    (SELECT edtf FROM asserted_dates WHERE source_id = so.id AND chosen = 1) AS published,
    (SELECT count(*) FROM supports WHERE source_id = so.id AND set_aside_reason IS NULL) AS supports
  FROM sources so WHERE so.set_aside_reason IS NULL ORDER BY so.id DESC`;

/** A list answers at most this many. */
const MOST = 200;

/** Sources newest first; `find` looks in every text of theirs, whatever the case of letters. */
export function listSources(database: Connection, find: string | null): SourceItem[] {
  const wanted = find?.trim().toLowerCase() ?? '';
  const items: SourceItem[] = [];
  for (const found of prepared(database, LIST).iterate()) {
    const row = found as SourceRow;
    if (wanted !== '' && !textsOf(row).includes(wanted)) continue;
    items.push(itemOf(row));
    if (items.length === MOST) break;
  }
  return items;
}

function textsOf(row: SourceRow): string {
  return [row.title, row.publisher, row.author, row.url, row.archive_url].join('\n').toLowerCase();
}

function itemOf(row: SourceRow): SourceItem {
  return {
    sourceId: uuidText(row.uuid),
    kind: row.kind,
    title: row.title,
    publisher: row.publisher,
    url: row.url,
    archiveUrl: row.archive_url,
    author: row.author,
    accessedOn: row.accessed_on,
    publishedOn: row.published,
    supports: row.supports,
  };
}
