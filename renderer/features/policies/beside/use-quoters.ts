import { useText } from '../../../i18n/use-text.ts';
import { useAsk } from '../../../ipc/use-case.ts';
import type { Choice } from '../../../ui/select.tsx';
import type { Quoter } from './use-add-quotation.ts';
import { sourceName } from '../../attesting/source-fields.tsx';

/** Who may quote a policy: sources and requests of the case, and the statement in hand. */
export interface QuoterChoice extends Choice<string> {
  readonly names: Quoter;
}

export function useQuoters(statementId: string | null): readonly QuoterChoice[] {
  const t = useText();
  const sources = useAsk('sources.list', { find: null }).data?.items ?? [];
  const requests = useAsk('requests.list', {}).data?.items ?? [];
  const statement = useAsk(
    'statements.get',
    { statementId: statementId ?? '' },
    { enabled: statementId !== null },
  ).data;
  return [
    ...(statement
      ? [
          {
            value: `statement ${statement.statementId}`,
            name: t('quoted.who.statement', { words: Array.from(statement.text).slice(0, 60).join('') }),
            names: { statementId: statement.statementId },
          },
        ]
      : []),
    ...requests.map((request) => ({
      value: `request ${request.requestId}`,
      name: t('quoted.who.request', { asked: Array.from(request.asked).slice(0, 60).join('') }),
      names: { requestId: request.requestId },
    })),
    ...sources.map((source) => ({
      value: `source ${source.sourceId}`,
      name: sourceName(source, t),
      names: { sourceId: source.sourceId },
    })),
  ];
}
