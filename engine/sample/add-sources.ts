import { accounts, platform, statuses, subject } from './data/people.ts';
import type { AccountKey, SourceKey } from './data/shape.ts';
import { modified, sources } from './data/sources.ts';
import { dateOf } from './add-dates.ts';
import type { Made } from './made.ts';

/** The twelve reports with the transcripts made of them, in one act: what nothing was recorded of stays empty. */
export async function addSources(made: Made): Promise<void> {
  const entries = Object.entries(sources) as [SourceKey, (typeof sources)[SourceKey]][];
  for (const [key, { printed, publisher, title, author, url }] of entries) {
    const { sourceId } = await made.ask('sources.add', { kind: 'article', publisher, title, author, url });
    made.sources.set(key, sourceId);
    if (printed === null) continue;
    await made.ask('dates.add', {
      about: { kind: 'source', id: sourceId },
      date: { edtf: printed, assertedBy: publisher },
      method: 'displayed',
      choose: 'The date that the report prints.',
    });
  }
  await made.ask('dates.add', {
    about: { kind: 'source', id: made.source(modified.of) },
    date: { edtf: modified.edtf, displayed: modified.displayed, assertedBy: sources[modified.of].publisher },
    method: 'displayed',
  });
  const { captures } = await made.ask('captures.add', {
    files: entries.map(([, { transcript }]) => transcript),
    nature: 'transcript',
    method: 'typed for the sample case from what is known of the report; the page itself is not held',
  });
  for (const [at, [key]] of entries.entries()) made.transcripts.set(key, captures[at]?.captureId ?? '');
}

/** The speaker and his accounts, with their names as of the day on which they were seen, and their statuses. */
export async function addAccounts(made: Made): Promise<void> {
  const names = [{ text: subject.name, lang: 'en', script: 'Latn', kind: 'main' as const }];
  const { subjectId } = await made.ask('subjects.add', { kind: 'public-figure', role: subject.role, names });
  made.subjectId = subjectId;
  for (const [key, { handle, displayName, seen }] of Object.entries(accounts) as [
    AccountKey,
    (typeof accounts)[AccountKey],
  ][]) {
    const { accountId } = await made.ask('accounts.add', { platform, subjectId });
    made.accounts.set(key, accountId);
    if (seen === null) continue;
    const asOf = { fromOn: seen.from, untilOn: seen.until, sourceId: made.source(seen.in) };
    await made.ask('accounts.rename', { accountId, handle, displayName, ...asOf });
  }
  const accountId = made.accounts.get('unnamed') ?? '';
  for (const { status, note, on } of statuses) {
    await made.ask('accounts.observeStatus', {
      accountId,
      status,
      note,
      on: dateOf(made, on),
      ...made.attestation(on.by),
    });
  }
}
