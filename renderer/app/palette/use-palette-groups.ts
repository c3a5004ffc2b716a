import { useDeferredValue } from 'react';
import { en } from '../../i18n/en/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { emptyDateDraft, readDateDraft } from '../../ui/date-draft.ts';
import { useOffReasons } from '../commands/live.ts';
import type { CommandId } from '../commands/table.ts';
import { begunSearch, commandGroupsFor, meansCommand, type PaletteGroup } from './palette-items.ts';

const STATEMENTS = 6;
const NAMES = 4;
const TEXT = 160;

export interface PaletteGroups {
  readonly groups: readonly PaletteGroup[];
  /** Answers to the words typed last aren't there yet. */
  readonly reading: boolean;
}

/** What answers the words: statements by their words, accounts and captures by their names, commands, a date to go to. */
export function usePaletteGroups(typed: string): PaletteGroups {
  const t = useText();
  const off = useOffReasons(t);
  const words = useDeferredValue(typed.trim());
  const asks = words !== '';
  const found = useAsk(
    'statements.list',
    { search: begunSearch(words), limit: STATEMENTS, textLimit: TEXT },
    { enabled: asks, keep: true },
  );
  const named = useAsk('finder.names', { words, limit: NAMES }, { enabled: asks, keep: true });
  const names = (id: CommandId): readonly string[] => [t(`command.${id}`), en[`command.${id}`]];
  const commands = commandGroupsFor(words, { names, off });
  if (!asks) return { groups: commands, reading: false };
  const things: PaletteGroup[] = [
    {
      id: 'statements',
      items: (found.data?.items ?? []).map((one) => ({ kind: 'statement', id: one.statementId, statement: one })),
    },
    {
      id: 'names',
      items: [
        ...(named.data?.accounts ?? []).map((account) => ({
          kind: 'account' as const,
          id: account.accountId,
          account,
        })),
        ...(named.data?.requests ?? []).map((request) => ({
          kind: 'request' as const,
          id: request.requestId,
          request,
        })),
        ...(named.data?.captures ?? []).map((capture) => ({
          kind: 'capture' as const,
          id: capture.captureId,
          capture,
        })),
      ],
    },
  ];
  const rest: PaletteGroup = {
    id: 'goTo',
    items: [...dateItem(words, t('palette.dateBegin')), { kind: 'words', id: 'words', words }],
  };
  const ordered = meansCommand(commands, names, words)
    ? [...commands, ...things, rest]
    : [...things, ...commands, rest];
  return {
    groups: ordered.filter((group) => group.items.length > 0),
    reading: found.isFetching || named.isFetching || words !== typed.trim(),
  };
}

/** A date that can be gone to; the word with which the palette begins to ask for one may stand before it. */
function dateItem(words: string, begin: string): PaletteGroup['items'] {
  const text = words.startsWith(begin) ? words.slice(begin.length).trim() : words;
  const reading = readDateDraft({ ...emptyDateDraft, text });
  const edtf = reading.kind === 'date' ? reading.date.edtf : null;
  return edtf === null ? [] : [{ kind: 'date', id: 'date', edtf }];
}
