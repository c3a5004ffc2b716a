import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, type ReactElement } from 'react';
import type { ShellEvent } from '../../core/contract/bridge.ts';
import type { Problem } from '../../core/contract/errors.ts';
import { StartScreen } from '../features/start/start-screen.tsx';
import { LanguageProvider } from '../i18n/language-provider.tsx';
import { chosenLanguage } from '../i18n/languages.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { disconnect } from '../ipc/engine.ts';
import { followChanges, queryClient } from '../ipc/query-client.ts';
import { CaseProvider } from '../ipc/use-case.ts';
import { runFromMenu, useAppMenu } from './app-menu.ts';
import { askFor, caseName, leaveCase, refreshShell, useSession, wantedFrom } from './session.ts';
import { applyLook } from './look.ts';

const DeskFrame = lazy(async () => ({ default: (await import('./desk-frame.tsx')).DeskFrame }));

function onShellEvent(event: ShellEvent, t: Translate): void {
  switch (event.type) {
    case 'locked':
      leaveCase(null, event.lockedCase && wantedFrom(event.lockedCase, event.because));
      return;
    case 'engine-gone':
      // Before a case is open it is whoever tries to open one that waits for an answer
      if (useSession.getState().caseFile) leaveCase(engineGone(t));
      else disconnect(engineGone(t));
      return;
    case 'open-requested':
      askFor({ token: event.folder.token, title: caseName(event.folder.name), protection: null, because: null });
      return;
    case 'leave-asked':
      useSession.setState({ leaving: { wish: event.wish, state: 'asked' } });
      return;
    case 'leaving':
      useSession.setState({ leaving: event.wish && { wish: event.wish, state: 'going' } });
      return;
    case 'close-problem':
      leaveCase({ code: 'operation.failed', message: event.problem, detail: null, safe: t('error.engineGone.safe') });
      return;
    case 'command':
      runFromMenu(event.command);
      return;
    case 'settings-changed':
      void refreshShell();
  }
}

function engineGone(t: Translate): Problem {
  return {
    code: 'operation.failed',
    message: t('error.engineGone'),
    detail: t('error.engineGone.detail'),
    safe: t('error.engineGone.safe'),
  };
}

/** The whole window, in the language that was chosen. */
export function App(): ReactElement | null {
  const settings = useSession((session) => session.shell?.settings);
  useEffect(() => {
    void refreshShell();
    return followChanges();
  }, []);
  useEffect(() => {
    if (settings) applyLook(settings);
  }, [settings]);
  if (!settings) return null;
  return (
    <LanguageProvider language={chosenLanguage(settings.language, navigator.languages)}>
      <QueryClientProvider client={queryClient}>
        <Window />
      </QueryClientProvider>
    </LanguageProvider>
  );
}

/** The start, or the desk of the case that is open. */
function Window(): ReactElement {
  const t = useText();
  const caseFile = useSession((session) => session.caseFile);
  useAppMenu(caseFile !== null);
  useEffect(() => window.onrecord.onShellEvent((event) => onShellEvent(event, t)), [t]);
  if (!caseFile) return <StartScreen />;
  return (
    <CaseProvider value={caseFile}>
      <Suspense fallback={null}>
        <DeskFrame key={caseFile.caseId} />
      </Suspense>
    </CaseProvider>
  );
}
