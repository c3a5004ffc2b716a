import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dossierFormats } from '../../../core/domain/vocabulary.ts';
import { dossierModelSchema } from '../../../core/dossier/model.ts';
import { openCaseFile } from '../../../db/case-folder/case-file.ts';
import { engineAtHand, type AtHand } from './case-for-dossiers.ts';

const request = { title: 'Trial', addressee: 'Nobody' };

describe('freezing', () => {
  let hand: AtHand;
  let accountId = '';
  const add = async (text: string, edtf: string | null, source = true): Promise<string> => {
    const { statementId } = await hand.ask('statements.add', {
      accountId,
      text,
      lang: 'en',
      date: edtf === null ? null : { edtf },
      source: source ? { kind: 'article', title: `Source of ${text}` } : null,
    });
    return statementId;
  };
  const folderOf = (name: string): string => join(hand.folder, name);
  const build = (out: string, more: object = {}) =>
    hand.ask('dossiers.build', { ...request, ...more, out: folderOf(out), formats: ['pdf', 'html', 'json'] });
  const refusal = async (editionId: string): Promise<string> => {
    const result = await hand.engine.call('dossiers.freeze', { editionId });
    return result.ok ? 'frozen' : `${result.error.code}: ${result.error.message} ${result.error.detail ?? ''}`;
  };
  const hashes = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folderOf(folder))
        .sort()
        .map((name) => [
          name,
          createHash('sha256')
            .update(readFileSync(join(folderOf(folder), name)))
            .digest('hex'),
        ]),
    );

  beforeEach(async () => {
    hand = await engineAtHand();
    await hand.ask('cases.create', { folder: folderOf('Trial.onrecord'), title: 'Trial', passphrase: null });
    ({ accountId } = await hand.ask('accounts.add', { platform: 'chirp.example', handle: 'invented.example' }));
    await add('First.', '2020-05-01');
    await add('Last.', '2020-05-31');
  });
  afterEach(() => hand.end());

  it('is refused while a finding that blocks stands, and says which; a waiver with a reason lets it be done', async () => {
    await add('Bare.', '2020-05-15', false);
    const { editionId } = await build('draft');
    expect(await refusal(editionId)).toMatch(
      /^dossier\.not-ready: One finding holds freezing\. no-source \(exhibit 2\)/,
    );
    await build('draft', { waive: { 'no-source': 'It is known to all.' } });
    expect(await refusal(editionId)).toMatch(/^dossier\.stale/);
    const waived = await build('draft', { waive: { 'no-source': 'It is known to all.' } });
    expect(waived.edition).toBe(2);
    expect(await refusal(waived.editionId)).toBe('frozen');
  });

  it('makes every format without the mark of a draft, and the draft’s own bytes stay in the case', async () => {
    const draft = await build('out');
    const frozen = await hand.ask('dossiers.freeze', { editionId: draft.editionId });
    expect(frozen).toMatchObject({ editionId: draft.editionId, edition: 1 });
    expect(frozen.frozenAt).not.toBeNull();
    expect([...new Set(frozen.files.map(({ format }) => format))].sort()).toEqual([...dossierFormats].sort());
    expect(readFileSync(join(folderOf('out'), 'trial-e1.html'), 'utf8')).toContain('Draft, edition 1, not frozen');

    await hand.ask('dossiers.saveFiles', { editionId: draft.editionId, out: folderOf('final') });
    const html = readFileSync(join(folderOf('final'), 'trial-e1.html'), 'utf8');
    expect(html).not.toMatch(/Draft, edition|not frozen/);
    const model = dossierModelSchema.parse(JSON.parse(readFileSync(join(folderOf('final'), 'trial-e1.json'), 'utf8')));
    expect(model.edition).toMatchObject({ number: 1, frozen: true, label: 'Edition 1' });
    expect((await hand.ask('custody.verify', {})).findings).toEqual([]);
  });

  it('fixes content, files, hashes and numbers for ever, whatever is done to the case', async () => {
    const { editionId } = await build('out');
    const frozen = await hand.ask('dossiers.freeze', { editionId });
    await hand.ask('dossiers.saveFiles', { editionId, out: folderOf('before') });
    const before = hashes('before');
    expect(Object.values(before).sort()).toEqual(frozen.files.map(({ sha256 }) => sha256).sort());

    const between = await add('Between.', '2020-05-15');
    const { items } = await hand.ask('statements.list', { search: 'First' });
    await hand.ask('statements.setAside', { statementIds: [items[0]?.statementId ?? ''], reason: 'trial' });
    await hand.ask('accounts.rename', { accountId, handle: 'renamed.example' });
    await hand.ask('statements.addDate', {
      statementId: between,
      date: { edtf: '2020-06-15' },
      method: 'press',
      choose: 'A better source.',
    });
    const next = await build('next');
    expect(next.edition).toBe(2);

    await hand.ask('dossiers.saveFiles', { editionId, out: folderOf('after') });
    expect(hashes('after')).toEqual(before);
    const [listed] = (await hand.ask('dossiers.list', {})).items;
    const kept = listed?.editions.find((edition) => edition.editionId === editionId);
    expect(Object.fromEntries(kept?.files.map(({ path, sha256 }) => [path, sha256]) ?? [])).toEqual(before);
    expect((await hand.ask('custody.verify', {})).findings).toEqual([]);
  });

  it('can be reproduced: rendered again from its model, every file comes out byte for byte', async () => {
    const { editionId } = await build('out');
    await hand.ask('dossiers.freeze', { editionId });
    await add('Later.', '2020-07-01');
    const checked = await hand.ask('dossiers.check', { editionId });
    expect(checked).toMatchObject({ ok: true, edition: 1 });
    expect(checked.files.length).toBe(dossierFormats.length);
    expect(checked.files.every(({ stored, rendered }) => stored === 'same' && rendered === 'same')).toBe(true);
    const quick = await hand.ask('dossiers.check', { editionId, render: false });
    expect(quick.files.every(({ rendered }) => rendered === 'not-tried')).toBe(true);
  });

  it('an unchanged dossier built again is the frozen edition, to the byte; its files take the place of its own draft only', async () => {
    const { editionId } = await build('out');
    await hand.ask('dossiers.freeze', { editionId });
    const again = await build('elsewhere');
    expect(again).toMatchObject({ editionId, edition: 1 });
    expect(again.frozenAt).not.toBeNull();
    expect(again.files.every(({ kept }) => kept)).toBe(true);
    // The folder of the draft: its files are this very edition's, and the case keeps them.
    await build('out');
    expect(hashes('out')).toEqual(hashes('elsewhere'));
    // Somebody else's file of that name is never touched.
    mkdirSync(folderOf('taken'));
    writeFileSync(join(folderOf('taken'), 'trial-e1.pdf'), 'mine');
    await expect(build('taken')).rejects.toThrow('file.exists');
    expect(readFileSync(join(folderOf('taken'), 'trial-e1.pdf'), 'utf8')).toBe('mine');
  });

  it('can limit the formats; one that it was made without is rendered from its model and not kept', async () => {
    const { editionId } = await build('out');
    const frozen = await hand.ask('dossiers.freeze', { editionId, formats: ['json'] });
    expect(frozen.files.map(({ format }) => format)).toEqual(['json']);
    const later = await hand.ask('dossiers.saveFiles', { editionId, formats: ['json', 'csv'], out: folderOf('later') });
    expect(later.files.map(({ format, kept }) => [format, kept])).toEqual([
      ['json', true],
      ['csv', false],
    ]);
    const [listed] = (await hand.ask('dossiers.list', {})).items;
    expect(listed?.editions[0]?.files.map(({ format }) => format)).toEqual(['json']);
  });

  it('is refused where the case has moved on since the edition was built, and says what changed', async () => {
    const { editionId } = await build('out');
    await add('Between.', '2020-05-15');
    expect(await refusal(editionId)).toMatch(/^dossier\.stale: .* Exhibits added: 1, removed: 0, changed: 0/);
    const next = await build('out');
    expect(await refusal(next.editionId)).toBe('frozen');
  });

  it('happens once, and nothing undoes it', async () => {
    const { editionId } = await build('out');
    const { undo } = await hand.ask('history.state', {});
    await hand.ask('dossiers.freeze', { editionId });
    expect(await refusal(editionId)).toMatch(/^dossier\.frozen/);
    expect((await hand.ask('history.state', {})).undo?.type).toBe(undo?.type);
    const undone = await hand.ask('history.undo', {});
    expect(undone.type).toBe('statements.add');
    expect((await hand.ask('dossiers.check', { editionId })).ok).toBe(true);
    await expect(hand.ask('dossiers.saveFiles', { editionId: accountId, out: folderOf('x') })).rejects.toThrow(
      'object.not-found',
    );
  });

  it('can be stopped, and then the edition is still a draft and nothing of it was kept', async () => {
    const { editionId } = await build('out');
    const events = (await hand.ask('cases.info', {})).counts.events;
    const stopping = new AbortController();
    const result = await hand.engine.call(
      'dossiers.freeze',
      { editionId },
      { signal: stopping.signal, onProgress: ({ step }) => step === 'render' && stopping.abort() },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'operation.cancelled' } });
    expect((await hand.ask('cases.info', {})).counts.events).toBe(events);
    const [listed] = (await hand.ask('dossiers.list', {})).items;
    expect(listed?.editions[0]?.frozenAt).toBeNull();
    expect(await refusal(editionId)).toBe('frozen');
  });

  it('is held by the database itself: no statement of SQL changes a frozen edition', async () => {
    const { editionId } = await build('out');
    await hand.ask('dossiers.freeze', { editionId });
    await hand.engine.close('at-once');
    const caseFile = await openCaseFile(folderOf('Trial.onrecord'), { mode: 'write', device: 'test', app: 'test' });
    const { database } = caseFile;
    for (const sql of [
      'UPDATE editions SET number = 7',
      'UPDATE editions SET frozen_at = NULL',
      "UPDATE editions SET model = '{}'",
      "UPDATE edition_files SET path = 'other' WHERE path NOT LIKE 'draft/%'",
      'DELETE FROM edition_files',
      'DELETE FROM editions',
      "INSERT INTO edition_files SELECT edition_id, 'new', format, blob_id FROM edition_files LIMIT 1",
      'UPDATE exhibits SET number = 9',
      'DELETE FROM exhibits',
    ]) {
      expect(() => database.exec(sql), sql).toThrow(/frozen edition|written once|kept/);
    }
    await caseFile.close({ quick: true });
  });
});
