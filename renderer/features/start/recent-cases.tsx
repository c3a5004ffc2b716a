import { Folder, FolderSearch, Lock, LockOpen, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { Problem } from '../../../core/contract/index.ts';
import { changeSettings, refreshShell, useSession, type WantedCase } from '../../app/session.ts';
import { keyOf } from '../../app/commands/table.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { callShell, type RecentCase } from '../../ipc/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote, Notice } from '../../ui/error-note.tsx';
import { Keys } from '../../ui/keys.tsx';
import roles from '../../ui/type.module.css';
import { CaseTrouble, troubleOf } from './case-trouble.tsx';
import { openCase, type Mode } from './open-case.ts';
import { UnlockForm } from './unlock-form.tsx';
import s from './start.module.css';

export interface RecentCasesProps {
  /** The case to be offered at once: just locked, or chosen by its folder. */
  readonly wanted: WantedCase | null;
  readonly problem: Problem | null;
  readonly onChoose: () => void;
}

interface Listed {
  readonly token: string;
  readonly title: string;
  readonly protection: 'open' | 'passphrase' | null;
  readonly closedAt: number | null;
  readonly found: boolean;
}

function listed(recent: readonly RecentCase[], wanted: WantedCase | null): Listed[] {
  const items: Listed[] = recent.map((item) => ({ ...item }));
  if (!wanted || items.some((item) => item.token === wanted.token)) return items;
  return [
    { token: wanted.token, title: wanted.title, protection: wanted.protection, closedAt: null, found: true },
    ...items,
  ];
}

export function RecentCases({ wanted, problem, onChoose }: RecentCasesProps): ReactElement {
  const t = useText();
  const shell = useSession((session) => session.shell);
  const [chosen, setChosen] = useState<string | null>(wanted?.token ?? null);
  const [failed, setFailed] = useState<Problem | null>(null);
  const [mode, setMode] = useState<Mode>('write');
  const trying = useFirstTry(wanted, setFailed);
  const items = listed(shell?.recent ?? [], wanted);
  const open = async (token: string, passphrase: string | null, how: Mode = mode): Promise<boolean> => {
    setFailed(null);
    setMode(how);
    // Who types fast is ready before the folder has been tried without a passphrase: one at a time.
    await trying.current;
    const why = await openCase(token, passphrase, how);
    if (!why) return true;
    setChosen(token);
    if (why.code !== 'case.passphrase-needed') setFailed(why);
    return false;
  };
  const keep = shell?.settings.keepRecent ?? false;
  const trouble = failed && troubleOf(failed);
  const troubled = items.find((item) => item.token === chosen);
  if (failed && trouble && troubled) {
    const back = (): void => {
      setFailed(null);
      setMode('write');
    };
    const isListed = shell?.recent.some(({ token }) => token === troubled.token) ?? false;
    const forgetIt = (): void => {
      back();
      void forget(troubled.token);
    };
    return (
      <CaseTrouble
        trouble={trouble}
        problem={failed}
        token={troubled.token}
        name={troubled.title}
        onBack={back}
        onOpen={(how) => void open(troubled.token, null, how)}
        onLocate={onChoose}
        onForget={isListed ? forgetIt : null}
      />
    );
  }
  return (
    <>
      <div className={s['sideHead']}>
        <h2 className={roles['title']}>{t('start.recent')}</h2>
        {keep && items.length > 0 && (
          <>
            <span className={classNames(roles['end'], roles['meta'])}>{t('start.recent.allowed')}</span>
            <Button size="small" look="bare" onPress={() => void forget(null)}>
              {t('start.recent.forget')}
            </Button>
          </>
        )}
      </div>
      {wanted?.because !== null && wanted !== null && (
        <Notice severity="note">{t(`start.locked.${wanted.because}`)}</Notice>
      )}
      {problem && <ErrorNote problem={problem} />}
      {items.length === 0 ? (
        <NoRecent keep={keep} onChoose={onChoose} />
      ) : (
        <ul aria-label={t('start.recent.list')}>
          {items.map((item) => (
            <CaseRow
              key={item.token}
              item={item}
              chosen={item.token === chosen}
              problem={item.token === chosen ? failed : null}
              onChoose={(token) => {
                setFailed(null);
                setMode('write');
                setChosen(token);
              }}
              onOpen={open}
              onLocate={onChoose}
            />
          ))}
        </ul>
      )}
      <Advice />
    </>
  );
}

/**
 * A folder chosen just now is opened at once; whether it needs a passphrase only its keyslots say. Chosen again: tried again.
 * @returns the try that is under way, for whoever wants to open something meanwhile
 */
function useFirstTry(
  wanted: WantedCase | null,
  onFailed: (problem: Problem | null) => void,
): RefObject<Promise<void> | null> {
  const trying = useRef<Promise<void> | null>(null);
  useEffect(() => {
    if (wanted?.because !== null || wanted.protection !== null) return;
    trying.current = openCase(wanted.token, null, 'write').then((why) => {
      onFailed(why && why.code !== 'case.passphrase-needed' ? why : null);
    });
  }, [wanted, onFailed]);
  return trying;
}

async function forget(token: string | null): Promise<void> {
  await callShell('shell.forgetRecent', { token });
  await refreshShell();
}

function NoRecent({ keep, onChoose }: { readonly keep: boolean; readonly onChoose: () => void }): ReactElement {
  const t = useText();
  return (
    <div className={s['empty']}>
      <div className={classNames(roles['strong'], roles['lead'])}>
        {keep ? t('start.recent.none') : t('start.recent.off')}
      </div>
      <p className={classNames(roles['two'], roles['prose'])}>
        {keep ? t('start.recent.none.text') : t('start.recent.off.text')}
      </p>
      <span className={roles['row']}>
        <Button icon={<Folder aria-hidden="true" />} onPress={onChoose}>
          {t('start.open')}
        </Button>
        {!keep && (
          <Button look="bare" onPress={() => void changeSettings({ keepRecent: true })}>
            {t('start.recent.allow')}
          </Button>
        )}
      </span>
    </div>
  );
}

interface CaseRowProps {
  readonly item: Listed;
  readonly chosen: boolean;
  readonly problem: Problem | null;
  readonly onChoose: (token: string | null) => void;
  readonly onOpen: (token: string, passphrase: string | null) => Promise<boolean>;
  readonly onLocate: () => void;
}

function CaseRow({ item, chosen, problem, onChoose, onOpen, onLocate }: CaseRowProps): ReactElement {
  const t = useText();
  const when = useWhen();
  const asks = chosen && item.protection !== 'open';
  const press = (): void => {
    if (item.protection === 'open') void onOpen(item.token, null);
    else onChoose(chosen ? null : item.token);
  };
  const Icon = !item.found ? FolderSearch : item.protection === 'open' ? LockOpen : Lock;
  return (
    <li>
      <div className={classNames(s['case'], asks && s['chosen'])}>
        <Icon aria-hidden="true" />
        <div className={roles['clip']}>
          <bdi className={classNames(roles['strong'], roles['lead'])}>{item.title}</bdi>
          <div className={classNames(roles['meta'], roles['clip'])}>{t(`start.recent.${stateOf(item)}`)}</div>
        </div>
        <div className={classNames(roles['meta'], s['closed'])}>
          {item.closedAt !== null && t('start.recent.closed', { when: when.shortMoment(item.closedAt) })}
        </div>
        <div className={s['caseEnd']}>
          {item.found && item.protection === 'open' && !chosen && (
            <span className={roles['meta']}>
              <span className={s['open']}>
                <LockOpen aria-hidden="true" />
                {t('start.recent.mark')}
              </span>
            </span>
          )}
          {item.found ? (
            <Button size="small" look={asks ? 'plain' : 'go'} onPress={press}>
              {asks ? t('start.recent.cancel') : t('start.recent.openIt')}
            </Button>
          ) : (
            <>
              <Button size="small" look="bare" onPress={onLocate}>
                {t('start.recent.locate')}
              </Button>
              <Button
                size="small"
                look="bare"
                label={t('start.recent.forgetOne', { title: item.title })}
                icon={<X aria-hidden="true" />}
                onPress={() => void forget(item.token)}
              />
            </>
          )}
        </div>
      </div>
      {asks && <UnlockForm problem={problem} onOpen={(passphrase) => onOpen(item.token, passphrase)} />}
      {!asks && problem && <ErrorNote problem={problem} />}
    </li>
  );
}

function stateOf(item: Listed): 'locked' | 'unprotected' | 'notFound' {
  if (!item.found) return 'notFound';
  return item.protection === 'open' ? 'unprotected' : 'locked';
}

function Advice(): ReactElement {
  const t = useText();
  const [before, after] = t('start.taken.text', { keys: '\u0000' }).split('\u0000');
  return (
    <div className={s['advice']}>
      <div>
        <h3>{t('start.taken')}</h3>
        <p className={roles['meta']}>
          {before}
          <Keys>{keyOf('case.lock')}</Keys>
          {after}
        </p>
      </div>
      <div>
        <h3>{t('start.breaks')}</h3>
        <p className={roles['meta']}>{t('start.breaks.text')}</p>
      </div>
    </div>
  );
}
