import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { AsideEvents } from './aside-events.tsx';
import { EventForm } from './event-form.tsx';
import { ResponseRow } from './response-row.tsx';
import type { RequestDetail, Response } from './standing-words.ts';
import { timelineOf, type TimelineItem } from './timeline-items.ts';
import { SeenRow, SentRow } from './timeline-rows.tsx';
import s from './requests.module.css';

/** The sending, receipts, answers to whomever, and what was seen of the accounts, each where its date puts it. */
export function TimelineSection({ request }: { readonly request: RequestDetail }): ReactElement {
  const t = useText();
  const { mode, zone } = useCaseFile();
  const [form, setForm] = useState<'none' | 'new' | Response>('none');
  const readOnly = mode === 'read' ? t('command.off.readOnly') : null;
  const isAside = request.setAsideReason !== null ? t('requests.off.aside') : null;
  const off = readOnly ?? isAside;
  useCommands({ 'request.addEvent': { run: () => setForm('new'), off } });
  const items = timelineOf(request, zone);
  return (
    <Section
      title={t('requests.events')}
      aside={t('requests.events.count', { count: request.responses.length })}
      end={
        <>
          <span className={roles['end']} />
          <Button
            size="small"
            look="bare"
            icon={<Plus aria-hidden="true" />}
            expanded={form === 'new'}
            offReason={off}
            onPress={() => setForm(form === 'new' ? 'none' : 'new')}
          >
            {t('requests.events.add')}
          </Button>
        </>
      }
    >
      <ol className={s['timeline']}>
        {items.map((item) => (
          <Item key={item.key} item={item} request={request} onCorrect={off === null ? setForm : undefined} />
        ))}
      </ol>
      {request.responses.length === 0 && <p className={roles['meta']}>{t('requests.events.none')}</p>}
      {form !== 'none' && (
        <div className={layout['inPlace']}>
          <EventForm
            key={form === 'new' ? 'new' : form.responseId}
            request={request}
            corrected={form === 'new' ? null : form}
            onDone={() => setForm('none')}
          />
        </div>
      )}
      <AsideEvents request={request} />
    </Section>
  );
}

interface ItemProps {
  readonly item: TimelineItem;
  readonly request: RequestDetail;
  readonly onCorrect: ((response: Response) => void) | undefined;
}

function Item({ item, request, onCorrect }: ItemProps): ReactElement {
  switch (item.kind) {
    case 'sent':
      return <SentRow request={request} date={item.date} />;
    case 'seen':
      return <SeenRow check={item.check} accounts={request.accounts} />;
    case 'response':
      return <ResponseRow item={item} revision={request.revision} onCorrect={onCorrect} />;
  }
}
