import { quotedInLetter, relations, statements } from './data/statements.ts';
import type { SampleStatement, SampleWording, StatementKey } from './data/shape.ts';
import { addDates } from './add-dates.ts';
import { known, type Made } from './made.ts';

const lang = 'en';

export async function addStatements(made: Made): Promise<void> {
  for (const [key, statement] of Object.entries(statements) as [StatementKey, SampleStatement][]) {
    made.statements.set(key, await addStatement(made, statement));
  }
  for (const { from, to, kind, note } of relations) {
    await made.ask('relations.add', {
      fromId: known(made.statements, from),
      toId: known(made.statements, to),
      kind,
      note,
    });
  }
  const { tagId } = await made.ask('tags.create', { name: 'quoted in the letter', colour: 'ochre' });
  await made.ask('tags.putOn', { tagId, statementIds: quotedInLetter.map((key) => known(made.statements, key)) });
}

/** Words known from the press are renderings: none of these statements was seen in the original. */
async function addStatement(made: Made, statement: SampleStatement): Promise<string> {
  const { account, kind, stance, context, wordings, dates } = statement;
  const [first, ...others] = wordings;
  const { statementId } = await made.ask('statements.add', {
    accountId: account === undefined ? null : known(made.accounts, account),
    speakerId: made.subjectId,
    kind,
    stance: stance ?? null,
    context: context ?? null,
    text: first.text,
    rendering: { kind: first.kind, madeBy: first.madeBy ?? null },
    lang,
    state: 'review',
    date: null,
  });
  const { renderings } = await made.ask('statements.get', { statementId });
  const renderingId = renderings[0]?.renderingId ?? '';
  const { sources, captureIds } = made.attestation(first.by);
  // They attest the wording, and the statement of which it is the one that is shown
  for (const attested of [{ statementId }, { renderingId }]) {
    for (const { source: sourceId } of sources) await made.ask('supports.add', { ...attested, sourceId });
    for (const captureId of captureIds) await made.ask('supports.add', { ...attested, captureId });
  }
  if (first.chosen !== undefined) await made.ask('renderings.choose', { renderingId, reason: first.chosen });
  for (const wording of others) await addWording(made, statementId, wording);
  await addDates(made, { kind: 'statement', id: statementId }, dates);
  return statementId;
}

async function addWording(made: Made, statementId: string, { text, kind, madeBy, by }: SampleWording): Promise<void> {
  await made.ask('renderings.add', { statementId, text, lang, kind, madeBy: madeBy ?? null, ...made.attestation(by) });
}
