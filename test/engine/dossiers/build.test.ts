import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierModelSchema } from '../../../core/dossier/model.ts';
import { engineAtHand, type AtHand } from './case-for-dossiers.ts';

const request = { title: 'Trial dossier', addressee: 'Nobody' };

describe('dossiers', () => {
  let hand: AtHand;
  let out = '';
  let accountId = '';
  const add = (text: string, edtf: string | null) =>
    hand.ask('statements.add', {
      accountId,
      text,
      lang: 'en',
      date: edtf === null ? null : { edtf },
      source: { kind: 'article', title: `Source of ${text}` },
    });
  const build = (formats: ('json' | 'csv' | 'html' | 'pdf' | 'pdfua')[], to = out) =>
    hand.ask('dossiers.build', { ...request, out: to, formats });
  const modelIn = (name: string, folder = out) =>
    dossierModelSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));

  beforeAll(async () => {
    hand = await engineAtHand();
    out = join(hand.folder, 'out');
    await hand.ask('cases.create', { folder: join(hand.folder, 'Trial.onrecord'), title: 'Trial', passphrase: null });
    ({ accountId } = await hand.ask('accounts.add', { platform: 'chirp.example', handle: 'invented.example' }));
    await add('First.', '2020-05-01');
    await add('Last.', '2020-05-31');
  });
  afterAll(() => hand.end());

  it('refuse to be built of nothing, and write nothing', async () => {
    await expect(hand.ask('dossiers.build', { ...request, to: '1999', out, formats: ['json'] })).rejects.toThrow(
      'dossier.empty',
    );
    expect((await hand.ask('dossiers.list', {})).items).toEqual([]);
  });

  it('compile without writing', async () => {
    const before = (await hand.ask('cases.info', {})).counts.events;
    const compiled = await hand.ask('dossiers.compile', request);
    expect(compiled).toMatchObject({ statements: 2, reviewed: 2, exhibits: 2, accounts: 1, edition: 1 });
    expect(compiled.outline.map(({ exhibit }) => exhibit).filter((exhibit) => exhibit !== null)).toEqual(['1', '2']);
    expect((await hand.ask('cases.info', {})).counts.events).toBe(before);
  });

  it('are written in every format, with one event, and the case verifies', async () => {
    const before = (await hand.ask('cases.info', {})).counts.events;
    const built = await build(['json', 'csv', 'html', 'pdf', 'pdfua']);
    expect(built.edition).toBe(1);
    expect(readdirSync(out).sort()).toEqual([
      'trial-dossier-e1.csv',
      'trial-dossier-e1.html',
      'trial-dossier-e1.json',
      'trial-dossier-e1.pdf',
      'trial-dossier-e1.ua.pdf',
    ]);
    expect(built.files.find(({ format }) => format === 'pdf')?.pages).toBeGreaterThan(2);
    expect((await hand.ask('cases.info', {})).counts.events).toBe(before + 1);
    expect((await hand.ask('custody.verify', {})).findings).toEqual([]);
  });

  it('unchanged are the same edition and the same bytes, even elsewhere', async () => {
    const other = join(hand.folder, 'other');
    const [first, again] = [await build(['json', 'pdf']), await build(['json', 'pdf'], other)];
    expect(again.editionId).toBe(first.editionId);
    expect(again.files).toEqual(first.files);
    for (const name of readdirSync(other)) {
      expect(readFileSync(join(other, name)).equals(readFileSync(join(out, name)))).toBe(true);
    }
  });

  it('changed are the next edition, in which numbers stay and a late insertion takes a letter', async () => {
    await add('Between.', '2020-05-15');
    await add('After.', '2020-06-15');
    await add('Undated.', null);
    const built = await build(['json']);
    expect(built.edition).toBe(2);
    const numbers = modelIn('trial-dossier-e2.json').exhibits.map(({ exhibit, text }) => [exhibit, text.text]);
    expect(numbers).toEqual([
      ['1', 'First.'],
      ['1A', 'Between.'],
      ['2', 'Last.'],
      ['3', 'After.'],
      ['4', 'Undated.'],
    ]);
    const [listed] = (await hand.ask('dossiers.list', {})).items;
    expect(listed?.editions.map(({ number }) => number)).toEqual([2, 1]);
    expect(listed?.request).toMatchObject(request);
  });

  it('keep the numbers of exhibits that leave and come back', async () => {
    const { items } = await hand.ask('statements.list', { search: 'Between' });
    const statementIds = items.map(({ statementId }) => statementId);
    await hand.ask('statements.setAside', { statementIds, reason: 'trial' });
    expect((await build(['json'])).edition).toBe(3);
    expect(modelIn('trial-dossier-e3.json').summary).toMatchObject({ retired: ['1A'], setAside: 1, included: 4 });
    await hand.ask('statements.restore', { statementIds });
    await build(['json']);
    expect(modelIn('trial-dossier-e4.json').exhibits[1]).toMatchObject({ exhibit: '1A', text: { text: 'Between.' } });
  });

  it('never stand in the place of another file, and leave nothing half-written', async () => {
    const taken = join(hand.folder, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'trial-dossier-e4.json'), 'mine');
    await expect(build(['csv', 'json'], taken)).rejects.toThrow('file.exists');
    expect(readdirSync(taken)).toEqual(['trial-dossier-e4.json']);
    expect(readFileSync(join(taken, 'trial-dossier-e4.json'), 'utf8')).toBe('mine');
  });

  it('choose what can lie in the dates asked for, and say what may lie outside', async () => {
    await add('Some time in May.', '2020-05');
    const built = await hand.ask('dossiers.build', {
      ...request,
      title: 'Range',
      from: '2020-05-10',
      to: '2020-05-20',
      out,
      formats: ['json'],
    });
    const model = modelIn('range-e1.json');
    expect(model.exhibits.map(({ text, mayLieOutside }) => [text.text, mayLieOutside])).toEqual([
      ['Some time in May.', true],
      ['Between.', false],
      ['Undated.', true],
    ]);
    expect(model.summary).toMatchObject({ uncertain: 2, outside: 3 });
    expect(built.statements).toBe(3);
  });

  it('are looked at page by page', async () => {
    const first = await hand.ask('dossiers.preview', { request, page: 1 });
    const last = await hand.ask('dossiers.preview', { request, page: first.pages });
    expect(first.pages).toBeGreaterThan(2);
    for (const { svg, width, height } of [first, last]) {
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    }
    expect(last.svg).not.toBe(first.svg);
    const { outline } = await hand.ask('dossiers.compile', request);
    const places = new Map(first.places.map((place) => [place.key, place]));
    for (const { part, exhibit } of outline) {
      const place = places.get(exhibit === null ? part : `exhibit-${exhibit}`);
      expect(place?.first, exhibit ?? part).toBeGreaterThanOrEqual(1);
      expect(place?.last, exhibit ?? part).toBeLessThanOrEqual(first.pages);
    }
    expect(places.get('cover')).toMatchObject({ first: 1, last: 1 });
  });

  it('show each caller its own document, however they come', async () => {
    const other = { ...request, title: 'A much longer title' };
    const alone = [
      await hand.ask('dossiers.preview', { request, page: 1 }),
      await hand.ask('dossiers.preview', { request: other, page: 1 }),
    ];
    const together = await Promise.all([
      hand.ask('dossiers.preview', { request, page: 1 }),
      hand.ask('dossiers.preview', { request: other, page: 1 }),
    ]);
    const glyphs = ({ svg }: { readonly svg: string }): number => svg.split('<use').length;
    expect(together.map(glyphs)).toEqual(alone.map(glyphs));
    expect(glyphs(together[0])).not.toBe(glyphs(together[1]));
  });

  it('can be stopped while pages are set, and then nothing of it was kept', async () => {
    const stopping = new AbortController();
    const result = await hand.engine.call(
      'dossiers.build',
      { ...request, title: 'Stopped', out, formats: ['pdf'] },
      { signal: stopping.signal, onProgress: ({ step }) => step === 'render' && stopping.abort() },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'operation.cancelled' } });
    expect((await hand.ask('dossiers.list', {})).items.map(({ title }) => title)).not.toContain('Stopped');
    expect(readdirSync(out).filter((name) => /stopped|\.tmp$/.test(name))).toEqual([]);
  });
});
