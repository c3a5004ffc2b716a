import { Archive, Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { DateMark } from '../../ui/date-mark.tsx';
import { Section } from '../../ui/layout.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import roles from '../../ui/type.module.css';
import type { Account } from './account-pane.tsx';
import { StatusForm } from './status-form.tsx';
import s from './accounts.module.css';

/** What was observed of the account: always with a date and a source, never "is". */
export function StatusSection({ account }: { readonly account: Account }): ReactElement {
  const t = useText();
  const [adding, setAdding] = useState(false);
  useCommands({ 'account.observe': () => setAdding(true) });
  const { observations } = account;
  return (
    <Section
      title={t('accounts.status')}
      aside={observations.length > 0 ? t('accounts.status.count', { count: observations.length }) : undefined}
      end={
        <>
          <span className={roles['end']} />
          <Button size="small" look="bare" icon={<Plus aria-hidden="true" />} onPress={() => setAdding(true)}>
            {t('accounts.status.add')}
          </Button>
        </>
      }
    >
      {observations.length === 0 && !adding && <p className={roles['meta']}>{t('accounts.status.none')}</p>}
      <ul>
        {observations.map((seen) => (
          <ObservationLine key={seen.observationId} seen={seen} />
        ))}
      </ul>
      {adding && <StatusForm accountId={account.accountId} onDone={() => setAdding(false)} />}
    </Section>
  );
}

type Observation = Account['observations'][number];

/** One observation; a mistaken one is set aside with its reason. */
function ObservationLine({ seen }: { readonly seen: Observation }): ReactElement {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const setAside = useCommand('accounts.setStatusAside');
  const { observationId } = seen;
  const onReason = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ observationId, reason }))) return;
    setAsking(false);
    say(t('accounts.status.aside.done'));
  };
  return (
    <li className={s['observation']}>
      <DateMark edtf={seen.date} zone={seen.zone} displayed={seen.displayed} />
      <span>
        <StatusMark status={seen.status} country={seen.country} />
        {seen.note !== null && (
          <span className={s['note']} dir="auto">
            {seen.note}
          </span>
        )}
        <span className={s['note']}>
          <bdi>{sourceWords(seen.sources) || t('accounts.status.noSource')}</bdi>
        </span>
      </span>
      <Button
        size="small"
        look="bare"
        label={t('accounts.status.aside')}
        icon={<Archive aria-hidden="true" />}
        expanded={asking}
        onPress={() => setAsking(!asking)}
      />
      {asking && (
        <div className={s['whole']}>
          <ReasonForm
            action={t('accounts.setAside')}
            example={t('accounts.status.aside.example')}
            problem={setAside.problem}
            onReason={(reason) => void onReason(reason)}
            onCancel={() => setAsking(false)}
          />
        </div>
      )}
    </li>
  );
}

function sourceWords(sources: Account['observations'][number]['sources']): string {
  return sources
    .map((source) => [source.publisher, source.title].filter((part) => part !== null).join(', '))
    .join(' · ');
}
