import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dossierModelSchema } from '../../core/dossier/model.ts';
import type { Client, Contract, InputOf } from '../../core/contract/index.ts';
import { caseAtWork, value } from './temporary-engine.ts';

/** The traps of a real file of evidence, each in the form in which press reports of May 2020 set it. */

type NewStatement = InputOf<Contract['statements.add']>;

class Letter {
  readonly #client: Client<Contract>;
  readonly #sources = new Map<string, string>();
  speakerId = '';

  constructor(client: Client<Contract>) {
    this.#client = client;
  }

  async begin(): Promise<void> {
    const named = [{ text: 'Ali Khamenei', lang: 'en', script: 'Latn', kind: 'main' as const }];
    this.speakerId = value(await this.#client.call('subjects.add', { names: named })).subjectId;
    for (const [key, title] of [
      ['S1', null],
      ['S3', 'Minister to Twitter'],
      ['S4', 'Israeli minister to Twitter'],
      ['S5', 'A poster'],
      ['S9', 'Israel Calls'],
      ['S12', null],
    ] as const) {
      const given = { kind: 'article' as const, title, publisher: key, url: `https://example.org/${key}` };
      this.#sources.set(key, value(await this.#client.call('sources.add', given)).sourceId);
    }
  }

  source(key: string): string {
    return this.#sources.get(key) ?? '';
  }

  async account(handle: string, displayName: string): Promise<string> {
    const given = { platform: 'Twitter', handle, displayName, subjectId: this.speakerId };
    return value(await this.#client.call('accounts.add', given)).accountId;
  }

  async statement(given: Omit<NewStatement, 'date'> & { date?: NewStatement['date'] }): Promise<string> {
    const rendering = { kind: 'press-quotation' as const, ...given.rendering };
    return value(await this.#client.call('statements.add', { lang: 'en', date: null, ...given, rendering }))
      .statementId;
  }

  async wording(statementId: string, text: string, key: string, more: object = {}): Promise<string> {
    const given = {
      statementId,
      text,
      lang: 'en',
      kind: 'press-quotation' as const,
      sources: [{ source: this.source(key) }],
    };
    return value(await this.#client.call('renderings.add', { ...given, ...more })).renderingId;
  }
}

async function begun() {
  const at = await caseAtWork();
  const letter = new Letter(at.client);
  await letter.begin();
  return {
    ...at,
    letter,
    get: async (statementId: string) => value(await at.client.call('statements.get', { statementId })),
  };
}

const FULL =
  'Some argue that the Zionist regime is a reality that the region must come to terms with. Today the #Covid_19 is a reality; should it be accepted or fought?!';
const SHORT =
  'the Zionist regime is a reality that the region must come to terms with. Today the #Covid_19 is a reality; should it be accepted or fought?!… Zionism will be uprooted';
const BARE = 'We aren’t against Jews. It means abolishing the imposed regime & expel thugs like Netanyahu.';
const BRACKETED =
  'We aren’t against Jews. It means abolishing the imposed [Israeli] regime & expel thugs like [Prime Minister Binyamin] Netanyahu.';

describe('the letter of May 2020', () => {
  it('fragments without date and account: the speaker is known, the account stays unnamed', async () => {
    const { letter, get } = await begun();
    const id = await letter.statement({
      speakerId: letter.speakerId,
      text: 'the “elimination” of the “Zionist entity”',
      rendering: { kind: 'excerpt' },
    });
    expect(await get(id)).toMatchObject({
      account: null,
      speaker: { name: 'Ali Khamenei' },
      date: null,
      dates: [],
      versions: [],
      textKind: 'excerpt',
    });
  });

  it('the letter’s shortened quotation beside the fuller one: what was left out is shown', async () => {
    const { client, letter, get } = await begun();
    const id = await letter.statement({
      speakerId: letter.speakerId,
      text: FULL,
      date: { edtf: '2020-05-22', sourceId: letter.source('S4') },
    });
    await letter.wording(id, SHORT, 'S1', { kind: 'excerpt', madeBy: 'The letter' });
    const back = await letter.wording(id, 'some claim that the Zionist regime is a definite fact', 'S3', {
      kind: 'back-translation',
    });
    const { renderings } = await get(id);
    expect(renderings.map(({ kind, chosen }) => [kind, chosen])).toEqual([
      ['press-quotation', true],
      ['excerpt', false],
      ['back-translation', false],
    ]);
    const [left, right] = renderings.map(({ renderingId }) => ({ kind: 'rendering' as const, id: renderingId }));
    if (left === undefined || right === undefined) throw new Error('no wordings');
    const { parts } = value(await client.call('renderings.compare', { left, right }));
    const only = (side: string) => parts.filter(({ kind }) => kind === side).map(({ text }) => text);
    expect(only('left').join('|')).toContain('Some argue that ');
    expect(only('right').join('|')).toContain('… Zionism will be uprooted');
    expect(parts.map(({ kind, text }) => (kind === 'right' ? '' : text)).join('')).toBe(FULL);
    expect(back).not.toBe('');
  });

  it('a poster with three dates, one of them “last week”, and no day invented', async () => {
    const { client, letter, get } = await begun();
    const words = 'Palestine Will Be Free. The final solution: Resistance until referendum';
    const id = await letter.statement({
      speakerId: letter.speakerId,
      kind: 'image-text',
      text: words,
      date: { edtf: '2020-05-19', assertedBy: 'S5', sourceId: letter.source('S5') },
    });
    const about = { kind: 'statement' as const, id };
    const claims = [
      { edtf: '2020-05-20', displayed: 'on Wednesday', assertedBy: 'S8' },
      { edtf: '[2020-05-17..2020-05-24]', displayed: 'last week', assertedBy: 'S1' },
    ];
    for (const date of claims) value(await client.call('dates.add', { about, date, method: 'press' }));
    expect((await get(id)).dates.map(({ edtf, displayed }) => [edtf, displayed])).toEqual([
      ['2020-05-19', null],
      ['2020-05-20', 'on Wednesday'],
      ['[2020-05-17..2020-05-24]', 'last week'],
    ]);
  });

  it('a paraphrase, marked as such, beside the quotation with and without inserted brackets; the defence of another', async () => {
    const { client, letter, get } = await begun();
    const attack = await letter.statement({ speakerId: letter.speakerId, text: FULL, date: { edtf: '2020-05-22' } });
    const id = await letter.statement({
      speakerId: letter.speakerId,
      text: BRACKETED,
      stance: 'defence',
      date: { edtf: null, displayed: 'after the poster, before the letter' },
    });
    const bare = await letter.wording(id, BARE, 'S12');
    await letter.wording(id, 'seeks Israel’s destruction but not the annihilation of all Jews', 'S1', {
      kind: 'paraphrase',
    });
    value(await client.call('renderings.choose', { renderingId: bare, reason: 'Without the paper’s own insertions.' }));
    value(await client.call('relations.add', { fromId: id, toId: attack, kind: 'defence-of' }));
    const { text, renderings, relations, displayed } = await get(id);
    expect([text, displayed]).toEqual([BARE, 'after the poster, before the letter']);
    expect(renderings.map(({ kind }) => kind).sort()).toEqual(['paraphrase', 'press-quotation', 'press-quotation']);
    expect(relations).toMatchObject([{ kind: 'defence-of', side: 'from', other: { statementId: attack } }]);
  });

  it('the letter itself: two dates, silence, an oral answer to others, the account active; all of it in the dossier', async () => {
    const { client, beside, letter } = await begun();
    const accountId = await letter.account('khamenei_ir', 'Khamenei.ir');
    const transcript = join(beside, 'transcript.txt');
    writeFileSync(transcript, FULL);
    const statementId = await letter.statement({ accountId, text: FULL, date: { edtf: '2020-05-22' } });
    const { captures } = value(
      await client.call('captures.add', { files: [transcript], nature: 'transcript', statementId }),
    );
    const captureIds = captures.map(({ captureId }) => captureId);
    const { requestId } = value(
      await client.call('requests.add', {
        platform: 'Twitter',
        channel: 'letter',
        requestedBy: 'Orit Farkash-Hacohen, Minister of Strategic Affairs',
        addressee: 'Jack Dorsey, chief executive',
        asked: 'immediate suspension of Khamenei’s account',
        accountIds: [accountId],
        sent: { edtf: '2020-05-24', displayed: 'on Sunday', assertedBy: 'S2, S7' },
        sources: [{ source: letter.source('S1') }],
      }),
    );
    const about = { kind: 'request' as const, id: requestId };
    const monday = {
      edtf: '2020-05-25',
      displayed: 'on Monday',
      assertedBy: 'S1, S3, S6',
      sourceId: letter.source('S1'),
    };
    value(await client.call('dates.add', { about, date: monday, method: 'press', choose: 'Three of five sources.' }));
    const active = {
      accountId,
      status: 'active' as const,
      on: { edtf: '2020-05-25' },
      sources: [{ source: letter.source('S1') }],
    };
    value(await client.call('accounts.observeStatus', active));
    const briefly = { edtf: null, displayed: 'in March' };
    value(
      await client.call('accounts.observeStatus', { accountId, status: 'suspended', note: 'briefly', on: briefly }),
    );
    const oral = { requestId, kind: 'answer' as const, form: 'oral' as const, toward: 'third-party' as const };
    const told = {
      respondent: 'Ylwa Pettersson',
      text: 'generally not in violation of our rules',
      on: { edtf: '2020-07-29' },
    };
    value(await client.call('requests.addEvent', { ...oral, ...told, captureIds }));
    const request = value(await client.call('requests.get', { requestId, asOf: '2020-07-31' }));
    const days = (n: number) => ({ least: n, most: n });
    expect(request.standing).toMatchObject({
      state: 'silent',
      silence: days(67),
      toOthers: [{ days: days(65) }],
      activeAfter: days(0),
    });
    expect(request.dates.map(({ edtf, displayed }) => [edtf, displayed])).toEqual([
      ['2020-05-25', 'on Monday'],
      ['2020-05-24', 'on Sunday'],
    ]);
    const out = { title: 'The letter', out: beside, formats: ['json' as const, 'html' as const] };
    const built = value(await client.call('dossiers.build', out));
    const file = built.files.find(({ format }) => format === 'json')?.path ?? '';
    const model = dossierModelSchema.parse(JSON.parse(readFileSync(join(beside, file), 'utf8')));
    expect(model.requests[0]).toMatchObject({
      conflict: true,
      sentReason: 'Three of five sources.',
      state: 'silent',
      responses: [
        { words: 'Answer, oral, to a third party', respondent: 'Ylwa Pettersson', after: { words: '65 days' } },
      ],
    });
    expect(model.captures).toMatchObject([{ natureWords: 'transcript, not a capture' }]);
    expect(model.exhibits[0]).toMatchObject({ textKind: 'press-quotation', versions: [] });
    expect(value(await client.call('custody.verify', {})).findings).toEqual([]);
  });
});
