import { X } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Keys } from '../../ui/keys.tsx';
import roles from '../../ui/type.module.css';
import { useBack } from '../../ui/back-steps.ts';
import { commandGroups, commandIds, definitionOf, type CommandGroup, type CommandId } from '../commands/table.ts';
import { goTo } from '../desk.ts';
import { useSession } from '../session.ts';
import { closeKeySheet, useKeySheet } from './key-sheet-state.ts';
import s from './key-sheet.module.css';

/** Every key of the window, beside the work: it covers a part of the screen and holds nothing up. */
export function KeySheet(): ReactElement | null {
  return useKeySheet((sheet) => sheet.open) ? <OpenSheet /> : null;
}

function OpenSheet(): ReactElement {
  const t = useText();
  const sheet = useRef<HTMLElement>(null);
  const letters = useSession((session) => session.shell?.settings.singleLetterKeys ?? true);
  const close = useReturningFocus();
  useBack('over', close);
  useEffect(() => sheet.current?.focus(), []);
  return (
    <aside ref={sheet} className={s['sheet']} aria-label={t('keys.title')} data-region="" tabIndex={-1}>
      <header className={s['head']}>
        <h2 className={roles['lead']}>{t('keys.title')}</h2>
        <Button look="bare" size="small" label={t('keys.close')} icon={<X aria-hidden="true" />} onPress={close} />
      </header>
      <p className={classNames(roles['meta'], s['about'])}>
        {t(letters ? 'keys.letters.on' : 'keys.letters.off')}{' '}
        <Button look="go" size="small" onPress={() => goTo('settings')}>
          {t('keys.letters.change')}
        </Button>
      </p>
      <div className={s['groups']}>
        {commandGroups.filter(hasKeys).map((group) => (
          <section key={group}>
            <h3 className={roles['label']}>{t(`command.group.${group}`)}</h3>
            <dl className={s['keys']}>
              {commandIds
                .filter((id) => definitionOf(id).group === group && definitionOf(id).keys !== undefined)
                .map((id) => (
                  <KeyLine key={id} id={id} off={!letters && definitionOf(id).scope === 'list'} />
                ))}
            </dl>
          </section>
        ))}
      </div>
    </aside>
  );
}

function hasKeys(group: CommandGroup): boolean {
  return commandIds.some((id) => definitionOf(id).group === group && definitionOf(id).keys !== undefined);
}

function KeyLine({ id, off }: { readonly id: CommandId; readonly off: boolean }): ReactElement {
  const t = useText();
  return (
    <div className={classNames(s['line'], off && s['off'])}>
      <dt>
        {(definitionOf(id).keys ?? []).map((keys) => (
          <Keys key={keys} said>
            {keys}
          </Keys>
        ))}
      </dt>
      <dd>
        {t(`command.${id}`)}
        {off && <span className={roles['micro']}> {t('keys.off')}</span>}
      </dd>
    </div>
  );
}

/** What had the focus before has it afterwards. */
function useReturningFocus(): () => void {
  const before = useRef(document.activeElement);
  return () => {
    closeKeySheet();
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  };
}
