import { Plus, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { conflictingClaim } from '../../ui/date-conflict.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { Section } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import { ReasonForm } from '../../ui/reason-form.tsx';
import roles from '../../ui/type.module.css';
import { sourceWords } from '../attesting/source-fields.tsx';
import { ObserveForm } from './observe-form.tsx';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

type Status = Statement['statuses'][number];

/** What was seen of the statement: whether it was still there, always with a day and a source. No section where nobody looked. */
export function StatusesSection({ statement }: { readonly statement: Statement }): ReactElement | null {
  const t = useText();
  const [adding, setAdding] = useState(false);
  useCommands({ 'statement.observe': () => setAdding(true) });
  const { statuses, revision, statementId } = statement;
  if (statuses.length === 0 && !adding) return null;
  return (
    <Section
      title={t('statuses.title')}
      aside={t('accounts.status.count', { count: statuses.length })}
      end={
        <>
          <span className={roles['end']} />
          <Button
            size="small"
            look="bare"
            icon={<Plus aria-hidden="true" />}
            expanded={adding}
            onPress={() => setAdding(!adding)}
          >
            {t('statuses.add')}
          </Button>
        </>
      }
    >
      {statuses.map((status) => (
        <StatusLine key={status.observationId} status={status} revision={revision} />
      ))}
      {adding && (
        <div className={layout['inPlace']}>
          <ObserveForm statementId={statementId} onDone={() => setAdding(false)} />
        </div>
      )}
    </Section>
  );
}

function StatusLine({ status, revision }: { readonly status: Status; readonly revision: string }): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const [asking, setAsking] = useState(false);
  const setAside = useCommand('statements.setStatusAside');
  const chosen = status.dates.find((date) => date.chosen);
  const onReason = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ observationId: status.observationId, reason, revision }))) return;
    say(t('statuses.setAside.done'));
  };
  return (
    <>
      <div className={s['status']}>
        <DateMark
          edtf={chosen?.edtf ?? null}
          zone={chosen?.zone ?? null}
          displayed={chosen?.displayed}
          conflict={conflictingClaim(status.dates, zone)}
        />
        <span className={s['statusWords']}>
          <span className={roles['strong']}>
            {t(`chronology.status.${status.status}`)}
            {status.country !== null && <> ({status.country})</>}
          </span>
          {status.note !== null && <bdi>{status.note}</bdi>}
          <span className={roles['micro']}>
            <bdi>{sourceWords(status.sources, t) || t('accounts.status.noSource')}</bdi>
          </span>
        </span>
        <Button
          size="small"
          look="bare"
          label={t('statuses.setAside')}
          icon={<X aria-hidden="true" />}
          onPress={() => setAsking(true)}
        />
      </div>
      {asking && (
        <div className={layout['inPlace']}>
          <ReasonForm
            action={t('statuses.setAside')}
            problem={setAside.problem}
            onReason={(reason) => void onReason(reason)}
            onCancel={() => setAsking(false)}
          />
        </div>
      )}
    </>
  );
}
