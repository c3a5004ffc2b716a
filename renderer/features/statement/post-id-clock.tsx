import { Clock } from 'lucide-react';
import type { ReactElement } from 'react';
import { say } from '../../app/undo.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

export interface PostIdClockProps {
  readonly statement: Statement;
  readonly clock: NonNullable<Statement['postIdClock']>;
}

/** The time inside the post id, checked against the displayed one. It is a date only once a person adds it. */
export function PostIdClock({ statement, clock }: PostIdClockProps): ReactElement {
  const t = useText();
  const add = useCommand('statements.addDate');
  const words = useDates()(clock.edtf, null, 'short');
  const known = statement.dates.some((date) => date.method === 'post-id');
  const severity = clock.agrees === 'yes' ? 'ok' : clock.agrees === 'no' ? 'warning' : 'note';
  const onAdd = async (): Promise<void> => {
    const added = await add.run({
      statementId: statement.statementId,
      date: { edtf: clock.edtf, assertedBy: null },
      method: 'post-id',
    });
    if (added) say(t('clock.added'));
  };
  return (
    <>
      <div className={s['item']}>
        <Clock aria-hidden="true" />
        <span>
          {t('clock.says')}{' '}
          <bdi dir="ltr" className={roles['strong']}>
            {words.words} {words.zone}
          </bdi>{' '}
          <span className={roles['meta']}>
            <SeverityMark severity={severity} small>
              {t(`clock.agrees.${clock.agrees}`)}
            </SeverityMark>
          </span>
        </span>
        <span />
        {!known && (
          <Button size="small" look="bare" onPress={() => void onAdd()}>
            {t('clock.add')}
          </Button>
        )}
      </div>
      {add.problem && <ErrorNote problem={add.problem} onDismiss={add.clear} />}
    </>
  );
}
