import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonValue } from '../../../core/domain/canonical-json.ts';
import { openCaseFile, type CaseFile } from '../../../db/case-folder/case-file.ts';
import { prepared } from '../../../db/connection.ts';
import { makeCheckpoint } from '../../../db/custody/checkpoints.ts';
import { commitment, eventHash } from '../../../db/custody/events.ts';
import { countEvents, eventsPage, type EventCursor, type EventView } from '../../../db/custody/history.ts';
import { recordAct } from '../../../db/custody/record-act.ts';
import { transact } from '../../../db/custody/transact.ts';
import { uuidBytes } from '../../../db/custody/uuid.ts';
import { verifyCase } from '../../../db/custody/verify/verify-case.ts';
import { ADA, addAccount, addStatement, importStatements } from '../rows.ts';
import { SESSION, temporaryCase } from '../temporary-case.ts';

const latest = (caseFile: CaseFile): EventView => {
  const [event] = eventsPage(caseFile.database, { limit: 1 }).items;
  if (event === undefined) throw new Error('no event');
  return event;
};

describe('recordAct', () => {
  it('writes the rows and one event in one transaction, with what changed', async () => {
    const caseFile = await temporaryCase();
    const account = addAccount(caseFile, 'mastodon');
    recordAct(caseFile, { type: 'accounts.edit', actor: ADA, reason: 'found it' }, (act) => {
      act.update('accounts', account.id, { url: 'https://example.org/@a', platform: 'mastodon' });
      act.object(account.uuid);
    });
    const event = latest(caseFile);
    expect(event).toMatchObject({
      seq: 3,
      type: 'accounts.edit',
      object: account.uuid,
      reason: 'found it',
      leaves: null,
    });
    expect(event.actor.name).toBe('Ada');
    expect(event.changes).toEqual([
      { table: 'accounts', object: account.uuid, before: {}, after: { url: 'https://example.org/@a' } },
    ]);
  });

  it('rolls everything back when the work throws, when nothing was recorded, and when a rule of the schema refuses', async () => {
    const caseFile = await temporaryCase();
    const before = countEvents(caseFile.database);
    const act = { type: 'x', actor: ADA };
    expect(() =>
      recordAct(caseFile, act, (doing) => {
        doing.insert('tags', { name: 'half' });
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(() => recordAct(caseFile, act, () => 1)).toThrow(/changes nothing/);
    expect(() => recordAct(caseFile, act, (doing) => doing.insert('tags', { name: '' }))).toThrow(/CHECK/);
    const known = addAccount(caseFile);
    expect(() =>
      recordAct(caseFile, act, (doing) => doing.update('accounts', known.id, { platform: 'twitter' })),
    ).toThrow(/changes nothing/);
    expect(countEvents(caseFile.database)).toBe(before + 1);
    expect(prepared(caseFile.database, 'SELECT count(*) FROM tags').pluck().get()).toBe(0);
  });

  it('adds an unknown name as an unverified actor within the same act, and knows it afterwards', async () => {
    const caseFile = await temporaryCase();
    const first = recordAct(
      caseFile,
      { type: 'x', actor: { name: 'Grace' } },
      (act) => (act.insert('tags', { name: 'a' }), act.actor),
    );
    const event = latest(caseFile);
    expect(event.actor).toEqual({ uuid: first.uuid, name: 'Grace' });
    expect(event.changes?.map((change) => change.table)).toEqual(['actors', 'tags']);
    const again = recordAct(
      caseFile,
      { type: 'x', actor: { uuid: first.uuid } },
      (act) => (act.insert('tags', { name: 'b' }), act.actor),
    );
    expect(again).toEqual(first);
    expect(prepared(caseFile.database, "SELECT verified FROM actors WHERE name = 'Grace'").pluck().get()).toBe(0);
    const stranger = { uuid: '01890000-0000-7000-8000-000000000000' };
    expect(() =>
      recordAct(caseFile, { type: 'x', actor: stranger }, (act) => act.insert('tags', { name: 'c' })),
    ).toThrow(/no such person/);
  });

  it('hashes the rows as they are at the end: identities for references, no row numbers, no derived columns', async () => {
    const caseFile = await temporaryCase();
    const account = addAccount(caseFile);
    const statement = addStatement(caseFile, { accountId: account.id, text: 'سلام "x"\u0000\r\n' });
    const read = prepared(caseFile.database, "SELECT salt, value FROM payloads WHERE seq = 3 AND field = 'item_hash'");
    const { salt, value } = read.get() as { salt: Buffer; value: Buffer };
    const rows = JSON.parse(value.toString('utf8')) as { [name: string]: JsonValue }[];
    expect(canonicalJson(rows)).toBe(value.toString('utf8'));
    expect(rows.map((row) => row['table'])).toEqual(['asserted_dates', 'statement_versions', 'statements']);
    expect(rows[2]).toEqual({
      table: 'statements',
      uuid: statement.uuid,
      account_id: account.uuid,
      version_id: statement.versionUuid,
      kind: 'post',
      sensitive: 0,
      graphic: 0,
      privileged: 0,
    });
    expect(rows[1]).toMatchObject({ statement_id: statement.uuid, text: 'سلام "x"\u0000\r\n' });
    const event = prepared(caseFile.database, 'SELECT body, hash FROM events WHERE seq = 3').get() as {
      body: Buffer;
      hash: Buffer;
    };
    const body = JSON.parse(event.body.toString('utf8')) as { [name: string]: JsonValue };
    expect(canonicalJson(body)).toBe(event.body.toString('utf8'));
    expect(body['item_hash']).toBe(commitment(salt, value).toString('hex'));
    expect(eventHash(event.body).equals(event.hash)).toBe(true);
    expect(Object.keys(body)).toEqual([
      'actor',
      'app',
      'at',
      'boot',
      'chain',
      'change',
      'device',
      'item_hash',
      'mono',
      'object',
      'prev',
      'reason',
      'seq',
      'type',
      'tz',
      'v',
    ]);
    // Nothing of the rows can be read, or guessed, from the body.
    expect(event.body.toString('utf8')).not.toContain('post');
  });

  it('records joins under the items that they join, and their removal', async () => {
    const caseFile = await temporaryCase();
    const account = addAccount(caseFile);
    const statement = addStatement(caseFile, { accountId: account.id, text: 'x' });
    const tag = recordAct(caseFile, { type: 'tags.add', actor: ADA }, (act) => act.insert('tags', { name: 'a' }));
    const row = prepared(caseFile.database, 'SELECT sort_key, tie FROM statements WHERE id = ?')
      .safeIntegers()
      .get(statement.id) as {
      sort_key: bigint;
      tie: bigint;
    };
    recordAct(caseFile, { type: 'tags.put', actor: ADA }, (act) => {
      act.insertKeyed('statement_tags', { tag_id: tag.id, statement_id: statement.id, set_aside: 0, ...row });
    });
    recordAct(caseFile, { type: 'tags.take', actor: ADA }, (act) =>
      act.remove('statement_tags', { tag_id: tag.id, statement_id: statement.id }),
    );
    const history = eventsPage(caseFile.database, { object: statement.uuid, limit: 10 });
    expect(history.items.map((event) => event.type)).toEqual(['tags.take', 'tags.put', 'statements.add']);
    expect(history.items[0]?.changes?.[0]).toMatchObject({ table: 'statement_tags', after: null });
    expect(eventsPage(caseFile.database, { object: tag.uuid, limit: 10 }).total).toBe(3);
    expect((await verifyCase(caseFile)).findings).toEqual([]);
  });

  it('logs an act without rows, with its details', async () => {
    const caseFile = await temporaryCase();
    recordAct(caseFile, { type: 'captures.extract', actor: ADA }, (act) => act.log({ to: 'a folder', bytes: 12 }));
    expect(latest(caseFile)).toMatchObject({
      type: 'captures.extract',
      changes: [],
      details: { to: 'a folder', bytes: 12 },
    });
    expect((await verifyCase(caseFile)).findings).toEqual([]);
  });

  it('refuses unknown columns, missing rows, nested acts and a case open for reading', async () => {
    const caseFile = await temporaryCase();
    const act = { type: 'x', actor: ADA };
    expect(() => recordAct(caseFile, act, (doing) => doing.insert('tags', { 'name") --': 'x' }))).toThrow(/no column/);
    expect(() => recordAct(caseFile, act, (doing) => doing.update('tags', 99, { name: 'x' }))).toThrow(/no such row/);
    expect(() => recordAct(caseFile, act, () => recordAct(caseFile, act, () => 1))).toThrow(/not nested/);
    const reading = await openCaseFile(caseFile.path, { ...SESSION, mode: 'read' });
    expect(() => recordAct(reading, act, (doing) => doing.insert('tags', { name: 'x' }))).toThrow(
      expect.objectContaining({ code: 'case.read-only' }) as Error,
    );
    await reading.close();
  });

  it(
    'any sequence of acts leaves a case that verifies, and its history tells each change',
    { timeout: 120_000 },
    async () => {
      const caseFile = await temporaryCase();
      const account = addAccount(caseFile);
      importStatements(caseFile, account, 5);
      const step = fc.record({
        row: fc.integer({ min: 1, max: 5 }),
        context: fc.option(fc.string({ unit: 'binary', maxLength: 8 })),
        lang: fc.option(fc.constantFrom('en', 'fa')),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
          for (const { row, context, lang } of steps) {
            const before = prepared(caseFile.database, 'SELECT context, lang FROM statements WHERE id = ?').get(row);
            try {
              recordAct(caseFile, { type: 'statements.edit', actor: ADA }, (act) =>
                act.update('statements', row, { context, lang }),
              );
            } catch (error) {
              expect(error).toMatchObject({ message: expect.stringContaining('changes nothing') as string });
              continue;
            }
            const [change] = latest(caseFile).changes ?? [];
            const given = before as Record<string, string | null>;
            for (const [name, value] of Object.entries(change?.before ?? {})) expect(given[name]).toBe(value);
          }
          expect((await verifyCase(caseFile)).findings).toEqual([]);
        }),
        { numRuns: 8 },
      );
    },
  );
});

describe('the log for people', () => {
  it('pages newest first, over chains of several devices, each event once', async () => {
    const caseFile = await temporaryCase();
    for (let i = 0; i < 7; i += 1) addAccount(caseFile);
    await caseFile.close();
    const laptop = await openCaseFile(caseFile.path, { ...SESSION, device: 'laptop', mode: 'write' });
    for (let i = 0; i < 5; i += 1) addAccount(laptop);
    const all = eventsPage(laptop.database, { limit: 100 });
    expect(all).toMatchObject({ total: 13, next: null });
    const paged: string[] = [];
    let after: EventCursor | null = null;
    do {
      const page: ReturnType<typeof eventsPage> = eventsPage(laptop.database, { limit: 3, after });
      paged.push(...page.items.map((event) => event.hash));
      after = page.next;
    } while (after !== null);
    expect(paged).toEqual(all.items.map((event) => event.hash));
    expect(new Set(paged).size).toBe(13);
    await laptop.close();
  });

  it('finds the import of an imported statement in its history', async () => {
    const caseFile = await temporaryCase();
    const { importUuid } = importStatements(caseFile, addAccount(caseFile), 30, 10);
    const uuid = prepared(caseFile.database, 'SELECT uuid FROM statements WHERE import_row = 25')
      .pluck()
      .get() as Buffer;
    recordAct(caseFile, { type: 'statements.edit', actor: ADA }, (act) => act.update('statements', 25, { lang: 'en' }));
    const text = uuid.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    expect(uuidBytes(text)).toEqual(uuid);
    const history = eventsPage(caseFile.database, { object: text, limit: 10 });
    expect(history.items.map(({ type, leaves, object }) => [type, leaves, object])).toEqual([
      ['statements.edit', null, null],
      ['imports.run', 10, importUuid],
    ]);
  });
});

describe('checkpoints', () => {
  it('are made at every hundredth event, and at the end only if something is new', async () => {
    const caseFile = await temporaryCase();
    const count = (database: CaseFile['database']) =>
      database.prepare('SELECT count(*) FROM checkpoints').pluck().get();
    for (let i = 0; i < 99; i += 1) addAccount(caseFile);
    expect(count(caseFile.database)).toBe(1);
    await caseFile.close();
    const again = await openCaseFile(caseFile.path, { ...SESSION, mode: 'write' });
    addAccount(again);
    await again.close();
    const third = await openCaseFile(caseFile.path, { ...SESSION, mode: 'write' });
    expect(count(third.database)).toBe(2);
    await third.close();
    expect((await verifyCase(caseFile.path)).findings).toEqual([]);
  });
});

describe('the log itself', () => {
  it('refuses to be changed, cut or continued wrongly', async () => {
    const { database } = await temporaryCase();
    transact(database, () => makeCheckpoint(database));
    const refused = [
      "UPDATE events SET body = x'00'",
      'DELETE FROM events',
      "UPDATE payloads SET value = x'00'",
      'DELETE FROM payloads',
      'DELETE FROM event_objects',
      'UPDATE chains SET device = randomblob(16)',
      'DELETE FROM chains',
      'DELETE FROM checkpoints',
      'INSERT INTO events SELECT chain, seq + 1, randomblob(32), body, randomblob(32) FROM events',
      'INSERT OR REPLACE INTO events SELECT chain, seq, prev, randomblob(9), hash FROM events',
      'DELETE FROM cases',
      'DELETE FROM actors',
    ];
    for (const sql of refused) {
      expect(() => transact(database, () => database.prepare(sql).run()), sql).toThrow(/written once|kept|custody/);
    }
  });
});
