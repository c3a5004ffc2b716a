import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../core/domain/canonical-json.ts';
import { compile } from '../../../core/dossier/compile.ts';
import { dossierModelSchema, type DossierModel } from '../../../core/dossier/model.ts';
import type { DossierRecords, RenderingRecord, RequestRecord, ResponseRecord } from '../../../core/dossier/records.ts';
import { custody, date, facts, records, request, statement, uuid } from './hand-made.ts';

const support = { sourceId: uuid(200), captureId: null, page: null, timecode: null, note: null };

const rendering = (n: number, text: string, more: Partial<RenderingRecord> = {}): RenderingRecord => ({
  renderingId: uuid(n),
  versionId: null,
  text,
  lang: 'en',
  kind: 'press-quotation',
  status: 'checked',
  madeBy: null,
  chosen: false,
  chosenReason: null,
  dates: [],
  supports: [support],
  ...more,
});

const response = (n: number, edtf: string | null, more: Partial<ResponseRecord> = {}): ResponseRecord => ({
  responseId: uuid(n),
  kind: 'answer',
  form: 'oral',
  toward: 'third-party',
  respondent: 'Head of policy',
  outcome: null,
  text: 'not in violation',
  dates: [date(edtf)],
  supports: [support],
  ...more,
});

const letter = (more: Partial<RequestRecord> = {}): RequestRecord => ({
  requestId: uuid(700),
  platform: 'x',
  channel: 'letter',
  requestedBy: 'A minister',
  addressee: null,
  asked: 'immediate suspension',
  reference: null,
  accountIds: [uuid(100)],
  dates: [date('2020-05-24'), date('2020-05-25', { chosen: false })],
  supports: [support],
  responses: [response(701, '2020-07-29')],
  ...more,
});

function compiled(more: Partial<DossierRecords>, profile: DossierModel['profile'] = 'internal'): DossierModel {
  const { statements = [statement(1, 'words')], ...rest } = more;
  const model = compile(records(statements, rest), { ...request, profile }, custody, facts);
  expect(dossierModelSchema.parse(JSON.parse(canonicalJson(model)))).toEqual(model);
  return model;
}

describe('renderings in a dossier', () => {
  const shown = rendering(10, 'a cancerous growth', { chosen: true, chosenReason: 'As posted.', madeBy: 'A paper' });
  const others = [
    rendering(11, 'a cancerous tumor', { kind: 'back-translation', dates: [date('2020-05-26')] }),
    rendering(12, 'ein Geschwür', { lang: 'de' }),
    rendering(13, 'wrong', { status: 'rejected' }),
  ];
  const reported = statement(1, '', { versions: [], renderings: [shown, ...others] });

  it('stand side by side with the words shown, compared where the language is the same', () => {
    const [exhibit] = compiled({ statements: [reported] }).exhibits;
    expect(exhibit).toMatchObject({
      text: { text: 'a cancerous growth' },
      textKind: 'press-quotation',
      shownRendering: { madeBy: 'A paper', chosenReason: 'As posted.', sources: [{ source: 1 }] },
    });
    expect(exhibit?.renderings).toMatchObject([
      {
        label: 'back-translation',
        date: { words: '26 May 2020' },
        comparison: [
          { kind: 'same', text: 'a cancerous ' },
          { kind: 'left', text: 'growth' },
          { kind: 'right', text: 'tumor' },
        ],
      },
      { text: 'ein Geschwür', comparison: null },
    ]);
  });

  it('hold half characters exactly beside a text that any format can print', () => {
    const odd = 'half \ud83d here';
    const [exhibit] = compiled({ statements: [statement(1, odd)] }).exhibits;
    expect(exhibit?.text.text).toBe('half \ufffd here');
    const units = exhibit?.text.utf16?.match(/.{4}/g) ?? [];
    expect(String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))).toBe(odd);
  });
});

describe('relations and reviews in a dossier', () => {
  const defence = statement(2, 'defence', {
    dates: [date('2020-05-24')],
    relations: [
      { kind: 'defence-of', side: 'from', otherId: uuid(1), note: 'Two days later.' },
      { kind: 'same-words', side: 'to', otherId: uuid(99), note: null },
    ],
    threadNativeId: '77',
    parentId: uuid(1),
    reviews: [{ by: 'Ada', at: Date.UTC(2026, 0, 1), text: 'Which day?', decision: 'returned' }],
  });
  const attack = statement(1, 'attack', {
    relations: [{ kind: 'defence-of', side: 'to', otherId: uuid(2), note: null }],
  });

  it('name the exhibits that they join', () => {
    const [one, two] = compiled({ statements: [attack, defence] }).exhibits;
    expect(one?.relations.map(({ words }) => words)).toEqual(['Exhibit 2 is a defence of this.']);
    expect(two?.relations).toMatchObject([
      { words: 'This is a defence of exhibit 1.', note: 'Two days later.' },
      { words: 'These are the same words as a statement that is not in this dossier.' },
    ]);
    expect(two).toMatchObject({
      thread: { nativeId: '77', answers: '1' },
      reviews: [{ by: 'Ada', text: 'Which day?' }],
    });
  });

  it('leak nothing to a recipient who sees no notes', () => {
    const hidden = { ...attack, statementId: uuid(31), privileged: true };
    const answer = {
      ...defence,
      parentId: uuid(31),
      relations: defence.relations.map((one) => ({ ...one, otherId: uuid(31) })),
    };
    const model = compiled({ statements: [hidden, answer] }, 'platform');
    expect(model.exhibits).toHaveLength(1);
    expect(model.exhibits[0]).toMatchObject({ relations: [], thread: { answers: null, answersId: null }, reviews: [] });
    const json = canonicalJson(model);
    for (const secret of [uuid(31), 'Two days later', 'Which day?', 'attack']) expect(json).not.toContain(secret);
  });
});

describe('requests in a dossier', () => {
  it('say where they stand, up to what is on record and never up to today', () => {
    const [told] = compiled({ requests: [letter()] }).requests;
    expect(told).toMatchObject({
      number: 1,
      accounts: [1],
      sent: { sign: '≠', words: '24 May 2020' },
      conflict: true,
      state: 'silent',
      silence: { least: 66, most: 66, words: '66 days' },
      responses: [
        { words: 'Answer, oral, to a third party', after: { words: '66 days' }, date: { words: '29 July 2020' } },
      ],
    });
    expect(told?.standing).toEqual([
      'No answer to whoever asked is on record.',
      'The last that is on record about it is of 29 July 2020, 66 days after it was sent.',
      'An answer was given to others, 66 days after it was sent; it ends no silence towards whoever asked.',
    ]);
  });

  it('are those of its accounts, and those that name none', () => {
    const other = letter({ requestId: uuid(710), accountIds: [uuid(999)] });
    const none = letter({ requestId: uuid(711), accountIds: [] });
    const { requests } = compiled({ requests: [letter(), other, none] });
    expect(requests.map(({ requestId }) => requestId)).toEqual([uuid(700), uuid(711)]);
  });

  it('dates that can’t be right are findings', () => {
    const early = letter({ responses: [response(701, '2020-05-01', { toward: 'requester' })] });
    const future = letter({ requestId: uuid(702), dates: [date('2199')], responses: [] });
    const undated = letter({ requestId: uuid(703), dates: [], responses: [] });
    const later = statement(1, 'words', { dates: [date('2199-01-01')] });
    const { findings } = compiled({ statements: [later], requests: [early, future, undated] });
    const said = findings.map(({ code, severity, object }) => [code, severity, object]);
    expect(said).toEqual(
      expect.arrayContaining([
        ['answer-before-request', 'block', uuid(700)],
        ['date-in-future', 'warning', uuid(702)],
        ['request-not-dated', 'warning', uuid(703)],
        ['date-in-future', 'warning', uuid(1)],
      ]),
    );
  });
});
