import type { Contract, InputOf } from '../../../core/contract/index.ts';
import { elementFindings, exceptionAnswers } from '../../../core/domain/vocabulary.ts';
import type { ExactSpan } from '../../../core/text/spans.ts';
import { UsageError, type Arguments } from '../arguments.ts';
import { oneOf } from '../choices.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { clauseNamed } from '../find-policy.ts';
import { onlyPlace } from '../find-words.ts';
import { valueOf, withCase, type CaseClient } from '../open-case.ts';

type NewLink = InputOf<Contract['links.add']>;

/** `onrecord link add`: words of a statement beside words of a clause. */
export const linkAdd: CliCommand = {
  usage:
    'link add <case> --statement S --span WORDS --clause C --clause-span WORDS --rationale T [--strength N] [--counter T]\n' +
    '      [--rendering R] [--version V] [--element "E=met|arguable|unmet" …] [--exception "C=yes|no|arguable: ANSWER" …]',
  about: 'Links words of a statement with words of a clause, and says why.',
  details:
    'Both words must stand in their text exactly so, and once. Without --version the link stands on the text that was on record on the\n' +
    'statement’s date; the answer says how sure that is.',
  options: {
    ...WRITE_OPTIONS,
    statement: { value: 'S', about: 'id of the statement' },
    span: { value: 'WORDS', about: 'words of the statement' },
    rendering: { value: 'R', about: 'id of the rendering that holds them (default: the words shown)' },
    clause: { value: 'C', about: 'id, number or label of the clause' },
    'clause-span': { value: 'WORDS', about: 'words of the clause' },
    version: { value: 'V', about: 'id of the policy’s version' },
    rationale: { value: 'T', about: 'why the one touches the other' },
    strength: { value: 'N', about: '1 to 5' },
    counter: { value: 'T', about: 'what speaks against it' },
    element: {
      value: 'E=FINDING',
      multiple: true,
      about: `one element by its words, and ${elementFindings.join(', ')}`,
    },
    exception: {
      value: 'C=APPLIES: ANSWER',
      multiple: true,
      about: `one exception by id: ${exceptionAnswers.join(', ')}`,
    },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    for (const name of ['statement', 'span', 'clause', 'clause-span', 'rationale']) args.required(name);
    const added = await withCase(args, terminal, folder, 'write', async (client) => {
      const given = await linkOf(args, client);
      const { linkId, inForce, ...rest } = valueOf(await client.call('links.add', given.link));
      const { statement: statementSpan, clause: clauseSpan } = given;
      return { linkId, inForce, statementSpan: bare(statementSpan), clauseSpan: bare(clauseSpan), ...rest };
    });
    return { json: added, text: [added.linkId, added.onDay?.note ?? 'The statement has no date.'].join('\n') };
  },
};

const bare = ({ start, end }: ExactSpan): object => ({ start, end });

interface GivenLink {
  readonly link: NewLink;
  readonly statement: ExactSpan;
  readonly clause: ExactSpan;
}

async function linkOf(args: Arguments, client: CaseClient): Promise<GivenLink> {
  const statementId = args.required('statement');
  const clauseId = await clauseNamed(client, args.required('clause'));
  const found = valueOf(await client.call('clauses.get', { clauseId }));
  const shown = valueOf(await client.call('statements.get', { statementId }));
  const renderingId = args.text('rendering');
  const text = renderingId === null ? shown.text : shown.renderings.find((r) => r.renderingId === renderingId)?.text;
  const statement = onlyPlace(text ?? '', args.required('span'), 'this statement');
  const within = onlyPlace(found.text, args.required('clause-span'), 'this clause');
  const clause = { start: found.start + within.start, end: found.start + within.end, exact: within.exact };
  return {
    statement,
    clause,
    link: {
      statementId,
      clauseId,
      versionId: args.text('version'),
      statementSpans: [{ renderingId, words: statement }],
      clauseSpans: [clause],
      rationale: args.required('rationale'),
      counter: args.text('counter'),
      strength: args.number('strength', 1),
      elements: args.texts('element').map((each) => elementOf(each, found.elements)),
      exceptions: args.texts('exception').map(exceptionOf),
    },
  };
}

function elementOf(
  given: string,
  elements: readonly { readonly elementId: string; readonly element: string }[],
): NonNullable<NewLink['elements']>[number] {
  const at = given.lastIndexOf('=');
  const words = given.slice(0, at);
  const element = elements.find((one) => one.element === words || one.elementId === words);
  if (at === -1 || element === undefined) {
    const known = elements.map((one) => `“${one.element}”`).join(', ');
    throw new UsageError(
      `--element takes an element of the clause and its finding, such as E=met. Elements: ${known}.`,
    );
  }
  return { elementId: element.elementId, finding: oneOf('element', given.slice(at + 1), elementFindings) };
}

function exceptionOf(given: string): NonNullable<NewLink['exceptions']>[number] {
  const [, exceptionId, applies, answer] = /^([^=]+)=([a-z]+):\s*([^]+)$/.exec(given) ?? [];
  if (exceptionId === undefined || applies === undefined || answer === undefined) {
    throw new UsageError('--exception takes the id of the exception, whether it applies, and why: ID=no: BECAUSE.');
  }
  return { exceptionId, applies: oneOf('exception', applies, exceptionAnswers), answer };
}
