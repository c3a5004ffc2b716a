import { describe, expect, it } from 'vitest';
import type { Contract, OutputOf } from '../../core/contract/index.ts';
import { addStatement, problemCode, temporaryEngine, value } from './temporary-engine.ts';
import { placed, RULES, rulesAtHand, WORDS, type RulesAtHand } from './rules-at-hand.ts';

type Link = OutputOf<Contract['links.get']>;

async function addLink({ engine, link }: RulesAtHand, more: object = {}): Promise<string> {
  return (value(await engine.callUnknown('links.add', { ...link, ...more })) as { linkId: string }).linkId;
}

const codes = ({ findings }: Link): string[] => findings.map(({ code }) => code);

describe('a link', () => {
  it('holds both words with their places, and all that was said', async () => {
    const at = await rulesAtHand();
    const { client, clauseId, exceptionId, versionId } = at;
    const [element] = value(await client.call('clauses.get', { clauseId })).elements;
    const linkId = await addLink(at, {
      strength: 3,
      counter: 'A figure of speech.',
      elements: [{ elementId: element?.elementId, finding: 'arguable', note: 'Of whom?' }],
      exceptions: [{ exceptionId, applies: 'no', answer: 'It is no report.' }],
    });
    const link = value(await client.call('links.get', { linkId }));
    expect(link).toMatchObject({
      statementWords: 'uprooted 👩‍👩‍👧',
      clauseWords: 'threaten violence',
      versionId,
      author: { name: 'Ada' },
      strength: 3,
      statementSpans: [{ words: placed(WORDS, 'uprooted 👩‍👩‍👧'), wording: 'version', shown: true }],
      clauseSpans: [{ words: placed(RULES, 'threaten violence') }],
      elements: [{ finding: 'arguable', note: 'Of whom?' }, { finding: null }],
      exceptions: [{ bears: true, applies: 'no', answer: 'It is no report.' }],
      onDay: { certainty: 'after-last', lastSeenDays: { least: 52, most: 52 } },
      isTextOfDay: true,
    });
    expect(codes(link)).toEqual(['link-not-reviewed', 'link-text-not-certain', 'link-element-open']);
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });

  it.each([
    ['outside the words', { statementSpans: [{ words: { start: 30, end: 99, exact: 'x' } }] }],
    ['inside an emoji', { statementSpans: [{ words: placed(WORDS, '👩‍👩') }] }],
    ['of other words', { statementSpans: [{ words: { start: 0, end: 4, exact: 'Them' } }] }],
    ['outside the clause', { clauseSpans: [placed(RULES, 'news reports')] }],
  ])('%s is refused', async (_, spans) => {
    const at = await rulesAtHand();
    const result = await at.engine.callUnknown('links.add', { ...at.link, ...spans });
    expect(problemCode(result)).toBe('span.invalid');
    expect(value(await at.client.call('links.list', {})).total).toBe(0);
  });

  it('to a clause or of a statement that is set aside is refused; one that stands gets a finding', async () => {
    const at = await rulesAtHand();
    const { client, clauseId, statementId } = at;
    const linkId = await addLink(at);
    value(await client.call('clauses.setAside', { clauseIds: [clauseId], reason: 'Marked wrongly.' }));
    expect(problemCode(await at.engine.callUnknown('links.add', at.link))).toBe('object.conflict');
    expect(codes(value(await client.call('links.get', { linkId })))).toContain('link-clause-set-aside');
    value(await client.call('clauses.restore', { clauseIds: [clauseId] }));
    value(await client.call('statements.setAside', { statementIds: [statementId], reason: 'Twice.' }));
    expect(problemCode(await at.engine.callUnknown('links.add', at.link))).toBe('object.conflict');
  });

  it('never moves: another wording shown is a finding, and its words stay', async () => {
    const at = await rulesAtHand();
    const { client, statementId } = at;
    const linkId = await addLink(at);
    const text = `Now: ${WORDS}`;
    value(await client.call('statements.addVersion', { statementId, text, show: true }));
    const link = value(await client.call('links.get', { linkId }));
    expect(codes(link)).toContain('link-wording-not-shown');
    expect(link.statementSpans).toMatchObject([{ words: placed(WORDS, 'uprooted 👩‍👩‍👧'), shown: false }]);
    const replaced = { spanId: link.statementSpans[0]?.spanId ?? '', reason: 'Another wording is shown.' };
    const bare = await client.call('links.update', { linkId, spansSetAside: [replaced] });
    expect(problemCode(bare)).toBe('object.conflict');
    const statementSpans = [{ words: placed(text, 'destroyed') }];
    value(await client.call('links.update', { linkId, statementSpans, spansSetAside: [replaced] }));
    const now = value(await client.call('links.get', { linkId }));
    expect([now.statementWords, codes(now).includes('link-wording-not-shown')]).toEqual(['destroyed', false]);
  });

  it('a version that comes in later makes it stand on another text than that of the day', async () => {
    const at = await rulesAtHand();
    const { client, policyId } = at;
    const linkId = await addLink(at);
    const seen = { firstSeen: '2020-05-01', lastSeen: '2020-06-01' };
    value(await client.call('policies.addVersion', { policyId, text: 'Other rules.', seen }));
    const link = value(await client.call('links.get', { linkId }));
    expect([link.isTextOfDay, codes(link)[0]]).toEqual([false, 'link-not-text-of-day']);
  });

  it('an undated statement has no text of the day', async () => {
    const at = await rulesAtHand();
    const statementId = await addStatement(at.client, at.accountId, WORDS, null);
    const linkId = await addLink(at, { statementId });
    const link = value(await at.client.call('links.get', { linkId }));
    expect([link.onDay, codes(link)]).toEqual([null, expect.arrayContaining(['link-statement-undated'])]);
  });

  it('may point to a region of a capture, with or without words', async () => {
    const at = await rulesAtHand();
    const { client, beside, statementId } = at;
    const { writeFile } = await import('node:fs/promises');
    await writeFile(`${beside}/poster.png`, 'poster');
    const { captures } = value(await client.call('captures.add', { files: [`${beside}/poster.png`], statementId }));
    const captureId = captures[0]?.captureId;
    const region = { x: 0.1, y: 0.2, width: 0.5, height: 0.25 };
    const linkId = await addLink(at, { statementSpans: [{ captureId, region }] });
    const link = value(await client.call('links.get', { linkId }));
    expect(link.statementSpans).toMatchObject([{ words: null, captureId, region: { ...region, page: null } }]);
    const bad = { ...at.link, statementSpans: [{ captureId, region: { ...region, x: 7 } }] };
    expect(problemCode(await at.engine.callUnknown('links.add', bad))).toBe('input.invalid');
  });
});

describe('the marks of a link’s spans', () => {
  it('are letters for the statement through all its links, numbers for the clause; what is set aside keeps its own', async () => {
    const at = await rulesAtHand();
    const { client, statementId } = at;
    const first = await addLink(at);
    const marks = async () => {
      const { items } = value(await client.call('links.list', { statementId }));
      return items.map(({ statementSpans, clauseSpans }) => [
        ...statementSpans.map(({ letter, words, setAsideReason }) => [letter, words?.exact, setAsideReason]),
        ...clauseSpans.map(({ number, words }) => [number, words?.exact]),
      ]);
    };
    const rest = placed(WORDS, 'destroyed');
    const more = { statementSpans: [{ words: rest }], clauseSpans: [placed(RULES, 'violence')] };
    value(await client.call('links.update', { linkId: first, ...more }));
    const { statementSpans } = value(await client.call('links.get', { linkId: first }));
    const gone = { spanId: statementSpans[0]?.spanId ?? '', reason: 'Too short.' };
    value(await client.call('links.update', { linkId: first, spansSetAside: [gone] }));
    await addLink(at, { statementSpans: [{ words: rest }, { words: placed(WORDS, 'They') }] });
    expect(await marks()).toEqual([
      [
        ['a', 'uprooted 👩‍👩‍👧', 'Too short.'],
        ['b', 'destroyed', null],
        [1, 'threaten violence'],
        [2, 'violence'],
      ],
      [
        ['b', 'destroyed', null],
        ['c', 'They', null],
        [1, 'threaten violence'],
      ],
    ]);
  });

  it('say whether the words stand, since when the text is on record, and what the findings come to', async () => {
    const at = await rulesAtHand();
    const { client, clauseId, statementId } = at;
    const elements = value(await client.call('clauses.get', { clauseId })).elements.map(({ elementId }) => elementId);
    const [one = '', two = ''] = elements;
    const linkId = await addLink(at, { elements: [{ elementId: one, finding: 'met' }] });
    const row = async () => value(await client.call('links.list', { statementId })).items[0];
    expect(await row()).toMatchObject({
      firstSeen: '2020-03-31',
      verdict: 'arguable',
      statementSpans: [{ stands: true, shown: true, wording: 'version' }],
      clauseSpans: [{ stands: true }],
    });
    value(await client.call('links.update', { linkId, elements: [{ elementId: two, finding: 'met' }] }));
    value(await client.call('statements.addVersion', { statementId, text: 'They will be replaced.' }));
    expect(await row()).toMatchObject({ verdict: 'met', statementSpans: [{ stands: true, shown: false }] });
  });
});

describe('a link’s review', () => {
  it('is somebody else’s, and what changes afterwards takes it back', async () => {
    const at = await rulesAtHand();
    const linkId = await addLink(at);
    const own = await at.client.call('links.review', { linkId, decision: 'accepted' });
    expect(problemCode(own)).toBe('review.own-work');
    await at.engine.close();
    const grace = temporaryEngine('Grace');
    value(await grace.call('cases.open', { folder: at.folder, passphrase: null }));
    expect(problemCode(await grace.call('links.review', { linkId, decision: 'rejected' }))).toBe('input.invalid');
    value(await grace.call('links.review', { linkId, decision: 'rejected', note: 'Not violence.' }));
    value(await grace.call('links.review', { linkId, decision: 'accepted' }));
    const link = value(await grace.call('links.get', { linkId }));
    expect(link).toMatchObject({
      decision: 'accepted',
      reviewer: { name: 'Grace' },
      notes: [
        { text: 'Not violence.', decision: 'rejected' },
        { text: '', decision: 'accepted' },
      ],
    });
    value(await grace.call('links.update', { linkId, rationale: 'Better said.' }));
    expect(value(await grace.call('links.get', { linkId }))).toMatchObject({ decision: null, reviewer: null });
    value(await grace.call('history.undo', {}));
    expect(value(await grace.call('links.get', { linkId }))).toMatchObject({
      decision: 'accepted',
      rationale: 'It threatens.',
    });
    expect(value(await grace.call('custody.verify', {})).findings).toEqual([]);
  });

  it('two people’s edits: the second is told both values', async () => {
    const at = await rulesAtHand();
    const { client } = at;
    const linkId = await addLink(at);
    const { revision } = value(await client.call('links.get', { linkId }));
    value(await client.call('links.update', { linkId, rationale: 'First.' }));
    const late = await client.call('links.update', { linkId, rationale: 'Second.', revision });
    expect(late).toMatchObject({
      ok: false,
      error: {
        code: 'object.changed',
        conflict: { fields: [{ field: 'rationale', yours: 'Second.', theirs: 'First.' }] },
      },
    });
    value(await client.call('links.update', { linkId, strength: 2, revision }));
    expect(value(await client.call('links.get', { linkId }))).toMatchObject({ rationale: 'First.', strength: 2 });
  });
});

describe('undo and redo', () => {
  it('reach every record of rules; the search by clause follows', async () => {
    const at = await rulesAtHand();
    const { client, clauseId, statementId, policyId } = at;
    const found = async () => {
      const lists = [{ clauseId }, { clauseId, search: 'uprooted' }];
      const pages = await Promise.all(lists.map((filter) => client.call('statements.list', filter)));
      return pages.map((page) => value(page).total);
    };
    const linkId = await addLink(at);
    expect(await found()).toEqual([1, 1]);
    value(await client.call('history.undo', {}));
    expect(await found()).toEqual([0, 0]);
    expect(value(await client.call('links.list', {})).total).toBe(0);
    value(await client.call('history.redo', {}));
    expect(await found()).toEqual([1, 1]);
    expect(value(await client.call('links.list', { statementId })).items).toMatchObject([{ linkId }]);
    value(await client.call('links.setAside', { linkId, reason: 'Another clause.' }));
    expect(await found()).toEqual([0, 0]);
    value(await client.call('history.undo', {}));
    expect(await found()).toEqual([1, 1]);
    const seen = { firstSeen: '2020-05-01' };
    value(await client.call('policies.addVersion', { policyId, text: 'Other.', seen }));
    const last = async () => value(await client.call('policies.list', {})).items[0]?.lastSeen;
    expect(await last()).toBe('2020-05-01');
    value(await client.call('history.undo', {}));
    expect(await last()).toBe('2020-03-31');
    value(await client.call('history.redo', {}));
    expect(await last()).toBe('2020-05-01');
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });

  it('all the way back leaves nothing standing, and all the way forward everything', async () => {
    const at = await rulesAtHand();
    const { client } = at;
    const linkId = await addLink(at);
    const [element] = value(await client.call('clauses.get', { clauseId: at.clauseId })).elements;
    const elements = [{ elementId: element?.elementId ?? '', finding: 'met' as const }];
    const exceptions = [{ exceptionId: at.exceptionId, applies: 'no' as const, answer: 'No.' }];
    value(await client.call('links.update', { linkId, elements, exceptions }));
    value(await client.call('links.update', { linkId, unanswered: [at.exceptionId] }));
    const before = value(await client.call('links.get', { linkId }));
    let steps = 0;
    while ((await client.call('history.undo', {})).ok) steps += 1;
    expect(value(await client.call('policies.list', {})).items).toEqual([]);
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
    for (let step = 0; step < steps; step++) value(await client.call('history.redo', {}));
    const after = value(await client.call('links.get', { linkId }));
    expect({ ...after, revision: before.revision }).toEqual(before);
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });
});

describe('the clauses that are linked', () => {
  it('come once each with the statements that stand, most first', async () => {
    const at = await rulesAtHand();
    const { client, accountId, clauseId, exceptionId, statementId } = at;
    const linked = async () =>
      value(await client.call('clauses.linked', {})).items.map((one) => [one.clauseId, one.statements]);
    expect(await linked()).toEqual([]);
    await addLink(at);
    await addLink(at, { clauseId: exceptionId, clauseSpans: [placed(RULES, 'news')] });
    const other = await addStatement(client, accountId, WORDS, '2020-05-23');
    await addLink(at, { statementId: other });
    expect(await linked()).toEqual([
      [clauseId, 2],
      [exceptionId, 1],
    ]);
    value(await client.call('statements.setAside', { statementIds: [statementId], reason: 'Twice.' }));
    expect(await linked()).toEqual([[clauseId, 1]]);
    const { items, total } = value(await client.call('clauses.linked', { limit: 1 }));
    expect([items[0]?.text, items[0]?.policy.title, total]).toEqual([
      'You may not threaten violence 👩‍👩‍👧 e\u0301.',
      'Rules',
      1,
    ]);
  });
});

describe('many links', () => {
  it('come page by page, with their filters', async () => {
    const at = await rulesAtHand();
    const { client } = at;
    for (let n = 0; n < 5; n++) await addLink(at);
    const first = value(await client.call('links.list', { limit: 3, decision: 'open' }));
    expect([first.items.length, first.total]).toEqual([3, 5]);
    const rest = value(await client.call('links.list', { limit: 3, decision: 'open', after: first.next }));
    expect([rest.items.length, rest.next]).toEqual([2, null]);
    expect(value(await client.call('links.list', { decision: 'accepted' })).total).toBe(0);
    expect(value(await client.call('links.list', { policyId: at.policyId })).total).toBe(5);
  });
});
