import type { CustodyRecord, DossierRecords, ExhibitRecord } from '../../core/dossier/records.ts';
import type { DossierRequest } from '../../core/dossier/request.ts';
import { prepared, type Connection } from '../connection.ts';
import { uuidBytes, uuidText } from '../custody/uuid.ts';
import { lastCheckpoint } from './case-record.ts';
import { accountsOf } from './dossier-accounts.ts';
import { requestsOf } from './dossier-requests.ts';
import { rulesOf } from './dossier-rules.ts';
import { isByHand, selectedStatements, talliesOf, uncertainty } from './dossier-selection.ts';
import { chosenDate, statementsOf } from './dossier-statements.ts';
import { rowId } from './identity.ts';
import { labelOf } from './labels.ts';
import { waiversOf } from './dossier-waivers.ts';
import { capturesOf, caseOf, importsOf, searchesOf, sourcesOf, subjectsOf } from './dossier-surroundings.ts';

/**
 * Everything that a dossier is compiled from, as it stands now, in one read transaction.
 * @param dossierId row number of the dossier whose exhibit numbers hold; null: a new one
 * @throws OnRecordError `object.not-found` for an account, `date.invalid` for a bound that is no date
 */
export function readDossierRecords(
  database: Connection,
  request: DossierRequest,
  dossierId: number | null,
): DossierRecords {
  return database.transaction(() => {
    const chosen = selectedStatements(database, request);
    const statements = statementsOf(database, chosen);
    const isUncertain = uncertainty(database, request);
    const byHand = isByHand(request);
    return {
      caseFile: caseOf(database),
      statements,
      uncertain: statements
        .filter((one) => !byHand(one.statementId) && isUncertain(chosenDate(one)))
        .map(({ statementId }) => statementId),
      tallies: talliesOf(database),
      subjects: subjectsOf(database),
      accounts: accountsOf(database),
      sources: sourcesOf(database),
      captures: capturesOf(database),
      imports: importsOf(database),
      searches: searchesOf(database),
      requests: requestsOf(database),
      rules: rulesOf(database, chosen),
      chosenBy: namesOf(database, request),
      // Captures lie in files, which no transaction reads: whoever compiles looks into them
      looked: [],
      waivers: dossierId === null ? [] : waiversOf(database, dossierId),
      exhibits: dossierId === null ? [] : exhibitsOf(database, dossierId),
    };
  })();
}

/** @throws OnRecordError `object.not-found` */
function namesOf(database: Connection, { clauseId, tagIds }: DossierRequest): DossierRecords['chosenBy'] {
  const nameOf = prepared(database, 'SELECT name FROM tags WHERE id = ?').pluck();
  return {
    clause: clauseId === null ? null : (labelOf(database, clauseId) ?? lineName(database, clauseId)),
    tags: tagIds.map((tag) => nameOf.get(rowId(database, 'tag', tag)) as string),
  };
}

/** A clause through all versions of its text is named by its label, else as its latest text is. */
function lineName(database: Connection, lineUuid: string): string | null {
  const sql = `SELECT coalesce(l.label, nullif(c.path, ''), c.text) FROM clause_lines l JOIN clauses c ON c.line_id = l.id
    WHERE l.uuid = ? ORDER BY c.id DESC LIMIT 1`;
  const name = prepared(database, sql).pluck().get(uuidBytes(lineUuid));
  return typeof name === 'string' ? name : null;
}

function exhibitsOf(database: Connection, dossierId: number): ExhibitRecord[] {
  const rows = prepared(
    database,
    `SELECT s.uuid, e.number, e.letter FROM exhibits e JOIN statements s ON s.id = e.statement_id
     WHERE e.dossier_id = ? ORDER BY e.id`,
  ).all(dossierId) as { readonly uuid: Buffer; readonly number: number; readonly letter: string }[];
  return rows.map(({ uuid, number, letter }) => ({ statementId: uuidText(uuid), number, letter }));
}

/** Where custody stands now; the head comes from the custody log. */
export function readCustody(database: Connection, head: CustodyRecord['head']): CustodyRecord {
  const events = prepared(database, 'SELECT count(*) FROM events').pluck().get() as number;
  const checkpoint = lastCheckpoint(database);
  const root = prepared(database, 'SELECT root FROM checkpoints ORDER BY id DESC LIMIT 1').pluck().get() as
    Buffer | undefined;
  return {
    head,
    events,
    checkpoint: checkpoint === null || root === undefined ? null : { ...checkpoint, root: root.toString('hex') },
  };
}
