import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { caseAtWork, problemCode, value } from './temporary-engine.ts';
import { placed, RULES, rulesAtHand } from './rules-at-hand.ts';

const NAUGHTY = fileURLToPath(new URL('../../../shared/data/hostile/strings/blns.json', import.meta.url));

describe('a text of a policy', () => {
  it('from a file has the file’s own hash; its bytes come out as they went in', async () => {
    const { client, beside, policyId } = await rulesAtHand();
    const file = join(beside, 'rules.md');
    const bytes = '\ufeffOne\r\n\r\ntwo\u0000 &aposs\n';
    await writeFile(file, bytes);
    const added = value(await client.call('policies.addVersion', { policyId, file, seen: { firstSeen: '2021' } }));
    const read = value(await client.call('policies.read', { versionId: added.versionId }));
    expect(read.text).toBe(bytes);
    const copy = join(beside, 'copy.md');
    const out = value(await client.call('captures.extract', { captureId: added.captureId, to: copy }));
    expect([out.sha256, readFileSync(copy, 'utf8')]).toEqual([read.sha256, bytes]);
  });

  it.each([
    ['bytes that are no UTF-8', Buffer.from([0x61, 0xff, 0x62]), 'text.not-utf8'],
    ['nothing', Buffer.alloc(0), 'input.invalid'],
    ['more than 16 MiB', Buffer.alloc(16 * 1024 * 1024 + 1, 97), 'text.too-long'],
  ])('of %s is refused, and nothing is kept', async (_, bytes, code) => {
    const { client, beside, policyId } = await rulesAtHand();
    const file = join(beside, 'bad.md');
    await writeFile(file, bytes);
    const before = value(await client.call('cases.info', {})).counts;
    const result = await client.call('policies.addVersion', { policyId, file, seen: { firstSeen: '2021' } });
    expect(problemCode(result)).toBe(code);
    expect(value(await client.call('cases.info', {})).counts).toEqual(before);
    const gone = await client.call('policies.addVersion', {
      policyId,
      file: `${file}.gone`,
      seen: { firstSeen: '2021' },
    });
    expect(problemCode(gone)).toBe('file.not-found');
  });

  it('half characters stay in the capture; the text has signs in their places, and offsets hold', async () => {
    const { client, beside, policyId } = await rulesAtHand();
    const text = 'a\ud83db no violence';
    const added = value(await client.call('policies.addVersion', { policyId, text, seen: { firstSeen: '2021' } }));
    expect(value(await client.call('policies.read', { versionId: added.versionId })).text).toBe('a\ufffdb no violence');
    const copy = join(beside, 'copy.bin');
    value(await client.call('captures.extract', { captureId: added.captureId, to: copy }));
    expect(readFileSync(copy).toString('utf16le')).toBe(text);
    const marked = await client.call('clauses.mark', {
      versionId: added.versionId,
      clauses: [{ ...placed(text, text), kind: 'other' }],
    });
    expect(problemCode(marked)).toBeNull();
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });

  it.each(['2020-02-30', '2020/..', '[2020..]', '2090', '../2020'])('seen %s is refused', async (firstSeen) => {
    const { client, policyId, versionId } = await rulesAtHand();
    const text = await client.call('policies.addVersion', { policyId, text: 'New.', seen: { firstSeen } });
    expect(problemCode(text)).toBe('date.invalid');
    expect(problemCode(await client.call('policies.addSighting', { versionId, firstSeen }))).toBe('date.invalid');
    const turned = await client.call('policies.addSighting', { versionId, firstSeen: '2021', lastSeen: '2020' });
    expect(problemCode(turned)).toBe('date.invalid');
  });

  it('what comes in late makes a later version the one that repeats', async () => {
    const { client, policyId } = await rulesAtHand();
    const add = async (text: string, firstSeen: string) =>
      value(await client.call('policies.addVersion', { policyId, text, seen: { firstSeen } }));
    await add('B', '2020-06');
    await add('C', '2020-08');
    await add('B', '2020-10');
    const versions = async () =>
      value(await client.call('policies.get', { policyId })).versions.map((v) => [v.firstSeen, v.change]);
    const now = [
      ['2020-03-31', 'content'],
      ['2020-06', 'content'],
      ['2020-08', 'content'],
      ['2020-10', 'repeat'],
    ];
    expect(await versions()).toEqual(now);
    await add('C', '2019');
    expect(await versions()).toEqual([['2019', 'content'], ...now.slice(0, 2), ['2020-08', 'repeat'], now[3]]);
  });

  it('a new zone of the case moves what days are, and verify agrees', async () => {
    const { client, policyId } = await rulesAtHand('UTC');
    const seen = { firstSeen: '2020-06-01T20:00Z', lastSeen: '2020-07' };
    value(await client.call('policies.addVersion', { policyId, text: 'B', seen }));
    const on = async () => value(await client.call('policies.onDay', { policyId, on: '2020-06-02' })).certainty;
    expect(await on()).toBe('certain');
    value(await client.call('cases.update', { zone: 'Asia/Tehran' }));
    expect(await on()).toBe('several');
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });

  it('set aside gives no answer, takes no version and no link; brought back it does', async () => {
    const { client, engine, policyId, versionId, link } = await rulesAtHand();
    value(await client.call('policies.setVersionAside', { versionId, reason: 'A draft.' }));
    const on = async () => value(await client.call('policies.onDay', { policyId, on: '2020-05-22' })).version;
    expect(await on()).toBeNull();
    expect(problemCode(await engine.callUnknown('links.add', link))).toBe('object.conflict');
    expect(problemCode(await client.call('policies.addSighting', { versionId, firstSeen: '2021' }))).toBe(
      'object.conflict',
    );
    value(await client.call('policies.restoreVersion', { versionId }));
    expect(await on()).toBe(versionId);
    value(await client.call('policies.setAside', { policyId, reason: 'Not theirs.' }));
    expect(value(await client.call('policies.list', {})).items).toEqual([]);
    const again = value(await client.call('policies.add', { platform: 'x', title: 'Rules', lang: 'en' }));
    expect(again.policyId).toBe(policyId);
    const twice = await client.call('policies.add', { platform: 'x', title: 'Rules', lang: 'en' });
    expect(problemCode(twice)).toBe('object.conflict');
  });
});

describe('clauses', () => {
  it.each([
    ['outside the text', { start: RULES.length - 2, end: RULES.length + 2, exact: 's.' }],
    ['turned round', { start: 5, end: 3, exact: 'ma' }],
    ['empty', { start: 3, end: 3, exact: '' }],
    ['inside an emoji', { ...placed(RULES, '👩‍👩'), start: RULES.indexOf('👩‍👩') + 1 }],
    ['between a letter and its mark', placed(RULES, 'violence 👩‍👩‍👧 e')],
    ['of other words', { start: 0, end: 3, exact: 'May' }],
  ])('%s are refused', async (_, span) => {
    const { client, versionId } = await rulesAtHand();
    const result = await client.call('clauses.mark', { versionId, clauses: [{ ...span, kind: 'other' }] });
    expect(problemCode(result)).toBe('span.invalid');
  });

  it('the same words are marked once, hidden characters are marked as they are', async () => {
    const { client, versionId, clauseId } = await rulesAtHand();
    const mark = (exact: string) =>
      client.call('clauses.mark', { versionId, clauses: [{ ...placed(RULES, exact), kind: 'other' }] });
    expect(problemCode(await mark('This does not apply to news reports.'))).toBe('object.conflict');
    value(await mark('\u202eHidden\u202c'));
    value(await client.call('clauses.setAside', { clauseIds: [clauseId], reason: 'Too long.' }));
    value(await mark('You may not threaten violence 👩‍👩‍👧 e\u0301.'));
  });

  it('a checklist keeps what is worded the same, in the new order', async () => {
    const { client, clauseId } = await rulesAtHand();
    const set = async (...elements: string[]) =>
      value(await client.call('clauses.setElements', { clauseId, elements })).elements;
    const [threat, violence] = await client.call('clauses.get', { clauseId }).then((result) => value(result).elements);
    const [, second, third] = await set('new first', 'violence', 'a threat');
    expect([second, third]).toEqual([violence, threat]);
    expect(problemCode(await client.call('clauses.setElements', { clauseId, elements: ['a', 'a'] }))).toBe(
      'input.invalid',
    );
    value(await client.call('history.undo', {}));
    expect(value(await client.call('clauses.get', { clauseId })).elements).toEqual([threat, violence]);
    expect(await set()).toEqual([]);
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });

  it('are no exception to themselves, nor to another policy’s', async () => {
    const { client, clauseId } = await rulesAtHand();
    const bear = (exceptionId: string) =>
      client.call('clauses.setExceptions', { clauseId, exceptionIds: [exceptionId] });
    expect(problemCode(await bear(clauseId))).toBe('object.conflict');
    const { policyId } = value(await client.call('policies.add', { platform: 'y', title: 'Others', lang: 'en' }));
    const seen = { firstSeen: '2021' };
    const { versionId } = value(await client.call('policies.addVersion', { policyId, text: 'Except this.', seen }));
    const span = { start: 0, end: 12, exact: 'Except this.' };
    const { clauses } = value(
      await client.call('clauses.mark', { versionId, clauses: [{ ...span, kind: 'exception' }] }),
    );
    expect(problemCode(await bear(clauses[0]?.clauseId ?? ''))).toBe('object.conflict');
  });
});

describe('hostile words', () => {
  it.skipIf(!existsSync(NAUGHTY))('naughty strings stay as they are in every field', { timeout: 120_000 }, async () => {
    const strings = [...new Set(JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[])].filter((text) => text !== '');
    const { client } = await caseAtWork();
    const { sourceId } = value(await client.call('sources.add', { kind: 'book', title: 'A book' }));
    for (const text of strings) {
      const title = text.slice(0, 1000);
      const policy = { platform: title.slice(0, 200), title, lang: 'en', url: title };
      const { policyId } = value(await client.call('policies.add', policy));
      const seen = { firstSeen: '2020' };
      const notes = { registrar: text, registrarRef: text, licence: text };
      const { versionId } = value(await client.call('policies.addVersion', { policyId, text, seen, ...notes }));
      const clause = { start: 0, end: text.length, exact: text, kind: 'other' as const, path: title, label: title };
      value(await client.call('clauses.mark', { versionId, clauses: [clause] }));
      const read = value(await client.call('policies.read', { versionId }));
      expect(read).toMatchObject({ text, ...notes, policy: { title }, items: [{ text, path: title, label: title }] });
      value(await client.call('quotations.add', { sourceId, policyId, text, lang: 'en' }));
      const { items } = value(await client.call('quotations.list', { policyId }));
      expect(items).toMatchObject([{ text, fidelity: { match: 'exact', identical: true } }]);
    }
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });

  it.each([
    ['1 MB', 'violence '.repeat(120_000)],
    ['only combining marks', '\u0301'.repeat(100_000)],
    ['only bidi controls', '\u202e\u202c\u2066\u2069'.repeat(1000)],
  ])('a text of %s is kept, offered and compared', async (_, text) => {
    const { client } = await caseAtWork();
    const { policyId } = value(await client.call('policies.add', { platform: 'x', title: 'Odd', lang: 'en' }));
    const seen = { firstSeen: '2020' };
    const { versionId } = value(await client.call('policies.addVersion', { policyId, text, seen }));
    expect(value(await client.call('policies.read', { versionId })).text).toBe(text);
    value(await client.call('clauses.offer', { versionId }));
    expect(value(await client.call('policies.checkQuotation', { text, policyId })).match).toBe('exact');
    expect(value(await client.call('policies.checkQuotation', { text: 'something else' })).match).toBe('none');
  });
});
