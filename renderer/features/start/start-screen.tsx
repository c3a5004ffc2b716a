import { BookOpen, FolderOpen, Lock, Plus } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { ChosenFile } from '../../../core/contract/bridge.ts';
import type { Problem } from '../../../core/contract/index.ts';
import { useCommands } from '../../app/commands/live.ts';
import { chordOf } from '../../app/commands/chord.ts';
import { keyOf } from '../../app/commands/table.ts';
import { caseName, changeSettings, useSession, type WantedCase } from '../../app/session.ts';
import { Wordmark } from '../../app/title-bar.tsx';
import { useSpoken } from '../../i18n/language-provider.tsx';
import { useText } from '../../i18n/use-text.ts';
import { callShell } from '../../ipc/bridge.ts';
import { classNames } from '../../ui/class-names.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import roles from '../../ui/type.module.css';
import { RecentCases } from './recent-cases.tsx';
import { useSampleCase, type SampleCase } from './use-sample-case.ts';
import s from './start.module.css';

// Forms bring their library with them: the first screen is there sooner without
const NewCaseForm = lazy(async () => ({ default: (await import('./new-case-form.tsx')).NewCaseForm }));
const LanguageMenu = lazy(async () => ({ default: (await import('./language-menu.tsx')).LanguageMenu }));
const Limits = lazy(async () => ({ default: (await import('./limits.tsx')).Limits }));

type Side = 'recent' | 'new' | 'limits';

/** The first window: no case is open and no key is in memory. */
export function StartScreen(): ReactElement {
  const t = useText();
  const shell = useSession((session) => session.shell);
  const wanted = useSession((session) => session.wanted);
  const [side, setSide] = useState<Side>('recent');
  const [problem, setProblem] = useState<Problem | null>(null);
  const ended = useSession((session) => session.problem);
  const chooseFolder = async (): Promise<void> => {
    const result = await callShell('shell.choose', { what: 'case' });
    if (!result.ok) {
      setProblem(result.error);
      return;
    }
    const folder = result.value.chosen[0];
    if (folder) offer(folder);
  };
  const offer = (folder: ChosenFile): void => {
    setProblem(null);
    setSide('recent');
    const asked: WantedCase = { token: folder.token, title: caseName(folder.name), protection: null, because: null };
    useSession.setState({ wanted: asked });
  };
  const onProblem = (why: Problem): void => {
    setSide('recent');
    setProblem(why);
  };
  const sample = useSampleCase({ onProblem, onThere: offer });
  useStartKeys({ onNew: () => setSide('new'), onOpen: () => void chooseFolder(), onSample: sample.open });
  return (
    <div className={s['window']}>
      <header className={s['bar']}>
        <Wordmark />
        <span className={classNames(roles['end'], roles['meta'], roles['row'])}>
          <Lock aria-hidden="true" className={roles['small']} />
          {t('app.noCase')}
        </span>
      </header>
      <nav className={s['ways']} aria-label={t('start.ways')}>
        <div>
          <h1 className={classNames(roles['display'], s['claim'])}>
            <span>{t('start.claim.1')}</span> <span>{t('start.claim.2')}</span> <span>{t('start.claim.3')}</span>
          </h1>
          <p className={s['lead']}>{t('start.lead')}</p>
        </div>
        <div className={s['list']}>
          <Way
            icon={<Plus aria-hidden="true" />}
            name={t('start.new')}
            text={t('start.new.text')}
            keys={keyOf('start.new')}
            onPress={() => setSide('new')}
          />
          <Way
            icon={<FolderOpen aria-hidden="true" />}
            name={t('start.open')}
            text={t('start.open.text')}
            keys={keyOf('start.open')}
            onPress={() => void chooseFolder()}
          />
          <Way
            icon={<BookOpen aria-hidden="true" />}
            name={t('start.sample')}
            text={sample.making === null ? t('start.sample.text') : t('start.sample.making', stepsOf(sample.making))}
            keys={keyOf('start.sample')}
            onPress={sample.open}
          />
        </div>
        <StartFoot onLimits={() => setSide('limits')} />
      </nav>
      <main className={s['side']}>
        <Suspense fallback={null}>
          {side === 'new' && <NewCaseForm onBack={() => setSide('recent')} />}
          {side === 'limits' && <Limits onClose={() => setSide('recent')} />}
        </Suspense>
        {side === 'recent' && (
          <RecentCases
            key={wanted?.token ?? ''}
            wanted={wanted}
            problem={problem ?? ended}
            onChoose={() => void chooseFolder()}
          />
        )}
      </main>
      <footer className={s['status']}>
        <span>{t('start.version', { version: shell?.version ?? '' })}</span>
        <span className={roles['end']}>{t('start.locks', { minutes: shell?.settings.lockAfterMinutes ?? 5 })}</span>
      </footer>
    </div>
  );
}

/** The step that runs, of how many. */
function stepsOf({ done, total }: NonNullable<SampleCase['making']>): { step: number; steps: number } {
  return { step: done + 1, steps: total ?? done + 1 };
}

interface WayProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly text: string;
  readonly keys: string;
  readonly onPress: () => void;
}

function Way({ icon, name, text, keys, onPress }: WayProps): ReactElement {
  return (
    <AriaButton className={classNames(s['way'])} onPress={onPress} {...{ 'aria-keyshortcuts': ariaKeys(keys) }}>
      {icon}
      <span>
        <span className={classNames(roles['strong'], roles['lead'])}>{name}</span>
        <br />
        <span className={roles['meta']} aria-live="polite">
          {text}
        </span>
      </span>
      <Keys>{keys}</Keys>
    </AriaButton>
  );
}

const THEMES = ['system', 'light', 'dark'] as const;

function StartFoot({ onLimits }: { readonly onLimits: () => void }): ReactElement {
  const t = useText();
  const { language } = useSpoken();
  const settings = useSession((session) => session.shell?.settings);
  const theme = settings?.theme ?? 'system';
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <div className={s['foot']}>
      <Suspense fallback={<span>{t('start.language', { name: language.name })}</span>}>
        <LanguageMenu />
      </Suspense>
      <span className={s['separator']} />
      <AriaButton className={classNames(s['textButton'])} onPress={() => void changeSettings({ theme: next })}>
        {t('start.theme', { theme })}
      </AriaButton>
      <span className={s['separator']} />
      <AriaButton className={classNames(s['link'])} onPress={onLimits}>
        {t('start.limits')}
      </AriaButton>
    </div>
  );
}

interface StartActs {
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSample: () => void;
}

/** The first screen has three keys of its own, which the table of commands names too. */
function useStartKeys({ onNew, onOpen, onSample }: StartActs): void {
  useCommands({ 'start.new': onNew, 'start.open': onOpen, 'start.sample': onSample });
  useEffect(() => {
    const acts = new Map([
      [keyOf('start.new'), onNew],
      [keyOf('start.open'), onOpen],
      [keyOf('start.sample'), onSample],
    ]);
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = acts.get(chordOf(event) ?? '');
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
