import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Client, Contract } from '../../core/contract/index.ts';
import { addAccount, addStatement, caseAtWork, problemCode, value } from './temporary-engine.ts';

const GROWTH = 'The Zionist regime is a deadly, cancerous growth and a detriment to this region.';
const TUMOR = 'The Zionist regime is a deadly, cancerous tumor and a detriment to this region.';
const paper = (title: string) => ({ source: { kind: 'article' as const, title } });

async function addSpeaker(client: Client<Contract>): Promise<string> {
  const name = { text: 'A leader', lang: 'en', script: null, kind: 'main' as const };
  return value(await client.call('subjects.add', { names: [name] })).subjectId;
}

/** A post whose account no source names, known from the press only. */
async function addReported(client: Client<Contract>, text = GROWTH): Promise<string> {
  const given = {
    speakerId: await addSpeaker(client),
    text,
    lang: 'en',
    rendering: { kind: 'press-quotation' as const, madeBy: 'A paper' },
    date: { edtf: '2020-05-22' },
    source: { kind: 'article' as const, title: 'A report' },
  };
  return value(await client.call('statements.add', given)).statementId;
}

async function detail(client: Client<Contract>, statementId: string) {
  return value(await client.call('statements.get', { statementId }));
}

async function verified(client: Client<Contract>): Promise<void> {
  expect(value(await client.call('custody.verify', { deep: false })).findings).toEqual([]);
}

describe('renderings', () => {
  it('are the words of a statement whose original was not seen, attested by what reports it', async () => {
    const { client } = await caseAtWork();
    const statementId = await addReported(client);
    expect(await detail(client, statementId)).toMatchObject({
      text: GROWTH,
      textKind: 'press-quotation',
      account: null,
      speaker: { name: 'A leader' },
      versions: [],
      renderings: [
        { chosen: true, chosenReason: 'The only wording given.', chosenBy: 'Ada', sources: [{ title: 'A report' }] },
      ],
      sources: [{ title: 'A report' }],
    });
    expect(value(await client.call('statements.list', { search: 'cancerous' })).items).toMatchObject([
      { text: GROWTH, textKind: 'press-quotation' },
    ]);
    await verified(client);
  });

  it('stand side by side with dates and sources; one is chosen with a reason, changed, undone and redone', async () => {
    const { client } = await caseAtWork();
    const statementId = await addReported(client);
    const { renderingId, chosen } = value(
      await client.call('renderings.add', {
        statementId,
        text: TUMOR,
        lang: 'en',
        kind: 'back-translation',
        madeBy: 'Another paper',
        date: { edtf: '2020-05-25', assertedBy: 'Another paper' },
        sources: [{ ...paper('Another report'), page: '3' }, { source: 'A report' }],
      }),
    );
    expect(chosen).toBe(false);
    const dated = { about: { kind: 'rendering' as const, id: renderingId }, method: 'press' as const };
    value(await client.call('dates.add', { ...dated, date: { edtf: '2020-05-26' } }));
    const shown = async () => (await detail(client, statementId)).text;
    value(await client.call('renderings.choose', { renderingId, reason: 'Closer to the original.' }));
    expect(await detail(client, statementId)).toMatchObject({
      text: TUMOR,
      renderings: [
        {
          renderingId,
          chosenReason: 'Closer to the original.',
          dates: [{ edtf: '2020-05-25', chosen: true }, { edtf: '2020-05-26' }],
          sources: [{ title: 'Another report', page: '3' }, { title: 'A report' }],
        },
        { chosen: false, text: GROWTH },
      ],
    });
    expect(value(await client.call('statements.list', { search: 'tumor' })).items).toHaveLength(1);
    value(await client.call('history.undo', {}));
    expect(await shown()).toBe(GROWTH);
    value(await client.call('history.redo', {}));
    expect(await shown()).toBe(TUMOR);
    const other = (await detail(client, statementId)).renderings[1]?.renderingId ?? '';
    value(await client.call('renderings.setAside', { renderingId: other, reason: 'Misquoted.' }));
    expect((await detail(client, statementId)).renderings).toHaveLength(1);
    value(await client.call('history.undo', {}));
    expect((await detail(client, statementId)).renderings).toHaveLength(2);
    await verified(client);
  });

  it('are compared grapheme by grapheme, also with the original', async () => {
    const { client } = await caseAtWork();
    const statementId = await addStatement(client, await addAccount(client), GROWTH, '2020');
    const added = await client.call('renderings.add', {
      statementId,
      text: TUMOR,
      lang: 'en',
      kind: 'press-quotation',
    });
    const { renderings, versions } = await detail(client, statementId);
    expect(value(added).chosen).toBe(false);
    const left = { kind: 'version' as const, id: versions[0]?.versionId ?? '' };
    const right = { kind: 'rendering' as const, id: renderings[0]?.renderingId ?? '' };
    const { parts } = value(await client.call('renderings.compare', { left, right }));
    expect(parts.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text])).toEqual([
      ['left', 'growth'],
      ['right', 'tumor'],
    ]);
  });

  it('the chosen one can be neither rejected nor set aside, and a rejected one is never chosen', async () => {
    const { client } = await caseAtWork();
    const statementId = await addReported(client);
    const renderingId = (await detail(client, statementId)).renderings[0]?.renderingId ?? '';
    expect(problemCode(await client.call('renderings.update', { renderingId, status: 'rejected' }))).toBe(
      'input.invalid',
    );
    expect(problemCode(await client.call('renderings.setAside', { renderingId, reason: 'x' }))).toBe('input.invalid');
    const rejected = { statementId, text: 'x', lang: 'en', kind: 'paraphrase' as const, status: 'rejected' as const };
    const added = value(await client.call('renderings.add', rejected));
    const choice = { renderingId: added.renderingId, reason: 'x' };
    expect(problemCode(await client.call('renderings.choose', choice))).toBe('input.invalid');
    expect(problemCode(await client.call('renderings.add', { ...rejected, choose: 'x' }))).toBe('input.invalid');
  });

  it('are corrected by another that takes their place, also the chosen one, in one act', async () => {
    const { client } = await caseAtWork();
    const statementId = await addStatement(client, await addAccount(client), 'Words', null);
    const other = await addStatement(client, await addAccount(client, 'other'), 'Other words', null);
    const given = { statementId, lang: 'fr', kind: 'human-translation' as const };
    const first = value(await client.call('renderings.add', { ...given, text: 'Mtos', choose: 'The only one.' }));
    const replaces = { id: first.renderingId, reason: 'A slip of the hand.' };
    const elsewhere = await client.call('renderings.add', { ...given, statementId: other, text: 'Mots', replaces });
    expect(problemCode(elsewhere)).toBe('input.invalid');
    value(await client.call('renderings.add', { ...given, text: 'Mots', replaces }));
    expect(await detail(client, statementId)).toMatchObject({
      renderings: [{ text: 'Mots', chosen: true, chosenReason: replaces.reason }],
      renderingsAside: [{ text: 'Mtos', chosen: false, setAsideReason: replaces.reason }],
    });
    value(await client.call('history.undo', {}));
    expect(await detail(client, statementId)).toMatchObject({
      renderings: [{ text: 'Mtos', chosen: true }],
      renderingsAside: [{ text: 'Mots' }],
    });
    await verified(client);
  });

  it('undoing the only one leaves the statement without words, and verify is content', async () => {
    const { client } = await caseAtWork();
    const statementId = await addReported(client);
    value(await client.call('history.undo', {}));
    expect((await detail(client, statementId)).setAsideReason).toBe('Undone.');
    value(await client.call('history.redo', {}));
    expect((await detail(client, statementId)).text).toBe(GROWTH);
    await verified(client);
  });
});

describe('relations, threads, statuses and reviews', () => {
  it('tell from both sides how statements stand to each other', async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    const [attack, defence] = [
      await addStatement(client, accountId, 'attack', '2020-05-22'),
      await addStatement(client, accountId, 'defence', '2020-05-24'),
    ];
    const given = { fromId: defence, toId: attack, kind: 'defence-of' as const, note: 'Two days later.' };
    const { relationId } = value(await client.call('relations.add', given));
    expect((await detail(client, attack)).relations).toMatchObject([
      { relationId, side: 'to', other: { statementId: defence, text: 'defence', date: '2020-05-24' } },
    ]);
    expect(problemCode(await client.call('relations.add', given))).toBe('object.conflict');
    expect(problemCode(await client.call('relations.add', { ...given, toId: defence }))).toBe('input.invalid');
    value(await client.call('relations.setAside', { relationId, reason: 'Another post.' }));
    expect((await detail(client, defence)).relations).toEqual([]);
    expect(value(await client.call('relations.add', given)).relationId).toBe(relationId);
    const same = { fromId: attack, toId: defence, kind: 'same-words' as const };
    value(await client.call('relations.add', same));
    expect(problemCode(await client.call('relations.add', { ...same, fromId: defence, toId: attack }))).toBe(
      'object.conflict',
    );
    value(await client.call('history.undo', {}));
    expect((await detail(client, attack)).relations).toHaveLength(1);
    await verified(client);
  });

  it('a thread has its parent and its answers, and no circle', async () => {
    const { client } = await caseAtWork();
    const accountId = await addAccount(client);
    const root = await addStatement(client, accountId, 'root', '2020-05-22');
    const given = {
      accountId,
      text: 'answer',
      kind: 'reply' as const,
      parentId: root,
      threadNativeId: '99',
      date: null,
    };
    const { statementId } = value(await client.call('statements.add', given));
    expect(await detail(client, statementId)).toMatchObject({
      threadNativeId: '99',
      thread: { parent: { statementId: root, text: 'root' }, replies: [] },
    });
    expect((await detail(client, root)).thread.replies).toMatchObject([{ statementId }]);
    for (const parentId of [root, statementId]) {
      expect(problemCode(await client.call('statements.update', { statementId: root, parentId }))).toBe(
        'input.invalid',
      );
    }
  });

  it('what was seen of a statement has dates and sources, and can be taken back', async () => {
    const { client } = await caseAtWork();
    const statementId = await addStatement(client, await addAccount(client), 'words', '2020');
    const seen = { statementId, status: 'labelled' as const, on: { edtf: '2020-05-29' }, sources: [paper('A report')] };
    const { observationId } = value(await client.call('statements.observeStatus', seen));
    const about = { kind: 'statement-status' as const, id: observationId };
    value(await client.call('dates.add', { about, date: { edtf: '2020-05-28' }, method: 'press', choose: 'Earlier.' }));
    expect((await detail(client, statementId)).statuses).toMatchObject([
      {
        status: 'labelled',
        dates: [{ edtf: '2020-05-28', chosen: true }, { edtf: '2020-05-29' }],
        sources: [{ title: 'A report' }],
      },
    ]);
    expect(problemCode(await client.call('statements.observeStatus', { ...seen, status: 'withheld' }))).toBe(
      'input.invalid',
    );
    value(await client.call('statements.setStatusAside', { observationId, reason: 'Another post.' }));
    expect((await detail(client, statementId)).statuses).toEqual([]);
    await verified(client);
  });

  it('a review says who decided, when and why; returning takes words', async () => {
    const { client } = await caseAtWork();
    const statementId = await addStatement(client, await addAccount(client), 'words', '2020');
    expect(problemCode(await client.call('statements.review', { statementId, decision: 'returned' }))).toBe(
      'input.invalid',
    );
    expect(problemCode(await client.call('statements.update', { statementId, state: 'returned' }))).toBe(
      'input.invalid',
    );
    value(await client.call('statements.review', { statementId, decision: 'returned', text: 'Which day?' }));
    expect(await detail(client, statementId)).toMatchObject({
      state: 'returned',
      reviews: [{ by: 'Ada', text: 'Which day?', decision: 'returned' }],
    });
    value(await client.call('statements.update', { statementId, state: 'accepted' }));
    expect((await detail(client, statementId)).reviews.map(({ decision }) => decision)).toEqual([
      'accepted',
      'returned',
    ]);
    value(await client.call('history.undo', {}));
    expect(await detail(client, statementId)).toMatchObject({ state: 'returned', reviews: [{ decision: 'returned' }] });
    await verified(client);
  });
});

describe('searches done', () => {
  it('say what was found, taken and left out and why, and can be taken back', async () => {
    const { client } = await caseAtWork();
    const given = {
      searchedOn: '2020-06',
      place: 'An archive',
      query: '"eliminate" from:account',
      found: 40,
      taken: 8,
    };
    value(await client.call('searches.add', { ...given, leftOut: 'Reposts: not his words.' }));
    expect(value(await client.call('searches.list', {}))).toMatchObject({
      items: [{ ...given, by: 'Ada', leftOut: 'Reposts: not his words.' }],
      total: 1,
    });
    expect(problemCode(await client.call('searches.add', { ...given, taken: 41 }))).toBe('input.invalid');
    expect(problemCode(await client.call('searches.add', { ...given, searchedOn: 'June' }))).toBe('date.invalid');
    value(await client.call('history.undo', {}));
    expect(value(await client.call('searches.list', {})).total).toBe(0);
    value(await client.call('history.redo', {}));
    expect(value(await client.call('searches.list', {})).total).toBe(1);
    await verified(client);
  });

  it('are corrected by another that takes their place, in one act that is undone as one', async () => {
    const { client } = await caseAtWork();
    const search = { searchedOn: '2020-06', place: 'An archive', query: 'words' };
    const first = value(await client.call('searches.add', search));
    const replaces = { id: first.searchId, reason: 'The 7th of June, by my notes.' };
    value(await client.call('searches.add', { ...search, searchedOn: '2020-06-07', replaces }));
    const list = async (setAside: boolean) =>
      value(await client.call('searches.list', { setAside })).items.map((one) => [one.searchedOn, one.setAsideReason]);
    expect(await list(false)).toEqual([['2020-06-07', null]]);
    expect(await list(true)).toEqual([['2020-06', replaces.reason]]);
    const again = await client.call('searches.add', { ...search, replaces });
    expect(problemCode(again)).toBe('object.conflict');
    value(await client.call('history.undo', {}));
    expect(await list(false)).toEqual([['2020-06', null]]);
    value(await client.call('history.redo', {}));
    value(await client.call('searches.restore', { searchId: first.searchId }));
    expect(await list(false)).toHaveLength(2);
    await verified(client);
  });

  it('come in pages', async () => {
    const { client } = await caseAtWork();
    for (let n = 1; n <= 3; n += 1)
      value(await client.call('searches.add', { searchedOn: `2020-0${String(n)}`, place: 'P', query: 'q' }));
    const one = value(await client.call('searches.list', { limit: 2 }));
    const two = value(await client.call('searches.list', { limit: 2, after: one.next }));
    expect([...one.items, ...two.items].map(({ searchedOn }) => searchedOn)).toEqual(['2020-03', '2020-02', '2020-01']);
    expect([one.total, two.next]).toEqual([3, null]);
  });
});

describe('marks', () => {
  it('of captures are set one by one, told by the dossier’s findings, and undone', async () => {
    const { client, beside } = await caseAtWork();
    const file = `${beside}/page.txt`;
    await writeFile(file, 'page');
    const { captures } = value(await client.call('captures.add', { files: [file] }));
    const captureId = captures[0]?.captureId ?? '';
    const marks = async () => {
      const { sensitive, graphic, privileged } = value(await client.call('captures.get', { captureId }));
      return { sensitive, graphic, privileged };
    };
    value(await client.call('captures.mark', { captureIds: [captureId], graphic: true }));
    value(await client.call('captures.mark', { captureIds: [captureId], privileged: true }));
    expect(await marks()).toEqual({ sensitive: false, graphic: true, privileged: true });
    value(await client.call('history.undo', {}));
    expect(await marks()).toEqual({ sensitive: false, graphic: true, privileged: false });
    expect(problemCode(await client.call('captures.mark', { captureIds: [captureId], graphic: true }))).toBe(
      'object.conflict',
    );
  });
});

describe('an account’s status', () => {
  it('has every date, source and capture, and can be taken back', async () => {
    const { client, beside } = await caseAtWork();
    const file = `${beside}/page.txt`;
    await writeFile(file, 'page');
    const { captures } = value(await client.call('captures.add', { files: [file], nature: 'transcript' }));
    const captureIds = captures.map(({ captureId }) => captureId);
    const accountId = await addAccount(client);
    const on = { edtf: '2020-05-25' };
    const seen = { accountId, status: 'active' as const, on, source: 'A report', captureIds };
    const { observationId } = value(await client.call('accounts.observeStatus', seen));
    const get = async () => value(await client.call('accounts.get', { accountId })).observations;
    expect(await get()).toMatchObject([
      { dates: [{ edtf: '2020-05-25' }], sources: [{ title: 'A report' }], captures: [{ nature: 'transcript' }] },
    ]);
    value(await client.call('accounts.setStatusAside', { observationId, reason: 'Another account.' }));
    expect(await get()).toEqual([]);
    value(await client.call('history.undo', {}));
    expect(await get()).toHaveLength(1);
    await verified(client);
  });
});
