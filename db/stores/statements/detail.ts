import { OnRecordError, type Contract, type OutputOf } from '../../../core/contract/index.ts';
import { assuranceOf } from '../../../core/domain/assurance.ts';
import { agreement, postIdFromUrl, postIdTime } from '../../../core/domain/post-id.ts';
import { repair } from '../../../core/text/repair.ts';
import { prepared, type Connection } from '../../connection.ts';
import { eventsPage } from '../../custody/history.ts';
import { revisionOf } from '../../custody/revision.ts';
import { uuidBytes } from '../../custody/uuid.ts';
import { AccountNames, subjectNames } from '../account-names.ts';
import { attestedBy } from '../attested.ts';
import { caseZone } from '../case-record.ts';
import { relationsOf, threadOf } from '../relations.ts';
import { renderingsOf } from '../rendering-reads.ts';
import { recordedAt } from '../recorded-at.ts';
import { chosenRenderings, countsOf, datesOf, type ClaimedDate, tagsOf } from './side-reads.ts';
import { capturesOfStatement, capturesOfWords, importOf, isArchived, versionsOf } from './detail-parts.ts';
import { COLUMNS, FROM, type StatementRecord } from './columns.ts';
import { reviewsOf, statusesOf } from './observations.ts';
import { shownText } from './list.ts';
import { chosenExtent } from './range.ts';

export type StatementDetail = OutputOf<Contract['statements.get']>;

type DetailRecord = StatementRecord & {
  readonly context: string | null;
  readonly thread_native_id: string | null;
  readonly graphic: 0 | 1;
  readonly privileged: 0 | 1;
  readonly set_aside_reason: string | null;
};

const SQL = `SELECT ${COLUMNS}, s.context, s.thread_native_id, s.graphic, s.privileged, s.set_aside_reason
  FROM ${FROM} WHERE s.uuid = ?`;

/** Everything that is held of one statement. @throws OnRecordError `object.not-found` */
export function getStatement(database: Connection, uuid: string): StatementDetail {
  const record = prepared(database, SQL).get(uuidBytes(uuid)) as DetailRecord | undefined;
  if (record === undefined) {
    throw new OnRecordError('object.not-found', 'There is no such statement in this case.', { detail: uuid });
  }
  const { id } = record;
  const rendering = chosenRenderings(database, [id]).get(id);
  const { text, textKind } = shownText(record, rendering);
  const dates = datesOf(database, 'statement_id', [id]).get(id) ?? [];
  return {
    statementId: uuid,
    ...whoOf(database, record),
    kind: record.kind,
    ...whenOf(dates),
    text,
    textKind,
    lang: record.lang ?? rendering?.lang ?? null,
    direction: record.direction,
    stance: record.stance,
    state: record.state,
    url: record.url,
    nativeId: record.native_id,
    links: countsOf(database, [id]).get(id)?.links ?? 0,
    sensitive: record.sensitive === 1,
    tagIds: [...(tagsOf(database, [id]).get(id) ?? [])],
    context: record.context,
    threadNativeId: record.thread_native_id,
    graphic: record.graphic === 1,
    privileged: record.privileged === 1,
    setAsideReason: record.set_aside_reason,
    recordedAt: recordedAt(record.uuid),
    versions: versionsOf(database, id, record.version_id),
    renderings: renderingsOf(database, id),
    renderingsAside: renderingsOf(database, id, true),
    statuses: statusesOf(database, id),
    relations: relationsOf(database, id),
    thread: threadOf(database, id),
    reviews: reviewsOf(database, id),
    ...heldOf(database, record),
    postIdClock: clockOf(database, record, dates),
    repair: repaired(text),
    events: eventsPage(database, { object: uuid, limit: 1 }).total,
    revision: revisionOf(database),
  };
}

function whoOf(database: Connection, record: StatementRecord): Pick<StatementDetail, 'account' | 'speaker'> {
  const zone = caseZone(database);
  const { account_id, speaker_id } = record;
  const day = record.grain === 3 ? null : chosenExtent(database, record.id, zone);
  return {
    account: account_id === null ? null : new AccountNames(database, [account_id], zone).brief(account_id, day),
    speaker: speaker_id === null ? null : (subjectNames(database, [speaker_id]).get(speaker_id) ?? null),
  };
}

function whenOf(dates: readonly ClaimedDate[]): Pick<StatementDetail, 'date' | 'zone' | 'displayed' | 'dates'> {
  const chosen = dates.find((date) => date.chosen);
  return {
    date: chosen?.edtf ?? null,
    zone: chosen?.zone ?? null,
    displayed: chosen?.displayed ?? null,
    dates: dates.map((date) => ({ ...date, sources: [...date.sources] })),
  };
}

/** What is held of it, and what that proves. */
function heldOf(
  database: Connection,
  record: StatementRecord,
): Pick<StatementDetail, 'sources' | 'captures' | 'importedFrom' | 'assurance'> {
  const captures = capturesOfStatement(database, record.id);
  const imported = record.import_row === null ? null : importOf(database, record.id, record.import_row);
  const { level } = assuranceOf({
    captures: capturesOfWords(database, record.id),
    imported: imported !== null,
    archived: isArchived(database, record.id),
    // Nothing can be anchored yet: an anchor is of a checkpoint, and no operation brings a timestamp in.
    anchored: false,
  });
  return {
    sources: attestedBy(database, 'statement_id', [record.id])(record.id).sources,
    captures: imported?.file === undefined ? captures : [...captures, imported.file],
    importedFrom: imported?.from ?? null,
    assurance: level,
  };
}

/** The time inside the post id, and whether it lies in the chosen date. */
function clockOf(
  database: Connection,
  record: StatementRecord,
  dates: readonly ClaimedDate[],
): StatementDetail['postIdClock'] {
  const time =
    record.native_id === null ? timeInUrl(record.url) : postIdTime(record.native_id, platformOf(database, record));
  if (time === null) return null;
  const chosen = dates.find((date) => date.chosen);
  const edtf = chosen?.edtf ?? null;
  if (chosen === undefined || edtf === null) return { edtf: time.edtf, agrees: 'cannot-say' };
  const claim = { edtf, zone: chosen.zone };
  return { edtf: time.edtf, agrees: agreement(time.instant, claim, caseZone(database)) };
}

function timeInUrl(url: string | null): ReturnType<typeof postIdTime> {
  const post = url === null ? null : postIdFromUrl(url);
  return post === null ? null : postIdTime(post.nativeId, post.platform);
}

function platformOf(database: Connection, { account_id }: StatementRecord): string {
  if (account_id === null) return '';
  return prepared(database, 'SELECT platform FROM accounts WHERE id = ?').pluck().get(account_id) as string;
}

function repaired(text: string): StatementDetail['repair'] {
  const reading = repair(text);
  return reading === null ? null : { text: reading.text, steps: [...reading.steps] };
}
