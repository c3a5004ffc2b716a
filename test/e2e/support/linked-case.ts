import type { Client, Contract, InputOf, OperationName, OutputOf } from '../../../core/contract/index.ts';
import { createEngine } from '../../../engine/engine.ts';
import { pathsAsTokens } from '../../../engine/files.ts';
import { inMemoryClient } from '../../../engine/in-memory.ts';

/** An invented policy; its lines are broken as a converter breaks them. */
export const RULES = [
  '**Violent threats**  ',
  'You may not threaten violence against an individual or a group of people, and you may ',
  'not promote violence on the basis of religion or ethnicity.  ',
  '**Slurs**  ',
  'You may not target people with repeated slurs.  ',
  '**Exceptions**  ',
  'News reports that quote threats are no violation.  ',
].join('\n\n');

export const ENGLISH = 'They will be uprooted and destroyed 👩‍👩‍👧, every one of them.';
export const HEBREW = 'הם ייעקרו ויושמדו כולם עד האחרון';
export const PERSIAN = 'آن‌ها ریشه‌کن و نابود خواهند شد';
export const CHIPS = 'left\u200fright\u202eodd\u202c text';
export const LONG = 'word '.repeat(210_000);

export interface LinkedCase {
  readonly folder: string;
  /** Of the statements by their words. */
  readonly statements: Readonly<Record<string, string>>;
}

type Ask = <N extends OperationName>(name: N, input: InputOf<Contract[N]>) => Promise<OutputOf<Contract[N]>>;

/** A case with statements in several scripts and a policy of two clauses, a checklist and an exception; made by "Ada". */
export async function makeLinkedCase(folder: string, { linked = true } = {}): Promise<LinkedCase> {
  const engine = createEngine({ files: pathsAsTokens, appVersion: 'test', actorName: () => 'Ada', checkOutput: true });
  const ask = askingOf(inMemoryClient(engine));
  await ask('cases.create', { folder, title: 'Linked', zone: 'UTC', passphrase: null });
  const { accountId } = await ask('accounts.add', { platform: 'x', handle: 'minister' });
  const statements: Record<string, string> = {};
  const days = ['2020-05-22', '2020-05-23', '2020-05-24', '2020-05-25', '2020-05-26', '2020-05-27'];
  const odd = { '\u0301': '\u0301'.repeat(3000), '\u202e': '\u202e\u202d\u2066'.repeat(300) };
  for (const [index, text] of [ENGLISH, HEBREW, PERSIAN, CHIPS, odd['\u0301'], odd['\u202e']].entries()) {
    const date = { edtf: days[index] ?? null };
    statements[text] = (await ask('statements.add', { accountId, text, date })).statementId;
  }
  statements[LONG] = (await ask('statements.add', { accountId, text: LONG, date: null })).statementId;
  const clauses = await addRules(ask);
  if (linked) await addLink(ask, statements[ENGLISH] ?? '', clauses);
  await engine.close();
  return { folder, statements };
}

function askingOf(client: Client<Contract>): Ask {
  return async (name, input) => {
    const result = await client.call(name, input);
    if (result.ok) return result.value;
    throw new Error(`${name}: ${result.error.code} ${result.error.message} ${result.error.detail ?? ''}`);
  };
}

const placed = (text: string, exact: string) => {
  const start = text.indexOf(exact);
  return { start, end: start + exact.length, exact };
};

interface Clauses {
  readonly threats: string;
  readonly elements: readonly string[];
}

async function addRules(ask: Ask): Promise<Clauses> {
  const { policyId } = await ask('policies.add', { platform: 'x', title: 'Rules', lang: 'en' });
  const seen = { firstSeen: '2020-03-31' };
  const { versionId } = await ask('policies.addVersion', { policyId, text: RULES, seen, registrar: 'An archive' });
  const from = RULES.indexOf('You may not threaten');
  const to = RULES.indexOf('religion or ethnicity.') + 'religion or ethnicity.'.length;
  const { clauses } = await ask('clauses.mark', {
    versionId,
    clauses: [
      { start: from, end: to, exact: RULES.slice(from, to), kind: 'prohibition', path: 'Violent threats', number: '1' },
      { ...placed(RULES, 'You may not target people with repeated slurs.'), kind: 'prohibition', path: 'Slurs' },
      { ...placed(RULES, 'News reports that quote threats are no violation.'), kind: 'exception' },
    ],
  });
  const [threats = '', slurs = '', news = ''] = clauses.map(({ clauseId }) => clauseId);
  const { elements } = await ask('clauses.setElements', {
    clauseId: threats,
    elements: ['threaten violence', 'a group of people'],
  });
  await ask('clauses.setElements', { clauseId: slurs, elements: ['repeated slurs'] });
  await ask('clauses.setExceptions', { clauseId: threats, exceptionIds: [news] });
  return { threats, elements: elements.map(({ elementId }) => elementId) };
}

async function addLink(ask: Ask, statementId: string, { threats, elements }: Clauses): Promise<void> {
  await ask('links.add', {
    statementId,
    clauseId: threats,
    statementSpans: [{ words: placed(ENGLISH, 'uprooted') }, { words: placed(ENGLISH, 'destroyed 👩‍👩‍👧') }],
    clauseSpans: [placed(RULES, 'threaten violence'), placed(RULES, 'a group of people')],
    rationale: 'Span a threatens.',
    elements: [{ elementId: elements[0] ?? '', finding: 'arguable', note: 'of whom?' }],
  });
}
