import { Link2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { showCustodyOf } from '../../app/desk.ts';
import { actWords } from '../../app/use-history.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';

const SHOWN = 2;

interface CustodySectionProps {
  readonly object: string;
  /** How many acts there are on it. */
  readonly events: number;
}

/** The last acts on one thing, and the way to all of them. */
export function CustodySection({ object, events }: CustodySectionProps): ReactElement {
  const t = useText();
  const when = useWhen();
  const acts = useAsk('custody.events', { object, limit: SHOWN }).data?.items ?? [];
  return (
    <Section
      title={t('rail.custody')}
      aside={t('custody.actsOn', { count: events })}
      end={
        <>
          <span className={roles['end']} />
          <Button size="small" look="bare" onPress={() => showCustodyOf(object)}>
            {t('custody.showAll')}
          </Button>
        </>
      }
    >
      {acts.map((act) => (
        <div key={`${act.chain}-${String(act.seq)}`} className={layout['item']}>
          <Link2 aria-hidden="true" />
          <span className={roles['clip']} title={act.reason ?? undefined}>
            {actWords(act.type, t)}
            {act.reason !== null && (
              <span className={roles['meta']}>
                : <bdi>{act.reason}</bdi>
              </span>
            )}
          </span>
          <bdi className={roles['micro']}>{when.moment(Date.parse(act.at))}</bdi>
        </div>
      ))}
    </Section>
  );
}
