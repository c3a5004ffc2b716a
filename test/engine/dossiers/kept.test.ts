import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dossierModelSchema } from '../../../core/dossier/model.ts';
import { engineAtHand, type AtHand } from './case-for-dossiers.ts';

const title = 'Trial';

describe('a dossier that is kept', () => {
  let hand: AtHand;
  let accountId = '';
  const add = async (text: string, edtf: string, more: object = {}): Promise<string> => {
    const given = {
      accountId,
      text,
      lang: 'en',
      date: { edtf },
      source: { kind: 'article', title: 'A report' },
      ...more,
    };
    return (await hand.ask('statements.add', given as never)).statementId;
  };
  const exhibits = async (more: object = {}): Promise<(string | null)[]> => {
    const { outline } = await hand.ask('dossiers.compile', { title, ...more });
    return outline.filter(({ part }) => part === 'exhibit').map(({ statementId }) => statementId);
  };
  const kept = async () => {
    const [dossier] = (await hand.ask('dossiers.list', {})).items;
    if (dossier === undefined) throw new Error('no dossier is kept');
    return dossier;
  };
  const findings = async (code: string) => {
    const { request } = await kept();
    return (await hand.ask('dossiers.compile', request)).findings.filter((one) => one.code === code);
  };
  let [first, second, third] = ['', '', ''];

  beforeEach(async () => {
    hand = await engineAtHand();
    await hand.ask('cases.create', { folder: join(hand.folder, 'Trial.onrecord'), title, passphrase: null });
    ({ accountId } = await hand.ask('accounts.add', { platform: 'chirp.example', handle: 'invented.example' }));
    first = await add('First.', '2020-05-01');
    second = await add('Second.', '2020-05-15');
    third = await add('Third.', '2020-05-31');
  });
  afterEach(() => hand.end());

  it('is begun before it is built, and is changed and taken back as everything else', async () => {
    const { dossierId } = await hand.ask('dossiers.save', { title, addressee: 'A court', from: '2020-05-10' });
    expect(await exhibits((await kept()).request)).toEqual([second, third]);
    await hand.ask('dossiers.save', { dossierId, title: 'Another title', to: '2020-05-20' });
    expect(await kept()).toMatchObject({ title: 'Another title', addressee: null, request: { to: '2020-05-20' } });
    await hand.ask('history.undo', {});
    expect(await kept()).toMatchObject({ title, addressee: 'A court', request: { from: '2020-05-10', to: null } });
    await hand.ask('history.undo', {});
    expect((await hand.ask('dossiers.list', {})).items).toEqual([]);
    await hand.ask('history.redo', {});
    expect(await kept()).toMatchObject({ title });
    await hand.ask('dossiers.setAside', { dossierId, reason: 'Begun by mistake.' });
    expect((await hand.ask('dossiers.list', {})).items).toEqual([]);
    expect((await hand.ask('custody.verify', {})).findings).toEqual([]);
  });

  it('keeps its title once it has an edition, and stays', async () => {
    const { dossierId } = await hand.ask('dossiers.save', { title });
    await expect(hand.ask('dossiers.save', { title })).rejects.toThrow('object.conflict');
    await hand.ask('dossiers.build', { title, out: join(hand.folder, 'out'), formats: ['json'] });
    await expect(hand.ask('dossiers.save', { dossierId, title: 'Renamed' })).rejects.toThrow('keeps its title');
    await expect(hand.ask('dossiers.setAside', { dossierId, reason: 'x' })).rejects.toThrow('stays on record');
    await hand.ask('dossiers.save', { dossierId, title, profile: 'court' });
    expect((await kept()).request.profile).toBe('court');
  });

  it('a stale edit overwrites nothing', async () => {
    const { dossierId } = await hand.ask('dossiers.save', { title });
    const { revision } = await hand.ask('dossiers.list', {});
    await hand.ask('dossiers.save', { dossierId, title, addressee: 'A court' });
    await expect(hand.ask('dossiers.save', { dossierId, title, addressee: 'A paper', revision })).rejects.toThrow(
      'object.changed',
    );
    expect((await kept()).addressee).toBe('A court');
  });

  it('takes statements in and leaves them out by hand, each undone by itself', async () => {
    const { dossierId } = await hand.ask('dossiers.save', { title, from: '2020-05-10' });
    const now = async () => exhibits((await kept()).request);
    expect(await hand.ask('dossiers.addStatements', { dossierId, statementIds: [first, second] })).toEqual({
      statements: 1,
    });
    expect(await now()).toEqual([first, second, third]);
    await hand.ask('dossiers.leaveOut', { dossierId, statementIds: [second] });
    expect(await now()).toEqual([first, third]);
    await expect(hand.ask('dossiers.leaveOut', { dossierId, statementIds: [second] })).rejects.toThrow(
      'object.conflict',
    );
    await hand.ask('history.undo', {});
    expect(await now()).toEqual([first, second, third]);
    // What was added by hand and is left out again leaves no trace in the selection.
    await hand.ask('dossiers.leaveOut', { dossierId, statementIds: [first] });
    expect((await kept()).request).toMatchObject({ picked: [], leftOut: [] });
    await hand.ask('statements.setAside', { statementIds: [third], reason: 'trial' });
    expect(await now()).toEqual([second]);
  });

  it('can hold only what is picked, and says so in its summary', async () => {
    await hand.ask('dossiers.save', { title, scope: 'picked', picked: [third, first] });
    expect(await exhibits((await kept()).request)).toEqual([first, third]);
    await hand.ask('dossiers.build', { ...(await kept()).request, out: join(hand.folder, 'out'), formats: ['json'] });
    const model = dossierModelSchema.parse(JSON.parse(readFileSync(join(hand.folder, 'out/trial-e1.json'), 'utf8')));
    expect(model.summary.selection).toContainEqual({ label: 'Chosen', value: 'each by hand, and nothing else' });
    expect(model.summary).toMatchObject({ onRecord: 3, included: 2, outside: 1 });
  });

  it('is chosen by tag and printed by number where that is asked for', async () => {
    const { tagId } = await hand.ask('tags.create', { name: 'threat' });
    await hand.ask('tags.putOn', { tagId, statementIds: [third, first] });
    expect(await exhibits({ tagIds: [tagId] })).toEqual([first, third]);
    await hand.ask('dossiers.build', { title, tagIds: [tagId], out: join(hand.folder, 'out'), formats: ['json'] });
    const early = await add('Before all.', '2020-01-01');
    await hand.ask('tags.putOn', { tagId, statementIds: [early] });
    expect(await exhibits({ tagIds: [tagId] })).toEqual([early, first, third]);
    expect(await exhibits({ tagIds: [tagId], order: 'number' })).toEqual([first, third, early]);
    await expect(hand.ask('dossiers.compile', { title, tagIds: [accountId] })).rejects.toThrow('object.not-found');
  });

  it('keeps its waivers for the next build, one by one or a code at a time', async () => {
    await add('Bare one.', '2020-06-01', { source: null });
    const bare = await add('Bare two.', '2020-06-02', { source: null });
    const { dossierId } = await hand.ask('dossiers.save', { title });
    const waivable = { code: 'no-source' as const, object: bare };
    await hand.ask('dossiers.waive', { dossierId, findings: [waivable], reason: 'It is known to all.' });
    const waived = async () => (await findings('no-source')).map((one) => one.waived);
    expect(await waived()).toEqual([null, 'It is known to all.']);
    await hand.ask('history.undo', {});
    expect(await waived()).toEqual([null, null]);
    await hand.ask('history.redo', {});
    await hand.ask('dossiers.waive', { dossierId, findings: [waivable], reason: 'Another reason.' });
    expect(await waived()).toEqual([null, 'Another reason.']);
    await hand.ask('dossiers.unwaive', { dossierId, findings: [waivable] });
    expect(await waived()).toEqual([null, null]);
    await expect(hand.ask('dossiers.unwaive', { dossierId, findings: [waivable] })).rejects.toThrow('object.not-found');

    const out = join(hand.folder, 'out');
    await hand.ask('dossiers.build', { title, out, formats: ['json'], waive: { 'no-source': 'All of it.' } });
    const again = await hand.ask('dossiers.build', { title, out, formats: ['json'] });
    expect(again.edition).toBe(1);
    expect(again.findings.filter(({ code }) => code === 'no-source').map((one) => one.waived)).toEqual([
      'All of it.',
      'All of it.',
    ]);
    expect((await hand.ask('custody.verify', {})).findings).toEqual([]);
  });

  it('looks for the words in what attests them: a text as it is, a page without its markup, never in a picture', async () => {
    mkdirSync(join(hand.folder, 'files'));
    const file = (name: string, bytes: string): string => {
      const path = join(hand.folder, 'files', name);
      writeFileSync(path, bytes);
      return path;
    };
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    writeFileSync(join(hand.folder, 'files', 'shot.png'), Buffer.from(png, 'base64'));
    await hand.ask('captures.add', { files: [file('first.txt', 'He said: First. And more.')], statementId: first });
    await hand.ask('captures.add', {
      files: [file('second.html', '<p>He said <b>Second</b>.</p><script>var x = "Third"</script>')],
      statementId: second,
    });
    await hand.ask('captures.add', { files: [file('third.txt', 'Nothing of the kind.')], statementId: third });
    const pictured = await add('Words in a picture.', '2020-06-01');
    await hand.ask('captures.add', { files: [join(hand.folder, 'files', 'shot.png')], statementId: pictured });
    await hand.ask('dossiers.save', { title });
    expect(await findings('quotation-not-in-capture')).toMatchObject([
      { object: third, statementId: third, severity: 'block', message: expect.stringContaining('third.txt') as string },
    ]);
    expect((await findings('quotation-not-looked-for')).map(({ object }) => object)).toEqual([pictured]);
    await hand.ask('captures.add', { files: [file('again.txt', 'Third.')], statementId: third });
    expect(await findings('quotation-not-in-capture')).toEqual([]);
  });

  it('is compared with an edition as the case stands now', async () => {
    const out = join(hand.folder, 'out');
    const { editionId } = await hand.ask('dossiers.build', { title, out, formats: ['json'] });
    const between = await add('Between.', '2020-05-20');
    await hand.ask('statements.setAside', { statementIds: [first], reason: 'trial' });
    await hand.ask('statements.addVersion', { statementId: third, text: 'Third, edited.' });
    const compared = await hand.ask('dossiers.compare', { from: editionId, request: { title } });
    expect(compared).toMatchObject({
      from: { editionId, number: 1, frozen: false },
      to: { editionId: null, number: 2 },
      added: [{ statementId: between, exhibit: '2A' }],
      removed: [{ statementId: first, exhibit: '1' }],
      changed: [{ statementId: third, exhibit: '3' }],
    });
    const next = await hand.ask('dossiers.build', { title, out, formats: ['json'] });
    const both = await hand.ask('dossiers.compare', { from: editionId, to: next.editionId });
    expect(both).toEqual({ ...compared, to: { ...compared.to, editionId: next.editionId, madeAt: both.to.madeAt } });
    await expect(hand.ask('dossiers.compare', { from: editionId })).rejects.toThrow('input.invalid');
  });
});
