import { Archive, MessageSquarePlus, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { keyOf } from '../../app/commands/table.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Section } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import { ReasonForm } from '../../ui/reason-form.tsx';
import roles from '../../ui/type.module.css';
import type { CaptureRow } from './capture-list.tsx';
import { chooseCaptures, goOnAfter } from './captures-in-hand.ts';
import { PlaceCapture } from './place-capture.tsx';
import { beginStatementOf } from './statement-of-captures.ts';
import s from './captures.module.css';

export interface ManyPaneProps {
  readonly captures: readonly CaptureRow[];
  /** Whether what is placed leaves the list. */
  readonly inbox: boolean;
}

/** Several captures are chosen: the same acts as on one, each one act in the log, and undone as one. */
export function ManyPane({ captures, inbox }: ManyPaneProps): ReactElement {
  const t = useText();
  const when = useWhen();
  const [asking, setAsking] = useState(false);
  const setAside = useCommand('captures.setAside');
  const captureIds = captures.map(({ captureId }) => captureId);
  const count = captures.length;
  const bytes = captures.reduce((sum, one) => sum + one.bytes, 0);
  useCommands({
    'capture.statement': () => void beginStatementOf(captures),
    'capture.setAside': () => setAsking(true),
  });
  const onAside = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ captureIds, reason }))) return;
    goOnAfter(captureIds);
    say(t('captures.many.aside.done', { count }));
  };
  return (
    <>
      <header className={s['head']} role="status">
        <div className={roles['row']}>
          <h2 className={roles['lead']}>{t('captures.many', { count, shown: when.number(count) })}</h2>
          <span className={roles['meta']}>{when.bytes(bytes)}</span>
          <span className={roles['end']} />
          <Button
            look="bare"
            size="small"
            label={t('captures.many.none')}
            icon={<X aria-hidden="true" />}
            onPress={() => chooseCaptures(new Set())}
          />
        </div>
      </header>
      <Section title={t('captures.many.place')}>
        <PlaceCapture captureIds={captureIds} placedWith={[]} inbox={inbox} />
      </Section>
      <Section title={t('captures.many.else')}>
        <div className={layout['acts']}>
          <Button
            size="small"
            keys={keyOf('capture.statement')}
            icon={<MessageSquarePlus aria-hidden="true" />}
            onPress={() => void beginStatementOf(captures)}
          >
            {t('capture.statement')}
          </Button>
          <Button
            size="small"
            look="bare"
            keys={keyOf('capture.setAside')}
            icon={<Archive aria-hidden="true" />}
            expanded={asking}
            onPress={() => setAsking(!asking)}
          >
            {t('capture.aside')}
          </Button>
        </div>
        {asking && (
          <div className={classNames(s['inlineForm'])}>
            <ReasonForm
              action={t('capture.aside')}
              example={t('capture.aside.example')}
              problem={setAside.problem}
              onReason={(reason) => void onAside(reason)}
              onCancel={() => setAsking(false)}
            />
          </div>
        )}
      </Section>
    </>
  );
}
