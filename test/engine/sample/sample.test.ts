import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierModelSchema } from '../../../core/dossier/model.ts';
import { sources } from '../../../engine/sample/data/sources.ts';
import { engineAtHand, type AtHand } from '../dossiers/case-for-dossiers.ts';
import { answerFact, letterQuotesPolicy, sourceFacts, statementFacts } from './facts.ts';

const POLICY_SHA256 = '54c4251f0bbb720aab81f5c3e3d65cbacd55f645ac800ab9f18f687efcdf1c25';

let hand: AtHand;
let folder: string;
let made: Awaited<ReturnType<typeof make>>;
const make = () => hand.ask('sample.make', { folder, passphrase: null });

beforeAll(async () => {
  hand = await engineAtHand();
  folder = join(hand.folder, 'Letter of May 2020.onrecord');
  made = await make();
});
afterAll(() => hand.end());

async function statementOf(words: string) {
  const { items } = await hand.ask('statements.list', {});
  const found = items.find(({ text }) => text === words);
  if (found === undefined) throw new Error(`no statement shows “${words}”`);
  return hand.ask('statements.get', { statementId: found.statementId });
}

describe('the statements of the sample', () => {
  it('are eight', async () => {
    expect((await hand.ask('statements.list', {})).total).toBe(statementFacts.length);
    expect(made).toMatchObject({ statements: 8, captures: 13, links: 7, title: 'Letter of May 2020' });
  });

  it.each(statementFacts.map((fact) => [fact.wordings[0]?.text ?? '', fact] as const))(
    '%s',
    async (words, { kind, handle, stance, wordings, dates }) => {
      const statement = await statementOf(words);
      expect(statement).toMatchObject({
        kind,
        stance,
        account: handle === null ? null : { platform: 'Twitter', handle },
        speaker: { name: 'Ali Khamenei' },
        // Nobody saw an original, so no platform's number, address or observed version is known
        versions: [],
        nativeId: null,
        url: null,
        threadNativeId: null,
        postIdClock: null,
        assurance: 1,
      });
      const shown = [...statement.renderings].sort((a, b) => Number(b.chosen) - Number(a.chosen));
      expect(shown.map((one) => [one.kind, one.text, one.sources.map(({ publisher }) => publisher)])).toEqual(
        wordings.map((one) => [one.kind, one.text, [...one.by]]),
      );
      expect(shown.every(({ captures }) => captures.every(({ nature }) => nature === 'transcript'))).toBe(true);
      expect(
        statement.dates.map((date) => [date.edtf, date.displayed, date.sources.map(({ publisher }) => publisher)]),
      ).toEqual(dates.map(([edtf, displayed, by]) => [edtf, displayed, [...by]]));
      expect(statement.dates.map(({ chosen }) => chosen)).toEqual(dates.map((_date, at) => at === 0));
      expect(statement.dates[0]?.chosenReason).toMatch(/\S/);
      // What no source says is marked as drawn from others, and stays a bound
      expect(statement.dates.map(({ method }) => method)).toEqual(
        dates.map(([, , by]) => (by.length === 0 ? 'derived' : 'press')),
      );
      expect(statement.zone).toBeNull();
    },
  );

  it('stand to each other as what they are: defence, context, same words', async () => {
    const defence = await statementOf(statementFacts[5]?.wordings[0]?.text ?? '');
    expect(defence.relations.map(({ kind, side, other }) => [kind, side, other.text.slice(0, 17)])).toEqual([
      ['defence-of', 'from', 'the "elimination"'],
      ['defence-of', 'from', '4. The Zionist re'],
    ]);
    const speech = await statementOf(statementFacts[6]?.wordings[0]?.text ?? '');
    expect(speech.relations.map(({ kind }) => kind).sort()).toEqual(['context-of', 'same-words']);
  });

  it('show what the letter left out of the fuller quotation, and what a report put in', async () => {
    const compared = async (statement: number, left: number, right: number) => {
      const { renderings } = await statementOf(statementFacts[statement]?.wordings[0]?.text ?? '');
      const ids = [left, right].map((at) => statementFacts[statement]?.wordings[at]?.text);
      const [one, other] = ids.map(
        (text) => renderings.find((rendering) => rendering.text === text)?.renderingId ?? '',
      );
      const { parts } = await hand.ask('renderings.compare', {
        left: { kind: 'rendering', id: one ?? '' },
        right: { kind: 'rendering', id: other ?? '' },
      });
      return parts.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind}: ${text}`);
    };
    expect(await compared(2, 0, 1)).toEqual(expect.arrayContaining(['left: Some argue that ']));
    expect((await compared(4, 0, 1)).map((part) => part.replaceAll(/\s+/g, ' '))).toEqual([
      'right: [Israeli] ',
      'right: [Prime Minister Binyamin]',
    ]);
  });
});

describe('the sources of the sample', () => {
  it('are twelve, and what they do not say stays empty', async () => {
    const { items } = await hand.ask('sources.list', {});
    const rows = items.map((one) => [one.publisher, one.title, one.author, one.publishedOn, one.url]);
    expect(rows).toHaveLength(sourceFacts.length);
    expect(rows).toEqual(expect.arrayContaining(sourceFacts.map((fact) => [...fact])));
    expect(items.every(({ accessedOn, archiveUrl }) => accessedOn === null && archiveUrl === null)).toBe(true);
  });

  it('have a transcript each, which says that it is none of the page, and holds every word taken from it', async () => {
    const { items } = await hand.ask('captures.list', {});
    const transcripts = items.filter(({ nature }) => nature === 'transcript');
    expect(transcripts).toHaveLength(12);
    expect(items.every(({ placed, type }) => placed > 0 && type === 'text/plain')).toBe(true);
    for (const { captureId, fileName } of transcripts) {
      const to = join(hand.folder, fileName ?? '');
      await hand.ask('captures.extract', { captureId, to });
      expect((await readFile(to, 'utf8')).startsWith('Transcript, not a capture.\n')).toBe(true);
    }
    const { results } = await hand.ask('links.checkCaptures', {});
    expect(results.length).toBeGreaterThanOrEqual(statementFacts.flatMap(({ wordings }) => wordings).length);
    expect(new Set(results.map(({ found }) => found))).toEqual(new Set(['exact']));
  });

  it('say in their transcript what was not recorded', async () => {
    for (const [key, { publisher, title, author, url, printed, transcript }] of Object.entries(sources)) {
      const text = await readFile(join(hand.folder, transcript), 'utf8');
      expect(text).toContain(
        `${key}. Publisher: ${publisher}\nTitle: ${title ?? 'not recorded'}\nAuthor: ${author ?? 'not recorded'}\n`,
      );
      if (printed === null) expect(text).toContain('Date printed: not recorded\n');
      expect(text).toContain(`\n${url}\n`);
    }
  });
});

describe('the accounts of the sample', () => {
  it('have names as of the day on which they were seen, and nothing that no source gives', async () => {
    const { items } = await hand.ask('accounts.list', {});
    const accounts = await Promise.all(items.map(({ accountId }) => hand.ask('accounts.get', { accountId })));
    const named = accounts.filter(({ handle }) => handle !== null);
    const sourceNames = new Map((await hand.ask('sources.list', {})).items.map((one) => [one.sourceId, one.publisher]));
    expect(
      named
        .flatMap(({ handles }) => handles)
        .map((one) => [one.handle, one.displayName, one.fromOn, one.untilOn, sourceNames.get(one.sourceId ?? '')])
        .sort(),
    ).toEqual([
      ['Khamenei_tv', 'Khamenei TV', '2020-05-24', '2020-05-25', 'The Times of Israel'],
      ['khamenei_ir', 'Khamenei.ir', null, null, 'The Jerusalem Post'],
    ]);
    expect(accounts.every(({ platformUserId, url }) => platformUserId === null && url === null)).toBe(true);
    expect(named.every(({ observations }) => observations.length === 0)).toBe(true);
  });

  it('keep what was seen of an account that no source names apart from both', async () => {
    const { items } = await hand.ask('accounts.list', {});
    const unnamed = items.filter(({ handle, name }) => handle === null && name === null);
    expect(unnamed).toHaveLength(1);
    const { observations } = await hand.ask('accounts.get', { accountId: unnamed[0]?.accountId ?? '' });
    const seen = observations.map(({ status, date, displayed, sources: by }) => [
      status,
      date,
      displayed,
      by[0]?.publisher,
    ]);
    expect(seen).toEqual(
      expect.arrayContaining([
        ['suspended', null, 'in March', 'saraacarter.com'],
        ['active', '2020-05-25', null, 'The Times of Israel'],
      ]),
    );
    expect(seen).toHaveLength(2);
  });
});

describe('the policy of the sample', () => {
  const policyRead = async () => {
    const { items } = await hand.ask('policies.list', {});
    const { versions } = await hand.ask('policies.get', { policyId: items[0]?.policyId ?? '' });
    return hand.ask('policies.read', { versionId: versions[0]?.versionId ?? '' });
  };

  it('is the real text, byte for byte, seen once, with its notice and no date of effect', async () => {
    const version = await policyRead();
    expect(createHash('sha256').update(version.text, 'utf8').digest('hex')).toBe(POLICY_SHA256);
    expect(version).toMatchObject({
      sha256: POLICY_SHA256,
      bytes: 107_585,
      effectiveOn: null,
      firstSeen: '2020-03-31',
      lastSeen: '2020-03-31',
      registrar: 'Platform Governance Archive',
      licence: 'ODC-BY 1.0',
    });
    expect(version.sightings).toHaveLength(1);
  });

  it('has clauses that are its own words, with their exceptions', async () => {
    const { text, items } = await policyRead();
    for (const clause of items) expect(clause.text).toBe(text.slice(clause.start, clause.end));
    const kinds = new Set(items.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['definition', 'enforcement', 'exception', 'prohibition', 'scope']);
    const hateful = items.find(({ label }) => label === 'Hateful conduct');
    expect(hateful?.text.replaceAll(/\s+/g, ' ')).toBe(
      'You may not promote violence against or directly attack or threaten other people on the basis of race, ethnicity, national origin, caste, sexual orientation, gender, gender identity, religious affiliation, age, disability, or serious disease.',
    );
    expect(hateful?.exceptions.map((one) => one.text.slice(0, 22)).sort()).toEqual([
      'Some Tweets may appear',
      'To help ensure people ',
    ]);
  });

  it('is not what the letter says that it is: what differs is found', async () => {
    const { items } = await hand.ask('quotations.list', {});
    const letter = items.find(({ requestId }) => requestId !== null);
    expect(letter).toMatchObject({ text: letterQuotesPolicy, fidelity: { match: 'altered', identical: false } });
    const flat = (words: string | undefined) => words?.replaceAll(/\s+/g, ' ');
    expect(letter?.fidelity.omissions.map(({ words, marked }) => [flat(words), marked])).toEqual([
      ['caste, sexual orientation, gender, gender identity', false],
      ['age, disability, or serious disease', true],
    ]);
    expect(letter?.fidelity.additions.map(({ words, nearest }) => [words, nearest?.words ?? null])).toEqual([
      ['or', null],
      ['or calls for mass murder', 'mass murder'],
    ]);
    expect(letter?.fidelity.onDay).toMatchObject({ certainty: 'after-last', inForce: 'unknown' });
    const others = items.filter(({ requestId }) => requestId === null);
    expect(others.map(({ text, fidelity, source }) => [text, fidelity.match, source?.publisher])).toEqual([
      ['may not threaten violence against an individual or a group of people', 'exact', 'The Jerusalem Post'],
      ['may not threaten or promote terrorism or violent extremism', 'exact', 'The Jerusalem Post'],
    ]);
    expect((await policyRead()).text).not.toContain('calls for mass murder');
  });

  it('is linked on both sides, each link saying how long before the text was seen, and never “in force”', async () => {
    const { items } = await hand.ask('links.list', {});
    const days: Record<string, number> = { '2020-05-18': 48, '2020-05-19': 49, '2020-05-22': 52 };
    const verdicts = new Set<string | null>();
    for (const { linkId, statementId } of items) {
      const link = await hand.ask('links.get', { linkId });
      const statement = await hand.ask('statements.get', { statementId });
      const least = days[statement.date ?? ''];
      expect(link.onDay).toMatchObject({
        certainty: 'after-last',
        inForce: 'unknown',
        effectiveOn: null,
        lastSeen: '2020-03-31',
        lastSeenDays: { least, most: least },
        next: null,
        note: `This text was last seen on 31 March 2020, ${least} days before; nothing later is held.`,
      });
      expect(link.isTextOfDay).toBe(true);
      for (const { words } of link.statementSpans) {
        expect(statement.text.slice(words?.start, words?.end)).toBe(words?.exact);
      }
      expect(link.clauseSpans.length).toBeGreaterThan(0);
      expect([link.rationale, link.counter]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
      for (const { finding } of link.elements) verdicts.add(finding);
      expect(link.decision).toBeNull();
    }
    expect(verdicts).toEqual(new Set(['met', 'arguable', 'unmet']));
    const codes = items.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes.filter((code) => code === 'link-exception-unanswered')).toHaveLength(1);
    expect(codes).not.toContain('link-words-differ');
    expect(codes).not.toContain('link-not-text-of-day');
  });
});

describe('the letter itself', () => {
  it('has both its dates, the silence, the oral answer to others and the account active', async () => {
    const { items } = await hand.ask('requests.list', { asOf: '2020-07-31' });
    const [letter] = items;
    expect(items).toHaveLength(1);
    expect(letter?.asked).toContain(
      "immediate suspension of Khamenei's account over his consistent posting of anti-Semitic and genocidal posts",
    );
    expect(
      letter?.dates.map((date) => [date.edtf, date.displayed, date.chosen, date.sources.map((one) => one.publisher)]),
    ).toEqual([
      ['2020-05-25', 'on Monday', true, ['The Times of Israel', 'Israel National News', 'Israel Hayom']],
      ['2020-05-24', 'on Sunday', false, ['The Algemeiner', 'saraacarter.com']],
    ]);
    expect(letter?.responses).toMatchObject([
      {
        kind: 'answer',
        form: 'oral',
        toward: 'third-party',
        text: answerFact,
        dates: [{ edtf: '2020-07-29', displayed: 'on Wednesday' }],
        sources: [
          { publisher: 'The Times of Israel' },
          { publisher: 'Tehran Times' },
          { publisher: 'Young Journalists Club' },
        ],
      },
    ]);
    expect(letter?.responses[0]?.sources[0]?.note).toContain('29 May 2020');
    expect(letter?.standing).toMatchObject({
      state: 'silent',
      silence: { least: 67, most: 67 },
      toOthers: [{ days: { least: 65, most: 65 } }],
      activeAfter: { least: 0, most: 0 },
    });
    expect(letter?.findings).toEqual([]);
  });

  it('stands in the dossier of the case, with the account that no report names and what was seen of it', async () => {
    const out = { title: 'The letter', out: hand.folder, formats: ['json' as const], profile: 'counsel' as const };
    const { files } = await hand.ask('dossiers.build', out);
    const model = dossierModelSchema.parse(JSON.parse(await readFile(join(hand.folder, files[0]?.path ?? ''), 'utf8')));
    expect(model.accounts.map(({ handle, observations }) => [handle, observations.length]).sort()).toEqual(
      [
        [null, 2],
        ['khamenei_ir', 0],
        ['Khamenei_tv', 0],
      ].sort(),
    );
    expect(model.requests).toHaveLength(1);
    expect(model.requests[0]).toMatchObject({
      conflict: true,
      state: 'silent',
      responses: [{ text: { text: answerFact } }],
    });
    expect(model.exhibits).toHaveLength(8);
    expect(model.sources).toHaveLength(12);
  });

  it('was searched for, and what was left out is said', async () => {
    const { items } = await hand.ask('searches.list', {});
    expect(items).toMatchObject([{ searchedOn: '[2021-11-16..]', taken: 12, found: null }]);
    expect(items[0]?.leftOut).toContain('none was seen in the original');
  });
});

describe('the sample case', () => {
  it('verifies without a finding, and nothing waits in its inbox', async () => {
    expect(await hand.ask('custody.verify', {})).toMatchObject({ ok: true, findings: [] });
    expect(await hand.ask('cases.info', {})).toMatchObject({ inbox: 0, setAside: 0 });
  });

  it('was entered by the program, so whoever opens it can review its links and take that back', async () => {
    const { places } = await hand.ask('sample.places', {});
    const linkId = places?.link ?? '';
    expect((await hand.ask('links.get', { linkId })).author.name).toBe('On Record (sample case)');
    await hand.ask('links.review', { linkId, decision: 'returned', note: 'Answer the exception first.' });
    expect((await hand.ask('links.get', { linkId })).decision).toBe('returned');
    await hand.ask('history.undo', {});
    expect((await hand.ask('links.get', { linkId })).decision).toBeNull();
    expect((await hand.ask('history.state', {})).undo).toBeNull();
  });

  it('knows every place of its tour, by whatever name it goes', async () => {
    await hand.ask('cases.update', { title: 'Another name' });
    const { places } = await hand.ask('sample.places', {});
    expect(Object.values(places ?? {}).every((id) => id !== null)).toBe(true);
  });
});

describe('making the sample', () => {
  it('writes over nothing and leaves nothing behind', async () => {
    const other = await engineAtHand();
    const taken = join(other.folder, 'Taken.onrecord');
    await writeFile(taken, 'mine');
    await expect(other.ask('sample.make', { folder: taken, passphrase: null })).rejects.toThrow('case.exists');
    const controller = new AbortController();
    const stopped = await other.engine.call(
      'sample.make',
      { folder: join(other.folder, 'Stopped.onrecord'), passphrase: null },
      { signal: controller.signal, onProgress: ({ done }) => done === 3 && controller.abort() },
    );
    expect(stopped).toMatchObject({ ok: false, error: { code: 'operation.cancelled' } });
    expect((await readdir(other.folder)).filter((name) => name !== 'user-data')).toEqual(['Taken.onrecord']);
    expect(await other.engine.call('cases.info', {})).toMatchObject({ ok: false, error: { code: 'case.none-open' } });
    await other.end();
  });

  it('leaves an open case as it is', async () => {
    const refused = await hand.engine.call('sample.make', {
      folder: join(hand.folder, 'Second.onrecord'),
      passphrase: null,
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'object.conflict' } });
    expect((await hand.ask('cases.info', {})).counts.statements).toBe(8);
  });
});
