import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { realData } from '../../core/real-data.ts';
import { temporaryFolder } from '../../db/temporary-case.ts';
import { answer, jsonOf, onrecord } from './command-line.ts';

const RULES =
  'Hateful conduct\n\nYou may not promote violence against other people on the basis of race, caste, gender or disease.\n\n' +
  'This does not apply to news reports.\n';

describe('policies and links on the command line', () => {
  let folder: string;
  let beside: string;
  let file: string;

  beforeEach(async () => {
    beside = await temporaryFolder();
    folder = join(beside, 'Case.onrecord');
    file = join(beside, '20200331_Rules.md');
    await writeFile(file, RULES);
    await answer(['new', folder, '--title', 'A case', '--open']);
  });

  const add = (...more: string[]) =>
    answer(['policy', 'add', folder, '--platform', 'x', '--policy', 'Rules', '--lang', 'en', ...more]);

  async function linked(): Promise<Record<'statementId' | 'clauseId' | 'exceptionId' | 'linkId', string>> {
    const { versionId } = await add('--text-file', file, '--seen', '2020-03-31');
    const version = ['--version', String(versionId)];
    const exception = ['--words', 'This does not apply to news reports.', '--kind', 'exception'];
    const { clauseId: exceptionId } = await answer(['policy', 'mark', folder, ...version, ...exception]);
    const { clauseId } = await answer(
      [
        'policy',
        'mark',
        folder,
        ...version,
        '--words',
        'You may not',
        '--words-end',
        'disease.',
        '--number',
        '1',
      ].concat(['--element', 'violence', '--element', 'a protected category', '--exception', String(exceptionId)]),
    );
    await answer(['account', 'add', folder, '--platform', 'x', '--handle', 'minister']);
    const { statementId } = await answer(
      ['statement', 'add', folder, '--account', 'minister', '--date', '2020-05-22'].concat([
        '--text',
        'They will be uprooted 👩‍👩‍👧 and destroyed.',
      ]),
    );
    const ids = { statementId: String(statementId), clauseId: String(clauseId), exceptionId: String(exceptionId) };
    const { linkId } = await answer(linkArguments(ids));
    return { ...ids, linkId: String(linkId) };
  }

  function linkArguments(ids: { statementId: string; clauseId: string }, span = 'uprooted 👩‍👩‍👧'): string[] {
    return ['link', 'add', folder, '--statement', ids.statementId, '--clause', ids.clauseId, '--span', span].concat(
      ['--clause-span', 'promote violence', '--rationale', 'It calls for violence.', '--strength', '4'],
      ['--element', 'violence=met', '--actor', 'Ada'],
    );
  }

  it('a text is put on record once, seen again, and comes back as a new period', async () => {
    const first = await add('--text-file', file, '--seen', '2020-03-31');
    expect(first).toMatchObject({ added: 'version', change: 'content' });
    expect(await add('--text-file', file, '--seen', '2020-04-30')).toMatchObject({
      added: 'sighting',
      versionId: first['versionId'],
    });
    await add('--text', 'Other words.', '--seen', '2020-06-01');
    expect(await add('--text-file', file, '--seen', '2020-09')).toMatchObject({ added: 'version', change: 'repeat' });
    const { policies } = await answer(['policy', 'list', folder]);
    expect(policies).toMatchObject([{ title: 'Rules', versions: 3, texts: 2, firstSeen: '2020-03-31' }]);
    const { versions } = await answer(['policy', 'versions', folder, '--policy', 'rules']);
    expect(versions).toMatchObject([
      { firstSeen: '2020-03-31', lastSeen: '2020-04-30', change: 'content', registrarRef: '20200331_Rules.md' },
      { firstSeen: '2020-06-01', change: 'content', effectiveOn: null },
      { firstSeen: '2020-09', change: 'repeat', sha256: first['sha256'] },
    ]);
    // The captures attest their versions, so none waits to be placed.
    expect(await answer(['info', folder])).toMatchObject({ inbox: 0, counts: { policies: 1, versions: 3 } });
  });

  it('in-force says the certainties', async () => {
    await add('--text-file', file, '--seen', '2020-03-31');
    const on = (date: string) => answer(['policy', 'in-force', folder, '--policy', 'Rules', '--on', date]);
    expect(await on('2020-05-22')).toMatchObject({
      certainty: 'after-last',
      inForce: 'unknown',
      next: null,
      lastSeenDays: { least: 52, most: 52 },
    });
    expect(await on('2020-03-31')).toMatchObject({ certainty: 'certain' });
    expect(await on('2019')).toMatchObject({ certainty: 'before-first', version: null });
    await add('--text', 'Other words.', '--seen', '2020-06-01');
    expect(await on('2020-05-22')).toMatchObject({ certainty: 'gap' });
    expect(await on('2020')).toMatchObject({ certainty: 'several' });
    const wrong = await onrecord(['policy', 'in-force', folder, '--policy', 'Rules', '--on', '2020-02-30', '--json']);
    expect([wrong.code, jsonOf(wrong)['error']]).toMatchObject([2, { code: 'date.invalid' }]);
  });

  it('clauses are offered by rules, marked by words, found again', async () => {
    const { clauseId, exceptionId } = await linked();
    const { versions } = await answer(['policy', 'versions', folder, '--policy', 'Rules']);
    const version = (versions as { versionId: string }[])[0]?.versionId ?? '';
    const { clauses } = await answer(['policy', 'clauses', folder, '--version', version]);
    expect(clauses).toMatchObject([
      { clauseId, number: '1', kind: 'prohibition', links: 1, exceptions: [{ clauseId: exceptionId }] },
      { clauseId: exceptionId, kind: 'exception' },
    ]);
    const { clauses: offered } = await answer(['policy', 'clauses', folder, '--version', version, '--offered']);
    expect(offered).toMatchObject([
      { clauseId: null, text: 'Hateful conduct' },
      { clauseId, kind: 'prohibition' },
      { clauseId: exceptionId, kind: 'exception' },
    ]);
    const { clauses: found } = await answer(['policy', 'clauses', folder, '--version', version, '--search', 'NEWS']);
    expect(found).toHaveLength(1);
    const twice = await onrecord(['policy', 'mark', folder, '--version', version, '--words', 'This does', '--json']);
    expect(twice.code).toBe(0);
    const several = await onrecord(['policy', 'mark', folder, '--version', version, '--words', 'no', '--json']);
    expect([several.code, jsonOf(several)['error']]).toMatchObject([2, { code: 'span.invalid' }]);
  });

  it('a link says the day, keeps both spans, and is found by its clause', async () => {
    const ids = await linked();
    const again = await answer(linkArguments(ids, 'destroyed'));
    expect(again).toMatchObject({
      inForce: 'unknown',
      statementSpan: { start: 35, end: 44 },
      clauseSpan: { start: 29, end: 45 },
      isTextOfDay: true,
      onDay: { certainty: 'after-last', lastSeenDays: { least: 52 } },
    });
    for (const clause of [ids.clauseId, '1']) {
      const { items } = await answer(['statements', folder, '--clause', clause]);
      expect(items).toMatchObject([{ statementId: ids.statementId, links: 2 }]);
    }
    expect(await answer(['statements', folder, '--clause', ids.exceptionId])).toMatchObject({ items: [], total: 0 });
    const cut = await onrecord([...linkArguments(ids, '👩'), '--json']);
    expect([cut.code, jsonOf(cut)['error']]).toMatchObject([2, { code: 'span.invalid' }]);
    const { links } = await answer(['link', 'list', folder, '--clause', '1']);
    expect(links).toMatchObject([{ linkId: ids.linkId, statementWords: 'uprooted 👩‍👩‍👧', decision: null }, {}]);
  });

  it('nobody decides on a link of his own', async () => {
    const { linkId } = await linked();
    const review = (actor: string, ...more: string[]) =>
      onrecord(['link', 'review', folder, '--link', linkId, '--actor', actor, '--json', ...more]);
    const own = await review('Ada', '--decision', 'accepted');
    expect([own.code, jsonOf(own)['error']]).toMatchObject([3, { code: 'review.own-work' }]);
    expect((await review('Grace', '--decision', 'returned')).code).toBe(2);
    expect((await review('Grace', '--decision', 'returned', '--note', 'Which words?')).code).toBe(0);
    const accepted = await review('Grace', '--decision', 'accepted');
    expect(jsonOf(accepted)).toMatchObject({ decision: 'accepted', reviewer: { name: 'Grace' } });
    const codes = (jsonOf(accepted)['findings'] as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual([
      'link-exception-unanswered',
      'link-text-not-certain',
      'link-element-open',
      'link-no-counter',
    ]);
    expect(await answer(['verify', folder])).toMatchObject({ ok: true, findings: [] });
  });

  it('quotations are compared with the stored text, and with captures', async () => {
    const { statementId } = await linked();
    const quoted = await onrecord(
      ['policy', 'check-quote', folder, '--on', '2020-05-22', '--json'].concat([
        '--text',
        'You may not promote violence against other people on the basis of race or calls for mass murder',
      ]),
    );
    expect([quoted.code, jsonOf(quoted)]).toMatchObject([
      1,
      {
        match: 'altered',
        isTextOfDay: true,
        ops: { omissions: [{ words: 'caste, gender or disease' }], additions: [{ words: 'or calls for mass murder' }] },
      },
    ]);
    expect(await answer(['policy', 'check-quote', folder, '--text', 'may not promote violence'])).toMatchObject({
      match: 'exact',
    });
    const transcript = join(beside, 'transcript.txt');
    await writeFile(transcript, 'Transcript.\n\nThey will be uprooted 👩‍👩‍👧 and destroyed.\n');
    await answer(['capture', 'add', folder, transcript, '--statement', statementId]);
    expect(await answer(['quote', 'check', folder])).toMatchObject({
      results: [{ statementId, found: 'exact', where: { start: 13, in: 'file' } }],
      quotations: [],
    });
    const other = join(beside, 'other.txt');
    await writeFile(other, 'Nothing of it.');
    await answer(['capture', 'add', folder, other, '--statement', statementId]);
    const checked = await onrecord(['quote', 'check', folder, '--statement', statementId, '--json']);
    expect([checked.code, jsonOf(checked)['results']]).toMatchObject([1, [{ found: 'exact' }, { found: 'no' }]]);
  });
});

const POLICY = 'policies/pga-v1/twitter-community-guidelines/20200331_Twitter_CommunityGuidelines.md';
const real = realData(POLICY, 'the letter’s quotation on the command line');

describe.skipIf(real === null)('the letter’s quotation', () => {
  it('against the text registered on 31 March 2020', async () => {
    const folder = join(await temporaryFolder(), 'Case.onrecord');
    await answer(['new', folder, '--title', 'A case', '--open']);
    const policy = ['--platform', 'twitter', '--policy', 'Twitter Rules', '--lang', 'en'];
    await answer(['policy', 'add', folder, ...policy, '--text-file', real ?? '', '--seen', '2020-03-31']);
    const letter =
      'may not promote violence against, or directly attack, or threaten other people on the basis of race, ethnicity, ' +
      'national origin or religious affiliation… or calls for mass murder';
    const checked = await onrecord(['policy', 'check-quote', folder, '--text', letter, '--on', '2020-05-22', '--json']);
    expect(jsonOf(checked)).toMatchObject({
      match: 'altered',
      onDay: { certainty: 'after-last', lastSeenDays: { least: 52, most: 52 } },
      ops: {
        omissions: [
          { words: 'caste, sexual orientation, \n\ngender, gender identity', marked: false },
          { words: 'age, disability, or serious disease', marked: true },
        ],
        additions: [{ words: 'or' }, { words: 'or calls for mass murder', elsewhere: null }],
      },
    });
  });
});
