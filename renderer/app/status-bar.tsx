import { Check, CloudOff, Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useText } from '../i18n/use-text.ts';
import { useWhen } from '../i18n/use-when.ts';
import { useAsk } from '../ipc/use-case.ts';
import { classNames } from '../ui/class-names.ts';
import { ariaKeys, Keys } from '../ui/keys.tsx';
import roles from '../ui/type.module.css';
import { keyOf } from './commands/table.ts';
import { useHistory } from './use-history.ts';
import s from './frame.module.css';

/** First and last digits: enough to compare two heads at a glance. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 8)}…${hash.slice(-4)}`;
}

export function StatusBar(): ReactElement {
  const t = useText();
  const when = useWhen();
  const info = useAsk('cases.info', {}).data;
  return (
    <footer className={s['status']} aria-label={t('status.label')}>
      <span className={s['part']}>
        <Check aria-hidden="true" />
        {t('status.saved', { revision: info?.counts.events ?? 0 })}
      </span>
      <UndoPart />
      <span className={classNames(s['part'], s['roomyOnly'], roles['end'])}>
        <CloudOff aria-hidden="true" />
        {t('status.network')}
      </span>
      <span className={s['roomyOnly']}>
        {info?.head ? (
          <>
            {t('status.head')}{' '}
            <bdi dir="ltr" className={roles['mono']}>
              {shortHash(info.head.hash)}
            </bdi>
          </>
        ) : (
          t('status.head.none')
        )}
      </span>
      <span className={classNames(s['wideOnly'], s['roomyOnly'])}>
        {info?.checkpoint
          ? t('status.checkpoint', {
              signed: info.checkpoint.signed ? 'yes' : 'no',
              when: when.moment(info.checkpoint.madeAt),
            })
          : t('status.checkpoint.none')}
      </span>
    </footer>
  );
}

function UndoPart(): ReactElement {
  const t = useText();
  const history = useHistory();
  if (history.undoAct === null) {
    return (
      <span className={s['part']}>
        <Undo2 aria-hidden="true" />
        {t('status.undo.nothing')}
      </span>
    );
  }
  return (
    <AriaButton
      className={classNames(s['act'])}
      onPress={() => void history.step('undo')}
      {...{ 'aria-keyshortcuts': ariaKeys(keyOf('history.undo')) }}
    >
      <Undo2 aria-hidden="true" />
      <span>{t('status.undo', { act: history.undoAct })}</span>
      <Keys slim>{keyOf('history.undo')}</Keys>
    </AriaButton>
  );
}
