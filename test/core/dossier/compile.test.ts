import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../core/domain/canonical-json.ts';
import { compile, compileContent, contentOf } from '../../../core/dossier/compile.ts';
import { dossierModelSchema, type Finding } from '../../../core/dossier/model.ts';
import type { CaptureRecord, DossierRecords } from '../../../core/dossier/records.ts';
import type { RecipientProfile } from '../../../core/domain/vocabulary.ts';
import { custody, date, facts, records, request, statement, uuid } from './hand-made.ts';

const support = (sourceId: string | null, captureId: string | null = null) => ({
  sourceId,
  captureId,
  page: null,
  timecode: null,
  note: 'CANARY support note',
});

const capture = (n: number, more: Partial<CaptureRecord> = {}): CaptureRecord => ({
  captureId: uuid(n),
  nature: 'capture',
  sha256: n.toString(16).padStart(64, '0'),
  bytes: 10,
  type: 'image/png',
  fileName: `capture-${n}.png`,
  requestedUrl: null,
  finalUrl: null,
  collectedOn: null,
  collectedZone: null,
  collector: null,
  tool: null,
  toolVersion: null,
  method: null,
  receivedFrom: 'CANARY received from',
  recordedAt: Date.UTC(2026, 1, 2),
  sensitive: false,
  graphic: false,
  privileged: false,
  anchored: false,
  ...more,
});

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);
const only = (one: DossierRecords, more = {}): ReturnType<typeof compileContent> =>
  compileContent(one, { ...request, ...more });

describe('compile', () => {
  it('gives a model that fits its schema and survives JSON', () => {
    const model = compile(records([statement(1, 'One.'), statement(2, 'Two.')]), request, custody, facts);
    expect(dossierModelSchema.parse(JSON.parse(canonicalJson(model)))).toEqual(model);
    expect(model.edition.label).toBe('Draft, edition 1, not frozen');
    expect(model.edition.custody.head?.hash).toBe('784b143b'.repeat(8));
  });

  it('gives the same content whatever the time, the head, and the order in which surroundings were read', () => {
    const statements = [1, 2, 3].map((n) =>
      statement(n, `Words ${n}`, { supports: [support(uuid(200 + n)), support(null, uuid(300 + n))] }),
    );
    const sources = [1, 2, 3].map((n) => ({
      ...(records([]).sources[0] ?? ({} as never)),
      sourceId: uuid(200 + n),
      title: `Source ${n}`,
    }));
    const captures = [1, 2, 3].map((n) => capture(300 + n));
    const base = canonicalJson(only(records(statements, { sources, captures })));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sources, { minLength: 3 }),
        fc.shuffledSubarray(captures, { minLength: 3 }),
        (a, b) => {
          expect(canonicalJson(only(records(statements, { sources: a, captures: b })))).toBe(base);
        },
      ),
    );
    const later = compile(
      records(statements, { sources, captures }),
      request,
      { ...custody, events: 99 },
      { ...facts, number: 7 },
    );
    expect(canonicalJson(contentOf(later))).toBe(base);
  });

  it('prints a date as precisely as it is known, and the others with who says so', () => {
    const dates = [
      date('2020-05-25', { assertedBy: 'the letter' }),
      date('2020-05-24', { chosen: false, assertedBy: 'the press', method: 'press', supports: [support(uuid(200))] }),
    ];
    const [exhibit] = only(records([statement(1, 'x', { dates })])).exhibits;
    expect(exhibit?.date).toMatchObject({
      words: '25 May 2020',
      sign: '≠',
      gauge: ['known', 'known', 'conflict', 'open'],
    });
    expect(exhibit?.otherDates).toMatchObject([
      { words: '24 May 2020', assertedBy: 'the press', sources: [{ source: 1 }] },
    ]);
    expect(exhibit?.conflict).toBe(true);
  });

  it('calls a coarser claim no conflict', () => {
    const dates = [date('2020-05-25'), date('2020-05', { chosen: false })];
    expect(only(records([statement(1, 'x', { dates })])).exhibits[0]?.conflict).toBe(false);
  });

  it('keeps words that name no date as words', () => {
    const dates = [date(null, { displayed: 'last week' })];
    const content = only(records([statement(1, 'x', { dates })]));
    expect(content.exhibits[0]).toMatchObject({
      section: 'Undated',
      date: { words: '“last week”', edtf: null, sign: '–' },
    });
    expect(codes(content.findings)).toContain('undated');
    expect(content.summary.undated).toBe(1);
  });

  it('names an account as it was called on the day', () => {
    const handles = [
      { handle: 'old.example', displayName: null, fromOn: '2018', untilOn: '2019-12-31', sourceId: null },
      { handle: 'new.example', displayName: null, fromOn: '2020-01-01', untilOn: null, sourceId: null },
    ];
    const accounts = [{ ...(records([]).accounts[0] ?? ({} as never)), handles }];
    const at = (edtf: string): string =>
      only(records([statement(1, 'x', { dates: [date(edtf)] })], { accounts })).exhibits[0]?.title ?? '';
    expect(at('2019-06-01')).toBe('Post by @old.example');
    expect(at('2020-06-01')).toBe('Post by @new.example');
    expect(at('2019')).toBe('Post by @old.example');
  });

  it('never guesses a handle that isn’t known', () => {
    const accounts = [{ ...(records([]).accounts[0] ?? ({} as never)), handles: [] }];
    expect(only(records([statement(1, 'x')], { accounts })).exhibits[0]?.title).toBe(
      'Post by account on x, handle not known',
    );
  });

  it('stands a repaired reading beside broken words, never in their place', () => {
    const [exhibit] = only(records([statement(1, 'Itâ€™s &amp; more')])).exhibits;
    expect(exhibit?.text.text).toBe('Itâ€™s &amp; more');
    expect(exhibit?.repair?.text).toBe('It’s & more');
    expect(exhibit?.repair?.steps.length).toBeGreaterThan(0);
  });

  it('compares the clock in a post id with the date, and only says what it finds', () => {
    // 2020-05-22T06:00:00Z as milliseconds after the platform's epoch, in the upper bits
    const id = (BigInt(Date.UTC(2020, 4, 22, 6)) - 1_288_834_974_657n) << 22n;
    const clock = (edtf: string) =>
      only(records([statement(1, 'x', { nativeId: String(id), dates: [date(edtf)] })])).exhibits[0];
    expect(clock('2020-05-22')?.postIdClock?.agrees).toBe('yes');
    // Some zone's 21 May still holds it; no zone's 19 May does
    expect(clock('2020-05-21')?.postIdClock?.agrees).toBe('cannot-say');
    expect(clock('2020-05-19')?.postIdClock?.agrees).toBe('no');
    expect(clock('2020-05-19')?.date?.words).toBe('19 May 2020');
    expect(
      codes(only(records([statement(1, 'x', { nativeId: String(id), dates: [date('2020-05-19')] })])).findings),
    ).toContain('post-id-differs');
  });
});

describe('assurance', () => {
  const level = (supports: ReturnType<typeof support>[], captures: CaptureRecord[], archived = false) => {
    const sources = records([]).sources.map((source) => ({
      ...source,
      archiveUrl: archived ? 'https://a.example' : null,
    }));
    return only(records([statement(1, 'x', { supports })], { captures, sources })).exhibits[0]?.assurance.level;
  };
  it('is computed from what is held', () => {
    expect(level([support(uuid(200))], [])).toBe(0);
    expect(level([support(null, uuid(1))], [capture(1, { nature: 'transcript' })])).toBe(1);
    expect(level([support(null, uuid(1))], [capture(1)])).toBe(2);
    expect(level([support(null, uuid(1)), support(null, uuid(2))], [capture(1), capture(2)])).toBe(3);
    expect(level([support(null, uuid(1)), support(uuid(200))], [capture(1)], true)).toBe(3);
    expect(level([support(null, uuid(1))], [capture(1, { anchored: true })])).toBe(4);
  });
  it('is not lifted by a copy of the same bytes', () => {
    const copy = capture(2, { sha256: capture(1).sha256 });
    expect(level([support(null, uuid(1)), support(null, uuid(2))], [capture(1), copy])).toBe(2);
  });
});

describe('recipient profile', () => {
  const canary = records(
    [
      statement(1, 'Plain words', {
        supports: [support(uuid(200)), support(null, uuid(1)), support(null, uuid(2))],
        versions: [
          {
            versionId: uuid(11),
            text: 'Plain words',
            note: 'CANARY version note',
            shown: true,
            dates: [],
            supports: [],
          },
        ],
      }),
      statement(2, 'CANARY privileged words', { privileged: true }),
    ],
    {
      captures: [capture(1), capture(2, { privileged: true, fileName: 'CANARY-privileged.png' })],
      caseFile: {
        ...records([]).caseFile,
        description: 'CANARY description',
        purpose: 'CANARY purpose',
        legalBasis: 'CANARY basis',
      },
      searches: [
        {
          searchedOn: '2026-01-01',
          by: 'CANARY person',
          place: 'a place',
          query: 'q',
          found: 1,
          taken: 1,
          leftOut: null,
        },
      ],
    },
  );
  it.each(['platform', 'court', 'publication'] satisfies RecipientProfile[])(
    '%s sees no note and nothing privileged',
    (profile) => {
      const content = only(canary, { profile });
      expect(canonicalJson(content)).not.toContain('CANARY');
      expect(content.summary).toMatchObject({ included: 1, privileged: 1 });
    },
  );
  it.each(['internal', 'counsel'] satisfies RecipientProfile[])('%s sees everything', (profile) => {
    const text = canonicalJson(only(canary, { profile }));
    for (const what of ['support note', 'version note', 'received from', 'description', 'privileged words']) {
      expect(text).toContain(`CANARY ${what}`);
    }
  });
  it('no finding names a capture that the profile leaves out', () => {
    const hidden = capture(2, { privileged: true, fileName: 'CANARY-privileged.png' });
    const looked = [{ statementId: uuid(1), captureId: uuid(2), found: 'no' as const, score: 0 }];
    const of = records([statement(1, 'Plain words', { supports: [support(null, uuid(2))] })], {
      captures: [hidden],
      looked,
    });
    expect(canonicalJson(only(of, { profile: 'court' }))).not.toContain('CANARY');
    expect(canonicalJson(only(of))).toContain('CANARY-privileged.png');
  });
  it('changes no exhibit number', () => {
    const late = records([statement(2, 'secret', { privileged: true }), statement(1, 'open')]);
    expect(only(late, { profile: 'court' }).exhibits.map(({ exhibit }) => exhibit)).toEqual(['2']);
    expect(only(late).exhibits.map(({ exhibit }) => exhibit)).toEqual(['1', '2']);
  });
});

describe('summary', () => {
  it('counts what was there beside what is shown', () => {
    const tallies = [
      { accountId: uuid(100), year: 2020, dated: true, setAside: false, statements: 5 },
      { accountId: null, year: null, dated: false, setAside: false, statements: 2 },
      { accountId: uuid(100), year: 2019, dated: true, setAside: true, statements: 3 },
    ];
    const { summary } = only(records([statement(1, 'x')], { tallies }));
    expect(summary).toMatchObject({ onRecord: 7, included: 1, setAside: 3, outside: 6 });
    for (const rows of [summary.byAccount, summary.byPeriod]) {
      const sum = (field: 'onRecord' | 'included' | 'setAside'): number =>
        rows.reduce((all, row) => all + row[field], 0);
      expect([sum('onRecord'), sum('included'), sum('setAside')]).toEqual([7, 1, 3]);
    }
  });

  it('names the numbers of exhibits that have left', () => {
    const exhibits = [
      { statementId: uuid(1), number: 1, letter: '' },
      { statementId: uuid(77), number: 2, letter: 'A' },
    ];
    const { summary } = only(records([statement(1, 'x')], { exhibits }));
    expect(summary.retired).toEqual(['2A']);
    expect(summary.sentences.join(' ')).toContain('2A');
  });
});

describe('findings', () => {
  const find = (more: Parameters<typeof statement>[2], around: Partial<DossierRecords> = {}): string[] =>
    codes(only(records([statement(1, 'x', more)], around)).findings);

  it('blocks what nothing attests', () => {
    expect(find({ supports: [] })).toContain('no-source');
    expect(find({})).not.toContain('no-source');
  });

  it('blocks a date finer than its evidence', () => {
    const coarse = date('2020-05', { chosen: false, supports: [support(uuid(200))] });
    expect(find({ dates: [date('2020-05-22', { method: 'person' }), coarse] })).toContain('date-finer-than-evidence');
    const attested = date('2020-05-22', { supports: [support(uuid(200))] });
    expect(find({ dates: [attested, coarse] })).not.toContain('date-finer-than-evidence');
  });

  it('blocks minors, private persons and sensitive pictures', () => {
    const subject = (kind: 'minor' | 'private-person') => ({
      subjects: [{ subjectId: uuid(50), kind, role: null, note: null, names: [] }],
    });
    expect(find({ speakerId: uuid(50) }, subject('minor'))).toContain('minor');
    expect(find({ speakerId: uuid(50) }, subject('private-person'))).toContain('private-person');
    expect(find({}, subject('minor'))).not.toContain('minor');
    expect(find({ supports: [support(null, uuid(1))] }, { captures: [capture(1, { sensitive: true })] })).toContain(
      'sensitive-capture',
    );
  });

  it('prints the reason of a waiver, and says which waivers fit nothing', () => {
    const { findings } = only(records([statement(1, 'x', { supports: [] })]), {
      waive: { 'no-source': 'It is quoted elsewhere.', typo: 'x' },
    });
    expect(findings.find(({ code }) => code === 'no-source')?.waived).toBe('It is quoted elsewhere.');
    expect(findings.find(({ code }) => code === 'waiver-without-finding')?.message).toContain('typo');
  });

  it('tells many of one kind once, with their number', () => {
    const many = Array.from({ length: 30 }, (_, n) => statement(n + 1, 'x', { supports: [] }));
    const told = only(records(many)).findings.filter(({ code }) => code === 'no-source');
    expect(told).toHaveLength(1);
    expect(told[0]?.message).toContain('30 exhibits');
  });
});
