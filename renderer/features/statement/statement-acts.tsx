import { Archive, ArchiveRestore, Copy, Ellipsis, Eye, EyeOff, MessageSquareText, Waypoints } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { runCommand } from '../../app/commands/live.ts';
import type { CommandId } from '../../app/commands/table.ts';
import { say, useUndo } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { callEngine } from '../../ipc/engine.ts';
import buttonStyles from '../../ui/button.module.css';
import { classNames } from '../../ui/class-names.ts';
import { Menu, type MenuChoice } from '../../ui/menu.tsx';
import type { Statement } from './statement-pane.tsx';
import { useCopyWords } from './words.tsx';

interface StatementActsProps {
  readonly statement: Statement;
  readonly onSetAside: () => void;
}

/** What the pane has no room to show while nobody needs it: relations, what was seen of it, another wording, marks. */
const OPENED: readonly CommandId[] = [
  'statement.relate',
  'statement.observe',
  'statement.addVersion',
  'statement.note',
];
const MARKS = ['sensitive', 'graphic', 'privileged'] as const;

const ICONS: Partial<Readonly<Record<CommandId, ReactElement>>> = {
  'statement.relate': <Waypoints aria-hidden="true" />,
  'statement.observe': <Eye aria-hidden="true" />,
  'statement.note': <MessageSquareText aria-hidden="true" />,
};

export function StatementActs({ statement, onSetAside }: StatementActsProps): ReactElement {
  const t = useText();
  const copy = useCopyWords();
  const { button, bare, small, icon } = buttonStyles;
  const isAside = statement.setAsideReason !== null;
  const items: MenuChoice[] = [
    { id: 'copy', name: t('words.copy'), icon: <Copy aria-hidden="true" /> },
    ...OPENED.map((id) => ({ id, name: t(`command.${id}`), icon: ICONS[id] })),
    ...MARKS.map((mark) => ({
      id: mark,
      name: t(`statement.${statement[mark] ? 'unmark' : 'mark'}.${mark}`),
      icon: <EyeOff aria-hidden="true" />,
    })),
    isAside
      ? { id: 'restore', name: t('statement.restore'), icon: <ArchiveRestore aria-hidden="true" /> }
      : { id: 'aside', name: t('statement.setAside'), icon: <Archive aria-hidden="true" /> },
  ];
  const act = (id: string): void => {
    const opened = OPENED.find((one) => one === id);
    const mark = MARKS.find((one) => one === id);
    if (id === 'copy') copy(statement.text);
    else if (opened !== undefined) runCommand(opened);
    else if (mark !== undefined) void setMark(statement, mark);
    else if (id === 'aside') onSetAside();
    else void restore(statement, t('statement.restore.done'));
  };
  return (
    <Menu
      label={t('statement.acts')}
      trigger={
        <AriaButton aria-label={t('statement.acts')} className={classNames(button, bare, small, icon)}>
          <Ellipsis aria-hidden="true" />
        </AriaButton>
      }
      items={items}
      onAction={act}
    />
  );
}

async function setMark(statement: Statement, mark: (typeof MARKS)[number]): Promise<void> {
  const { statementId, revision } = statement;
  const done = await callEngine('statements.update', { statementId, [mark]: !statement[mark], revision });
  if (!done.ok) useUndo.setState({ note: null, problem: done.error });
}

async function restore({ statementId, revision }: Statement, words: string): Promise<void> {
  const done = await callEngine('statements.restore', { statementIds: [statementId], revision });
  if (done.ok) say(words);
  else useUndo.setState({ note: null, problem: done.error });
}
