import { clauseKinds } from '../../../core/domain/vocabulary.ts';
import { oneOf } from '../choices.ts';
import { WRITE_OPTIONS, type CliCommand } from '../command.ts';
import { onlyPlace } from '../find-words.ts';
import { valueOf, withCase } from '../open-case.ts';

/** `onrecord policy mark`: words of a version become a clause. */
export const policyMark: CliCommand = {
  usage:
    'policy mark <case> --version V --words WORDS [--kind K] [--path P] [--number N] [--label L] [--element E …] [--exception C …]',
  about: 'Marks words of a policy’s text as a clause, with its checklist and the exceptions that bear on it.',
  details: 'The words must stand in the text exactly so, and once. --words-end gives the last words of a long clause.',
  options: {
    ...WRITE_OPTIONS,
    version: { value: 'V', about: 'id of the version' },
    words: { value: 'WORDS', about: 'the words, or with --words-end the first of them' },
    'words-end': { value: 'WORDS', about: 'the last words' },
    kind: { value: 'K', about: `${clauseKinds.join(', ')} (default: prohibition)` },
    path: { value: 'P', about: 'the headings above it' },
    number: { value: 'N', about: 'its number' },
    label: { value: 'L', about: 'a name for it through all versions' },
    element: { value: 'E', multiple: true, about: 'one element of its checklist' },
    exception: { value: 'C', multiple: true, about: 'id of a clause that is an exception to it' },
  },
  run: async (args, terminal) => {
    const [folder = ''] = args.expect(['<case>']);
    const versionId = args.required('version');
    const words = args.required('words');
    const kind = oneOf('kind', args.text('kind') ?? 'prohibition', clauseKinds);
    const marked = await withCase(args, terminal, folder, 'write', async (client) => {
      const { text } = valueOf(await client.call('policies.read', { versionId }));
      const start = onlyPlace(text, words, 'this version');
      const last = args.text('words-end');
      const { end } =
        last === null ? start : onlyPlace(text, last, 'this version', { start: start.end, end: text.length });
      const clause = {
        start: start.start,
        end,
        exact: text.slice(start.start, end),
        kind,
        path: args.text('path') ?? '',
        number: args.text('number'),
        label: args.text('label'),
      };
      const { clauses } = valueOf(await client.call('clauses.mark', { versionId, clauses: [clause] }));
      const { clauseId = '', lineId = '' } = clauses[0] ?? {};
      const elements = [...args.texts('element')];
      if (elements.length > 0) valueOf(await client.call('clauses.setElements', { clauseId, elements }));
      const exceptionIds = [...args.texts('exception')];
      if (exceptionIds.length > 0) valueOf(await client.call('clauses.setExceptions', { clauseId, exceptionIds }));
      return { clauseId, lineId, start: clause.start, end };
    });
    return { json: marked, text: marked.clauseId };
  },
};
