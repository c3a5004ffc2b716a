import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { DateMark } from '../../ui/date-mark.tsx';
import { Section } from '../../ui/layout.tsx';
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
          <li key={seen.observationId} className={s['observation']}>
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
          </li>
        ))}
      </ul>
      {adding && <StatusForm accountId={account.accountId} onDone={() => setAdding(false)} />}
    </Section>
  );
}

function sourceWords(sources: Account['observations'][number]['sources']): string {
  return sources
    .map((source) => [source.publisher, source.title].filter((part) => part !== null).join(', '))
    .join(' · ');
}
