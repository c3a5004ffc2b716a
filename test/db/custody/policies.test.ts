import { expect, it } from 'vitest';
import type { CaseFile } from '../../../db/case-folder/case-file.ts';
import { recordAct } from '../../../db/custody/record-act.ts';
import { verifyCase } from '../../../db/custody/verify/verify-case.ts';
import { createHash } from 'node:crypto';
import { addAccount, addStatement, ADA } from '../rows.ts';
import { temporaryCase } from '../temporary-case.ts';

const TEXT = 'You may not threaten violence.';

/** A policy with a clause, and a statement linked to it. */
async function caseWithRules(): Promise<CaseFile> {
  const caseFile = await temporaryCase();
  const statement = addStatement(caseFile, { accountId: addAccount(caseFile).id, text: 'Words', edtf: '2020-05-22' });
  recordAct(caseFile, { type: 'links.add', actor: ADA }, (act) => {
    const policy = act.insert('policies', { platform: 'x', title: 'Rules', lang: 'en' });
    const sha256 = createHash('sha256').update(TEXT).digest();
    const text = act.insertKeyed('policy_texts', { sha256, text: TEXT });
    const first = Date.UTC(2020, 2, 31);
    const keys = { first_key: first * 16 + 11, last_key: (first + 86_399_999) * 16 + 15 };
    const version = act.insert('policy_versions', {
      policy_id: policy.id,
      text_id: text,
      change: 'content',
      sort_key: keys.first_key,
    });
    const seen = { first_seen: '2020-03-31', last_seen: '2020-03-31', continuous: 0 };
    act.insert('sightings', { version_id: version.id, ...seen, ...keys });
    const line = act.insert('clause_lines', { policy_id: policy.id });
    const words = { start: 0, end: 29, text: TEXT.slice(0, 29) };
    const clause = { text_id: text, line_id: line.id, position: 1, path: '', kind: 'prohibition', ...words };
    const { id } = act.insert('clauses', clause);
    const link = act.insert('clause_links', {
      statement_id: statement.id,
      clause_id: id,
      policy_version_id: version.id,
      rationale: 'It threatens.',
      author_id: act.actor.id,
      made_at: act.at,
    });
    const span = { link_id: link.id, side: 'clause', start: 12, end: 20, exact: 'threaten' };
    act.insert('clause_link_spans', span);
  });
  return caseFile;
}

const TAMPERINGS: readonly (readonly [code: string, sql: string])[] = [
  ['policy.text', "DROP TRIGGER policy_texts_once; UPDATE policy_texts SET text = 'You may threaten violence now.'"],
  ['clause.words', "DROP TRIGGER clauses_once; UPDATE clauses SET text = 'You may threaten violence'"],
  ['clause.words', 'DROP TRIGGER clauses_once; UPDATE clauses SET start = 1'],
  ['span.words', 'DROP TRIGGER clause_link_spans_once; UPDATE clause_link_spans SET start = 11'],
  ['derived.position', 'UPDATE sightings SET first_key = first_key - 1'],
  ['derived.position', 'UPDATE policy_versions SET sort_key = sort_key + 1'],
  ['derived.filters', 'DELETE FROM statement_clauses'],
  ['row.edited', "UPDATE clause_links SET rationale = 'Otherwise.'"],
  ['row.edited', "UPDATE policies SET set_aside_reason = 'Gone.'"],
  ['row.edited', "UPDATE clauses SET kind = 'exception'"],
  ['row.missing', 'DROP TRIGGER sightings_keep; DELETE FROM sightings'],
  ['row.inserted', 'INSERT INTO clause_lines (uuid, policy_id) VALUES (randomblob(16), 1)'],
];

it('a case with rules verifies', async () => {
  expect((await verifyCase(await caseWithRules())).findings).toEqual([]);
});

it.each(TAMPERINGS)('%s is found after: %s', async (code, sql) => {
  const caseFile = await caseWithRules();
  caseFile.database.exec(sql);
  const found = (await verifyCase(caseFile)).findings.map((finding) => finding.code);
  expect(found).toContain(code);
});
