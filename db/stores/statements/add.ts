import { OnRecordError, type Contract, type ParsedInputOf } from '../../../core/contract/index.ts';
import { prepared, type Connection } from '../../connection.ts';
import type { Act } from '../../custody/record-act.ts';
import { uuid7, uuidText } from '../../custody/uuid.ts';
import { addWords } from '../../search/word-index.ts';
import { addClaim, methodOf, storedClaim } from '../date-claims.ts';
import { refuseTooLong, storedText } from '../exact-text.ts';
import { idList, rowId, rowIdOrNull } from '../identity.ts';
import { recordsOfAccount } from '../same-accounts.ts';
import { insertRendering } from '../renderings.ts';
import { addSource } from '../sources.ts';
import { addSupport } from '../supports.ts';
import { placeOf } from './position.ts';

export type NewStatement = ParsedInputOf<Contract['statements.add']>;

export interface AddedStatement {
  readonly id: number;
  readonly uuid: string;
  readonly chosenDate: string | null;
}

/** Above every statement and every leaf of an import: a disposed leaf's number is never used again. */
const NEXT_ID = `SELECT 1 + max((SELECT ifnull(max(id), 0) FROM statements),
  (SELECT ifnull(max(first_id + leaves - 1), 0) FROM import_batches))`;

export function nextStatementId(database: Connection): number {
  return prepared(database, NEXT_ID).pluck().get() as number;
}

/**
 * Adds one statement with its words, date, source and captures, all within the caller's act.
 * @throws OnRecordError `date.invalid`, `text.too-long`, `object.not-found`, `object.conflict` where the post is in the case already
 */
export function addStatement(act: Act, given: NewStatement): AddedStatement {
  const { database } = act;
  const accountId = rowIdOrNull(database, 'account', given.accountId);
  const speakerId = rowIdOrNull(database, 'subject', given.speakerId);
  refuseTooLong(given.text);
  refuseKnownPost(database, accountId, given.nativeId);
  const date = given.date === null ? null : storedClaim(given.date);
  const id = nextStatementId(database);
  const uuid = uuid7();
  const { rendering } = given;
  // The wording comes first: its reference to the statement is the one that waits for the end of the transaction.
  const version =
    rendering === null ? act.insert('statement_versions', { statement_id: id, ...storedText(given.text) }) : null;
  act.insert('statements', {
    id,
    uuid,
    account_id: accountId,
    speaker_id: speakerId,
    kind: given.kind,
    native_id: given.nativeId,
    url: given.url,
    lang: given.lang,
    direction: given.direction,
    thread_native_id: given.threadNativeId,
    parent_id: rowIdOrNull(database, 'statement', given.parentId),
    context: given.context,
    stance: given.stance,
    state: given.state,
    version_id: version?.id ?? null,
    ...placeOf(database, {
      edtf: date?.edtf ?? null,
      zone: date?.zone ?? null,
      nativeId: given.nativeId,
      uuid,
      setAside: false,
      id: 0,
    }),
  });
  if (given.date !== null) {
    addClaim(act, 'statement_id', id, given.date, { method: methodOf(given.date), choose: 'The only date given.' });
  }
  const source = attach(act, id, given);
  if (rendering !== null) insertRendering(act, id, null, wordingOf(given, rendering, source));
  addWords(database, id);
  act.object(uuidText(uuid));
  return { id, uuid: uuidText(uuid), chosenDate: date?.edtf ?? null };
}

/** The words of a statement whose original was not seen: what attests the statement attests them too. */
function wordingOf(
  { text, lang, captureIds }: NewStatement,
  rendering: NonNullable<NewStatement['rendering']>,
  source: string | null,
): Parameters<typeof insertRendering>[3] {
  const sources = source === null ? [] : [{ source, page: null, timecode: null, note: null }];
  return { ...rendering, text, lang: lang ?? 'und', choose: null, sources, captureIds };
}

/** @returns the id of the source, if one was given */
function attach(act: Act, id: number, given: NewStatement): string | null {
  const source = given.source === null ? null : addSource(act, given.source);
  if (source !== null) addSupport(act, { source_id: source.id, statement_id: id });
  for (const capture of new Set(given.captureIds)) {
    addSupport(act, { capture_id: rowId(act.database, 'capture', capture), statement_id: id });
  }
  return source?.uuid ?? null;
}

/** @throws OnRecordError `object.conflict` */
export function refuseKnownPost(
  database: Connection,
  accountId: number | null,
  nativeId: string | null,
  except = 0,
): void {
  if (nativeId === null || accountId === null) return;
  const known = prepared(
    database,
    'SELECT uuid FROM statements WHERE native_id = ? AND account_id IN (SELECT value FROM json_each(?)) AND id <> ? AND set_aside_reason IS NULL LIMIT 1',
  )
    .pluck()
    .get(nativeId, idList(recordsOfAccount(database, accountId)), except);
  if (!(known instanceof Uint8Array)) return;
  throw new OnRecordError('object.conflict', 'This post of this account is in the case already.', {
    detail: uuidText(known),
    safe: 'Nothing was changed. Another wording that was seen belongs to it as a version.',
  });
}
