import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { contract, type OperationName } from '../../core/contract/index.ts';
import { temporaryFolder } from '../db/temporary-case.ts';
import { DOSSIER_SAMPLES } from './dossier-samples.ts';
import { given, RECORD_SAMPLES, type Sample, type Things } from './record-samples.ts';
import { addAccount, addStatement, caseAtWork, temporaryEngine, value, type CaseAtWork } from './temporary-engine.ts';

/**
 * Walks every command of the contract on a real case. A command without a sample fails, and so does one that leaves no custody event:
 * nobody can add a command that changes a case unseen.
 */

const SAMPLES: Partial<Record<OperationName, Sample>> = {
  ...RECORD_SAMPLES,
  'cases.update': given(() => ({ title: 'Another title', legalHold: true, zone: 'Asia/Tehran' })),
  'cases.backup': given(() => ({})),
  'cases.exportKey': given(() => ({})),
  'actors.add': given(() => ({ name: 'Grace', role: 'reviewer' })),
  'subjects.add': given(() => ({ names: [{ text: 'A minister', lang: 'en', script: null, kind: 'main' }] })),
  'subjects.update': given(({ subjectId }) => ({ subjectId, kind: 'private-person', reason: 'Not in office.' })),
  'subjects.addName': given(({ subjectId }) => ({
    subjectId,
    name: { text: 'وزیر', lang: 'fa', script: 'Arab', kind: 'main' },
  })),
  'subjects.merge': async ({ client }, { subjectId }) => ({
    subjectId,
    otherId: await addSubject(client, 'The same minister'),
    reason: 'The same office and dates.',
  }),
  'subjects.takeApart': async ({ client }, { subjectId }) => {
    const otherId = await addSubject(client, 'The same minister');
    value(await client.call('subjects.merge', { subjectId, otherId, reason: 'The same office.' }));
    return { subjectId: otherId };
  },
  'subjects.setAside': given(({ subjectId }) => ({ subjectId, reason: 'Twice in the list.' })),
  'accounts.add': given(() => ({ platform: 'x', handle: 'other' })),
  'accounts.update': given(({ accountId }) => ({ accountId, url: 'https://x.com/minister' })),
  'accounts.rename': given(({ accountId }) => ({ accountId, handle: 'minister_new', fromOn: '2021-03' })),
  'accounts.observeStatus': given(({ accountId }) => ({
    accountId,
    status: 'suspended',
    on: { edtf: '2021-01-08' },
    source: 'A newspaper',
  })),
  'accounts.merge': async ({ client }, { accountId }) => ({
    accountId,
    otherId: await addAccount(client, 'another.record'),
    reason: 'The same user id.',
  }),
  'accounts.takeApart': async ({ client }, { accountId }) => {
    const otherId = await addAccount(client, 'another.record');
    value(await client.call('accounts.merge', { accountId, otherId, reason: 'The same user id.' }));
    return { accountId: otherId };
  },
  'accounts.setAside': given(({ accountId }) => ({ accountId, reason: 'Not his.' })),
  'sources.add': given(() => ({ kind: 'article', title: 'A report', published: { edtf: '2020-05-25' } })),
  'sources.update': given(({ sourceId }) => ({ sourceId, publisher: 'A paper' })),
  'supports.add': given(({ sourceId, otherStatementId }) => ({ sourceId, statementId: otherStatementId })),
  'supports.setAside': given(({ supportId }) => ({ supportId, reason: 'It says something else.' })),
  'statements.add': given(({ accountId }) => ({ accountId, text: 'Words', date: { edtf: '2020' } })),
  'statements.update': given(({ statementId }) => ({ statementId, lang: 'fa', sensitive: true })),
  'statements.addVersion': given(({ statementId }) => ({ statementId, text: 'Edited', seen: { edtf: '2020-06' } })),
  'statements.showVersion': async ({ client }, { statementId }) => {
    const { versionId } = value(
      await client.call('statements.addVersion', { statementId, text: 'Edited', show: false }),
    );
    return { statementId, versionId };
  },
  'statements.addDate': given(({ statementId }) => ({
    statementId,
    date: { edtf: '2020-05-21' },
    method: 'press',
    choose: 'The paper saw it.',
  })),
  'statements.chooseDate': async ({ client }, { statementId }) => {
    const date = { edtf: '2020-05-21' };
    const { dateId } = value(await client.call('statements.addDate', { statementId, date, method: 'press' }));
    return { statementId, dateId, reason: 'The paper saw it.' };
  },
  'statements.assess': given(({ statementId }) => ({ statementIds: [statementId], state: 'review' })),
  'statements.prepareParts': given(() => ({})),
  'statements.setAside': given(({ statementId }) => ({ statementIds: [statementId], reason: 'Twice.' })),
  'statements.restore': async ({ client }, { statementId }) => {
    value(await client.call('statements.setAside', { statementIds: [statementId], reason: 'Twice.' }));
    return { statementIds: [statementId] };
  },
  'tags.create': given(() => ({ name: 'threat', colour: 'red' })),
  'tags.update': given(({ tagId }) => ({ tagId, name: 'threats' })),
  'tags.putOn': given(({ tagId, otherStatementId }) => ({ tagId, statementIds: [otherStatementId] })),
  'tags.takeOff': given(({ tagId, statementId }) => ({ tagId, statementIds: [statementId] })),
  'filters.save': given(({ accountId }) => ({ name: 'His', filter: { accountId } })),
  'filters.rename': given(({ filterId }) => ({ filterId, name: 'Another name' })),
  'filters.remove': given(({ filterId }) => ({ filterId })),
  'captures.add': given(({ file, statementId }) => ({ files: [file], statementId })),
  'captures.addHeld': async ({ client }) => {
    const holdId = randomUUID();
    value(await client.call('captures.hold', { holdId, base64: Buffer.from('pasted').toString('base64') }));
    return { holdId, fileName: 'pasted.txt' };
  },
  'captures.place': given(({ captureId, otherStatementId }) => ({
    captureIds: [captureId],
    statementId: otherStatementId,
  })),
  'captures.extract': given(({ captureId }, { beside }) => ({ captureId, to: join(beside, 'copy.txt') })),
  'captures.mark': given(({ captureId }) => ({ captureIds: [captureId], graphic: true, privileged: true })),
  'captures.setAside': given(({ captureId }) => ({ captureIds: [captureId], reason: 'Blurred.' })),
  'captures.restore': async ({ client }, { captureId }) => {
    value(await client.call('captures.setAside', { captureIds: [captureId], reason: 'Blurred.' }));
    return { captureIds: [captureId] };
  },
  'imports.run': given(({ table, accountId }) => ({ files: [table], accountId })),
  'policies.add': given(() => ({ platform: 'x', title: 'Other rules', lang: 'en' })),
  'policies.update': given(({ policyId }) => ({ policyId, url: 'https://rules.example' })),
  'policies.addVersion': given(({ policyId }) => ({ policyId, text: 'Newer words.', seen: { firstSeen: '2020-09' } })),
  'policies.addSighting': given(({ versionId }) => ({ versionId, firstSeen: '2020-04-30' })),
  'policies.setAside': given(({ policyId }) => ({ policyId, reason: 'Another platform’s.' })),
  'policies.restore': async ({ client }, { policyId }) => {
    value(await client.call('policies.setAside', { policyId, reason: 'Twice.' }));
    return { policyId };
  },
  'policies.setVersionAside': given(({ versionId }) => ({ versionId, reason: 'A draft.' })),
  'policies.restoreVersion': async ({ client }, { versionId }) => {
    value(await client.call('policies.setVersionAside', { versionId, reason: 'A draft.' }));
    return { versionId };
  },
  'policies.setSightingAside': given(({ sightingId }) => ({ sightingId, reason: 'Of another page.' })),
  'clauses.mark': given(({ versionId }) => ({ versionId, clauses: [{ ...wordsIn('news reports'), kind: 'other' }] })),
  'clauses.update': given(({ clauseId }) => ({ clauseId, path: 'Rules › Violence', label: 'Violence' })),
  'clauses.setElements': given(({ clauseId }) => ({ clauseId, elements: ['A threat', 'Against somebody'] })),
  'clauses.setExceptions': given(({ clauseId }) => ({ clauseId, exceptionIds: [] })),
  'clauses.setAside': given(({ clauseId }) => ({ clauseIds: [clauseId], reason: 'Marked wrongly.' })),
  'clauses.restore': async ({ client }, { clauseId }) => {
    value(await client.call('clauses.setAside', { clauseIds: [clauseId], reason: 'Marked wrongly.' }));
    return { clauseIds: [clauseId] };
  },
  'quotations.add': given(({ sourceId }) => ({ sourceId, text: 'may not threaten', lang: 'en', claimedOn: '2020-05' })),
  'quotations.update': given(({ quotationId }) => ({ quotationId, policyId: null })),
  'quotations.setAside': given(({ quotationId }) => ({ quotationId, reason: 'Twice.' })),
  'quotations.restore': async ({ client }, { quotationId }) => {
    value(await client.call('quotations.setAside', { quotationId, reason: 'Twice.' }));
    return { quotationId };
  },
  'links.add': given(({ otherStatementId, clauseId }) => ({
    statementId: otherStatementId,
    clauseId,
    statementSpans: [{ words: { start: 0, end: 6, exact: 'Before' } }],
    clauseSpans: [wordsIn('threaten')],
    rationale: 'It threatens.',
  })),
  'links.update': given(({ linkId, elementId, exceptionId }) => ({
    linkId,
    counter: 'It may be a figure of speech.',
    elements: [{ elementId, finding: 'met' }],
    exceptions: [{ exceptionId, applies: 'no', answer: 'It reports nothing.' }],
  })),
  'links.review': async (at, { link }) => ({ linkId: await linkByAnother(at, link), decision: 'accepted' }),
  'links.setAside': given(({ linkId }) => ({ linkId, reason: 'Another clause fits.' })),
  'links.restore': async ({ client }, { linkId }) => {
    value(await client.call('links.setAside', { linkId, reason: 'Another clause fits.' }));
    return { linkId };
  },
  ...DOSSIER_SAMPLES,
  'custody.checkpoint': given(() => ({})),
  'history.undo': given(() => ({})),
  'history.redo': async ({ client }) => {
    value(await client.call('history.undo', {}));
    return {};
  },
};

/** These make or open the case themselves; the tests at the end are theirs. */
const WITHOUT_CASE = new Set<string>(['cases.create', 'cases.open', 'sample.make']);

const commands = Object.entries(contract)
  .filter(([name, operation]) => operation.kind === 'command' && !WITHOUT_CASE.has(name))
  .map(([name]) => name as OperationName);

async function eventTypes({ client }: CaseAtWork): Promise<readonly string[]> {
  const { items } = value(await client.call('custody.events', { limit: 200 }));
  return items.map((event) => event.type);
}

const RULES = 'You may not threaten violence. This does not apply to news reports.';

/** Words of the rules with their place. */
function wordsIn(exact: string): { start: number; end: number; exact: string } {
  const start = RULES.indexOf(exact);
  return { start, end: start + exact.length, exact };
}

/** A policy with a version, two clauses of which one is an exception, a quotation, and a link by somebody else. */
async function furnishRules({ client }: CaseAtWork, statementId: string, sourceId: string) {
  const { policyId } = value(await client.call('policies.add', { platform: 'x', title: 'Rules', lang: 'en' }));
  const { versionId, sightingId } = value(
    await client.call('policies.addVersion', { policyId, text: RULES, seen: { firstSeen: '2020-03-31' } }),
  );
  const marked = value(
    await client.call('clauses.mark', {
      versionId,
      clauses: [
        { ...wordsIn('You may not threaten violence.'), kind: 'prohibition' },
        { ...wordsIn('This does not apply to news reports.'), kind: 'exception' },
      ],
    }),
  );
  const [clauseId = '', exceptionId = ''] = marked.clauses.map((clause) => clause.clauseId);
  const { elements } = value(await client.call('clauses.setElements', { clauseId, elements: ['A threat'] }));
  value(await client.call('clauses.setExceptions', { clauseId, exceptionIds: [exceptionId] }));
  const { quotationId } = value(
    await client.call('quotations.add', { sourceId, policyId, text: 'You may not threaten', lang: 'en' }),
  );
  const link = {
    statementId,
    clauseId,
    statementSpans: [{ words: { start: 0, end: 5, exact: 'Words' } }],
    clauseSpans: [wordsIn('threaten violence')],
    rationale: 'It threatens.',
  };
  const { linkId } = value(await client.call('links.add', link));
  const elementId = elements[0]?.elementId ?? '';
  return { policyId, versionId, sightingId, clauseId, exceptionId, elementId, quotationId, linkId, link };
}

/** The same link, made by somebody else in a session of his own: what the acting person may review. */
async function linkByAnother(at: CaseAtWork, link: object): Promise<string> {
  const { folder } = at;
  await at.engine.close('at-once');
  const other = temporaryEngine('Grace');
  value(await other.call('cases.open', { folder, passphrase: null }));
  const { linkId } = value(await other.callUnknown('links.add', link)) as { linkId: string };
  await other.close();
  value(await at.client.call('cases.open', { folder, passphrase: null }));
  return linkId;
}

async function furnish(at: CaseAtWork): Promise<Things> {
  const { client, beside } = at;
  const [file, table] = [join(beside, 'file.txt'), join(beside, 'table.csv')];
  await writeFile(file, 'a file');
  await writeFile(table, 'date,text,id\n2020-05-22T10:31Z,First,1\n2020-05-23T10:31Z,Second,2\n');
  const name = { text: 'A minister', lang: 'en', script: null, kind: 'main' as const };
  const { subjectId } = value(await client.call('subjects.add', { names: [name] }));
  const { sourceId } = value(await client.call('sources.add', { kind: 'book', title: 'A book' }));
  const { captures } = value(await client.call('captures.add', { files: [file] }));
  const accountId = await addAccount(client);
  const otherStatementId = await addStatement(client, accountId, 'Before', '2019');
  const statementId = await addStatement(client, accountId, 'Words as they are', '2020-05-22');
  const { supportId } = value(await client.call('supports.add', { sourceId, statementId }));
  const { tagId } = value(await client.call('tags.create', { name: 'seen' }));
  value(await client.call('tags.putOn', { tagId, statementIds: [statementId] }));
  const { filterId } = value(await client.call('filters.save', { name: 'Words', filter: { search: 'words' } }));
  const rules = await furnishRules(at, statementId, sourceId);
  // The last act before each sample: what an undo takes back.
  await addStatement(client, accountId, 'The last', null);
  const captureId = captures[0]?.captureId ?? '';
  return {
    accountId,
    subjectId,
    statementId,
    otherStatementId,
    sourceId,
    supportId,
    captureId,
    tagId,
    filterId,
    file,
    table,
    ...rules,
  };
}

describe('every command', () => {
  let at: CaseAtWork;
  let things: Things;
  beforeEach(async () => {
    at = await caseAtWork();
    things = await furnish(at);
  });

  it.each(commands)('%s leaves a custody event of its name', async (name) => {
    const sample = SAMPLES[name];
    if (sample === undefined) throw new Error(`the command ${name} has no sample here: add one`);
    const input = await sample(at, things);
    const before = await eventTypes(at);
    value(await at.engine.callUnknown(name, structuredClone(input)));
    const after = await eventTypes(at);
    const added = after.slice(0, after.length - before.length);
    expect(added.length).toBeGreaterThan(0);
    expect(new Set(added)).toEqual(new Set([name]));
    const report = value(await at.client.call('custody.verify', { deep: false }));
    expect(report.findings).toEqual([]);
  });
});

describe('commands without an open case', () => {
  it('cases.create leaves the first event', async () => {
    expect(await eventTypes(await caseAtWork())).toHaveLength(1);
  });

  it('sample.make leaves one of its name, and one of every step', async () => {
    const engine = temporaryEngine();
    const folder = join(await temporaryFolder(), 'Sample.onrecord');
    value(await engine.call('sample.make', { folder, passphrase: null }));
    const { items } = value(await engine.call('custody.events', { limit: 200 }));
    const types = items.map(({ type }) => type).reverse();
    expect(types.slice(0, 3)).toEqual(['cases.create', 'sample.make', 'cases.update']);
    expect(types).toEqual(
      expect.arrayContaining(['statements.add', 'policies.addVersion', 'links.add', 'requests.add']),
    );
  });

  it('cases.open leaves an event where it opens for writing, and none where it opens for reading', async () => {
    const at = await caseAtWork();
    await at.engine.close();
    const reader = temporaryEngine('Grace');
    value(await reader.call('cases.open', { folder: at.folder, passphrase: null, mode: 'read' }));
    expect(value(await reader.call('custody.events', {})).total).toBe(1);
    await reader.close();
    const writer = temporaryEngine('Grace');
    value(await writer.call('cases.open', { folder: at.folder, passphrase: null }));
    const { items } = value(await writer.call('custody.events', {}));
    expect(items[0]).toMatchObject({ type: 'cases.open', actor: 'Grace' });
  });
});

async function addSubject(client: CaseAtWork['client'], text: string): Promise<string> {
  const name = { text, lang: 'en', script: null, kind: 'main' as const };
  return value(await client.call('subjects.add', { names: [name] })).subjectId;
}
