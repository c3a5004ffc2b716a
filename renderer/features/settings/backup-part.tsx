import { useState, type ReactElement } from 'react';
import type { Problem } from '../../../core/contract/index.ts';
import { useCommands } from '../../app/commands/live.ts';
import { runJob } from '../../app/jobs.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import s from './settings.module.css';

/** A verified copy of the case's database, beside it. */
export function BackupPart(): ReactElement {
  const t = useText();
  const when = useWhen();
  const info = useAsk('cases.info', {}).data;
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = async (): Promise<void> => {
    setProblem(null);
    const result = await runJob('cases.backup', {}, 'work.backup');
    if (!result.ok) {
      setProblem(result.error);
      return;
    }
    const { file, bytes, capturesCopied } = result.value;
    say(t('settings.backup.done', { file, size: when.bytes(bytes), captures: capturesCopied ? 'yes' : 'no' }), 'none');
  };
  useCommands({ 'case.backup': () => void make() });
  const last = info?.lastBackupAt ?? null;
  return (
    <div>
      <Button onPress={() => void make()}>{t('settings.backup')}</Button>
      <span className={s['note']}>
        {last === null ? t('settings.backup.never') : t('settings.backup.last', { when: when.moment(last) })}
      </span>
      {problem && <ErrorNote problem={problem} onDismiss={() => setProblem(null)} />}
    </div>
  );
}
