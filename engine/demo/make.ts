import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client, Contract, InputOf } from '../../core/contract/index.ts';
import { asking, type Ask } from '../ask.ts';
import { cyrillicAndGreek } from './data/cyrillic-greek.ts';
import { eastAsian } from './data/east-asian.ts';
import { hebrewAndArabic } from './data/hebrew-arabic.ts';
import { latin } from './data/latin.ts';
import { demoCase, people, platform, renames, sources, statuses } from './data/people.ts';
import type { DemoDate, DemoStatement, PersonKey, SourceKey } from './data/shape.ts';

export const demoStatements: readonly DemoStatement[] = [
  ...latin,
  ...cyrillicAndGreek,
  ...hebrewAndArabic,
  ...eastAsian,
];

export interface DemoMade {
  readonly caseId: string;
  readonly statements: number;
  readonly captures: number;
  readonly accounts: number;
  readonly sources: number;
}

interface Made {
  readonly subjects: Map<PersonKey, string>;
  readonly accounts: Map<PersonKey, string>;
  readonly sources: Map<SourceKey, string>;
  readonly transcripts: Map<string, string>;
}

/**
 * Makes the invented case through the same operations that a person uses, so that each step has its custody event. The case stays
 * open in the engine.
 * @param folder where the case is to be made; its name ends in `.onrecord`
 */
export async function makeDemoCase(client: Client<Contract>, folder: string): Promise<DemoMade> {
  const ask = asking(client);
  const { caseId } = await ask('cases.create', {
    folder,
    title: demoCase.title,
    reference: demoCase.reference,
    zone: demoCase.zone,
    passphrase: null,
  });
  await ask('cases.update', { description: demoCase.description });
  const made: Made = {
    subjects: new Map(),
    accounts: new Map(),
    sources: await addSources(ask),
    transcripts: await addTranscripts(ask),
  };
  await addPeople(ask, made);
  for (const statement of demoStatements) await addStatement(ask, made, statement);
  return {
    caseId,
    statements: demoStatements.filter(({ setAside }) => setAside === undefined).length,
    captures: made.transcripts.size,
    accounts: made.accounts.size,
    sources: made.sources.size,
  };
}

async function addSources(ask: Ask): Promise<Map<SourceKey, string>> {
  const added = new Map<SourceKey, string>();
  for (const [key, source] of Object.entries(sources) as [SourceKey, (typeof sources)[SourceKey]][]) {
    const { published, ...fields } = source;
    const { sourceId } = await ask('sources.add', {
      ...fields,
      ...(published === undefined ? {} : { published: claim(published) }),
    });
    added.set(key, sourceId);
  }
  return added;
}

async function addPeople(ask: Ask, made: Made): Promise<void> {
  for (const [key, person] of Object.entries(people) as [PersonKey, (typeof people)[PersonKey]][]) {
    const [main, ...others] = person.names;
    if (main === undefined) continue;
    const { subjectId } = await ask('subjects.add', {
      kind: person.kind,
      role: person.role,
      note: 'Invented for this demonstration.',
      names: [{ ...main, kind: 'main' }, ...others.map((name) => ({ ...name, kind: 'transliteration' as const }))],
    });
    made.subjects.set(key, subjectId);
    if (person.handle === null) continue;
    const renamed = renames.some(({ of }) => of === key);
    const { accountId } = await ask('accounts.add', {
      platform,
      // An account that was renamed gets its names from the list of renames, each with its dates
      handle: renamed ? null : person.handle,
      displayName: renamed ? null : person.displayName,
      url: `https://${platform}/${person.handle}`,
      subjectId,
    });
    made.accounts.set(key, accountId);
  }
  await addNamesAndStatuses(ask, made);
}

async function addNamesAndStatuses(ask: Ask, made: Made): Promise<void> {
  for (const { of, source, ...names } of renames) {
    await ask('accounts.rename', {
      accountId: known(made.accounts, of),
      ...names,
      sourceId: source === null ? null : known(made.sources, source),
    });
  }
  for (const { of, on, ...seen } of statuses) {
    await ask('accounts.observeStatus', { accountId: known(made.accounts, of), on: claim(on), ...seen });
  }
}

/** Transcripts are written by us and say so in their first line: they show what a transcript proves, and what it doesn't. */
async function addTranscripts(ask: Ask): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-demo-'));
  try {
    const added = new Map<string, string>();
    for (const name of new Set(demoStatements.flatMap(({ transcript }) => transcript ?? []))) {
      const lines = demoStatements.filter(({ transcript }) => transcript === name).map(({ text }) => text);
      const path = join(folder, name);
      await writeFile(path, `Transcript, not a capture. Invented for a demonstration.\n\n${lines.join('\n\n')}\n`);
      const { captures } = await ask('captures.add', {
        files: [path],
        nature: 'transcript',
        collectedOn: '2026-10-05',
        collector: 'Demo',
        method: 'typed from what was read',
        receivedFrom: 'nobody: it is invented',
      });
      const [capture] = captures;
      if (capture !== undefined) added.set(name, capture.captureId);
    }
    return added;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function addStatement(ask: Ask, made: Made, statement: DemoStatement): Promise<void> {
  const account = statement.as === 'speaker' ? null : known(made.accounts, statement.by);
  const { statementId } = await ask('statements.add', {
    accountId: account,
    speakerId: account === null ? known(made.subjects, statement.by) : null,
    kind: statement.kind ?? 'post',
    text: statement.text,
    lang: statement.lang,
    context: statement.context ?? null,
    stance: statement.stance ?? null,
    state: statement.state ?? 'draft',
    date: statement.date === null ? null : claim(statement.date, made),
    captureIds: statement.transcript === undefined ? [] : [known(made.transcripts, statement.transcript)],
  });
  if (statement.source !== undefined) {
    const page = statement.page ?? null;
    await ask('supports.add', { sourceId: known(made.sources, statement.source), statementId, page });
  }
  await addLater(ask, made, statement, statementId);
}

/** What came to light about a statement after it was entered. */
async function addLater(ask: Ask, made: Made, statement: DemoStatement, statementId: string): Promise<void> {
  const { also, edited, sensitive, setAside } = statement;
  if (also !== undefined) {
    await ask('statements.addDate', { statementId, date: claim(also, made), method: also.method });
  }
  if (edited !== undefined) {
    await ask('statements.addVersion', {
      statementId,
      text: edited.text,
      note: edited.note,
      seen: { edtf: edited.seen },
      show: false,
    });
  }
  if (sensitive === true) await ask('statements.update', { statementId, sensitive });
  if (setAside !== undefined) await ask('statements.setAside', { statementIds: [statementId], reason: setAside });
}

function claim(
  { edtf, zone, displayed, assertedBy, source }: DemoDate,
  made?: Made,
): InputOf<Contract['statements.addDate']>['date'] {
  return {
    edtf,
    zone: zone ?? null,
    displayed: displayed ?? null,
    assertedBy: assertedBy ?? null,
    sourceId: source === undefined || made === undefined ? null : known(made.sources, source),
  };
}

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo's data name ${String(key)}, which is not there`);
  return value;
}
