import { useState, type ReactElement } from 'react';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { DateMark } from '../../ui/date-mark.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import roles from '../../ui/type.module.css';
import { useResponseWords } from './response-words.ts';
import type { RequestDetail } from './standing-words.ts';
import { chosenOf } from './timeline-items.ts';
import s from './requests.module.css';

/** What came back and was set aside since: out of the count, never out of the case. */
export function AsideEvents({ request }: { readonly request: RequestDetail }): ReactElement | null {
  const t = useText();
  const { mode } = useCaseFile();
  const words = useResponseWords();
  const [open, setOpen] = useState(false);
  const restore = useCommand('requests.restoreEvent');
  const { aside, revision } = request;
  if (aside.length === 0) return null;
  const bringBack = async (responseId: string): Promise<void> => {
    if (await restore.run({ responseId, revision })) say(t('requests.event.restored'));
  };
  return (
    <div>
      <Button size="small" look="bare" expanded={open} onPress={() => setOpen(!open)}>
        {t('aside.count', { count: aside.length })}
      </Button>
      {restore.problem && <ErrorNote problem={restore.problem} onDismiss={restore.clear} />}
      {open && (
        <ul className={s['asideList']}>
          {aside.map((response) => {
            const date = chosenOf(response.dates);
            return (
              <li key={response.responseId} className={s['asideRow']}>
                <DateMark edtf={date?.edtf ?? null} zone={date?.zone ?? null} line="one" />
                <span>
                  {words(response)}
                  <span className={roles['meta']}>
                    {' · '}
                    <bdi>{response.setAsideReason}</bdi>
                  </span>
                </span>
                {mode === 'write' && (
                  <Button size="small" look="bare" onPress={() => void bringBack(response.responseId)}>
                    {t('aside.restore')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
