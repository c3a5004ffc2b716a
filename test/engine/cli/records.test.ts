import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../db/temporary-case.ts';
import { answer, jsonOf, onrecord } from './command-line.ts';

describe('renderings, relations, requests and searches on the command line', () => {
  let folder: string;
  let statementId: string;
  beforeEach(async () => {
    folder = join(await temporaryFolder(), 'A case.onrecord');
    await answer(['new', folder, '--title', 'A case', '--open']);
    await answer(['account', 'add', folder, '--platform', 'x', '--handle', 'minister']);
    const words = [
      '--text',
      'a cancerous growth',
      '--rendering',
      'press-quotation',
      '--made-by',
      'A paper',
      '--lang',
      'en',
    ];
    const added = await answer(['statement', 'add', folder, '--account', 'minister', '--date', '2020-05-22', ...words]);
    statementId = String(added['statementId']);
  });

  it('wordings are added with what attests them, and chosen', async () => {
    const words = ['--text', 'a cancerous tumor', '--kind', 'back-translation', '--lang', 'en'];
    const attested = [
      '--on',
      '2020-05-25',
      '--asserted-by',
      'A paper',
      '--source',
      'One report',
      '--source',
      'Another',
    ];
    const added = await answer(['rendering', 'add', folder, '--statement', statementId, ...words, ...attested]);
    expect(added).toMatchObject({ chosen: false });
    await answer(['rendering', 'choose', folder, '--rendering', String(added['renderingId']), '--reason', 'Closer.']);
    const { items } = (await answer(['statements', folder])) as { items: { text: string; textKind: string }[] };
    expect(items).toMatchObject([{ text: 'a cancerous tumor', textKind: 'back-translation' }]);
    const given = ['--statement', statementId, '--kind', 'poem', '--lang', 'en', '--text', 'x'];
    expect((await onrecord(['rendering', 'add', folder, ...given])).code).toBe(2);
  });

  it('a defence names what it defends', async () => {
    const more = ['--account', 'minister', '--text', 'defence', '--date', '2020-05-24', '--parent', statementId];
    const { statementId: defence } = await answer(['statement', 'add', folder, ...more]);
    const related = ['--from', String(defence), '--kind', 'defence-of', '--to', statementId];
    expect(await answer(['relation', 'add', folder, ...related])).toHaveProperty('relationId');
    expect((await onrecord(['relation', 'add', folder, ...related])).code).toBe(3);
  });

  it('the silence ledger counts until the day asked about', async () => {
    const asked = ['--platform', 'x', '--channel', 'letter', '--by', 'A minister', '--asked', 'Suspend it.'];
    const about = ['--account', 'minister', '--sent', '2020-05-24', '--source', 'A report'];
    const added = await answer(['request', 'add', folder, ...asked, ...about]);
    expect(added).toMatchObject({ findings: [] });
    const request = ['--request', String(added['requestId'])];
    const early = ['request', 'event', folder, ...request, '--kind', 'answer', '--on', '2020-05-23', '--json'];
    const refused = await onrecord(early);
    expect([refused.code, jsonOf(refused)]).toMatchObject([2, { error: { code: 'date.contradicts' } }]);
    const told = await onrecord([...early, '--reason', 'The paper prints this day.']);
    expect([told.code, jsonOf(told)]).toMatchObject([1, { findings: [{ code: 'answer-before-request' }] }]);
    const oral = ['--kind', 'answer', '--form', 'oral', '--toward', 'third-party', '--by', 'Head of policy'];
    await onrecord(['request', 'event', folder, ...request, ...oral, '--on', '2020-07-29']);
    const seen = ['--account', 'minister', '--status', 'active', '--on', '2020-05-25', '--source', 'A report'];
    await answer(['account', 'status', folder, ...seen]);
    const listed = await answer(['request', 'list', folder, '--account', 'minister', '--as-of', '2020-08-01']);
    expect(listed).toMatchObject({
      total: 1,
      asOf: '2020-08-01',
      requests: [
        { silenceDays: 69, activeDays: 1, standing: { state: 'silent', toOthers: [{ days: { least: 66 } }] } },
      ],
    });
    const text = (await onrecord(['request', 'list', folder, '--as-of', '2020-08-01'])).out;
    expect(text).toContain('A minister to x: silent 69 days, active 1 day after it');
    const vague = await answer(['request', 'list', folder, '--as-of', '2020-08']);
    expect(vague).toMatchObject({ requests: [{ silenceDays: null, standing: { silence: { least: 69, most: 99 } } }] });
  });

  it('searches say what was left out', async () => {
    const given = ['--on', '2020-06', '--place', 'An archive', '--query', 'words', '--found', '9', '--taken', '3'];
    await answer(['search', 'add', folder, ...given, '--left-out', 'Reposts.']);
    expect(await answer(['search', 'list', folder])).toMatchObject({ total: 1, searches: [{ leftOut: 'Reposts.' }] });
    expect((await onrecord(['search', 'add', folder, ...given.slice(0, -1), '10'])).code).toBe(2);
  });

  it('hostile words reach no terminal as they are, and come back exactly as JSON', async () => {
    const hostile = '\u001b]0;owned\u0007\u202eevil\u0000';
    const asked = ['--platform', 'x', '--channel', 'form', '--by', hostile.replaceAll('\0', ''), '--asked', 'x'];
    await onrecord(['request', 'add', folder, ...asked, '--sent', '2020']);
    const plain = await onrecord(['request', 'list', folder]);
    expect(plain.out).toContain('‹U+001B›]0;owned‹U+0007›‹RLO›evil');
    const json = await onrecord(['request', 'list', folder, '--json']);
    expect(json.out).not.toMatch(/\u202e/);
    expect(jsonOf(json)).toMatchObject({ requests: [{ requestedBy: '\u001b]0;owned\u0007\u202eevil' }] });
  });
});
