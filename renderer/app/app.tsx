import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, type ReactElement } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'react-intl';
import type { ShellEvent } from '../../core/contract/bridge.ts';
import { StartScreen } from '../features/start/start-screen.tsx';
import { en } from '../i18n/en/index.ts';
import { languageOf } from '../i18n/languages.ts';
import { followChanges, queryClient } from '../ipc/query-client.ts';
import { CaseProvider } from '../ipc/use-case.ts';
import { leaveCase, refreshShell, useSession, wantedFrom } from './session.ts';
import { applyLook } from './look.ts';

const DeskFrame = lazy(async () => ({ default: (await import('./desk-frame.tsx')).DeskFrame }));

function onShellEvent(event: ShellEvent): void {
  switch (event.type) {
    case 'locked':
      leaveCase(null, event.lockedCase && wantedFrom(event.lockedCase, event.because));
      return;
    case 'engine-gone':
      if (useSession.getState().caseFile) leaveCase(engineGone());
      return;
    case 'open-requested':
      useSession.setState({
        wanted: { token: event.folder.token, title: event.folder.name, protection: null, because: null },
      });
      return;
    case 'close-problem':
      leaveCase({ code: 'operation.failed', message: event.problem, detail: null, safe: en['error.engineGone.safe'] });
      return;
    case 'settings-changed':
      void refreshShell();
  }
}

function engineGone(): { code: string; message: string; detail: string; safe: string } {
  return {
    code: 'operation.failed',
    message: en['error.engineGone'],
    detail: en['error.engineGone.detail'],
    safe: en['error.engineGone.safe'],
  };
}

/** The whole window: the start, or the desk of the case that is open. */
export function App(): ReactElement | null {
  const shell = useSession((session) => session.shell);
  const caseFile = useSession((session) => session.caseFile);
  useEffect(() => {
    void refreshShell();
    const stopEvents = window.onrecord.onShellEvent(onShellEvent);
    const stopChanges = followChanges();
    return () => {
      stopEvents();
      stopChanges();
    };
  }, []);
  const settings = shell?.settings;
  useEffect(() => {
    if (settings) applyLook(settings);
  }, [settings]);
  if (!shell) return null;
  const language = languageOf(shell.settings.language);
  return (
    <IntlProvider locale={formatsOf(language.tag)} defaultLocale="en" messages={{ ...en, ...language.messages }}>
      <I18nProvider locale={formatsOf(language.tag)}>
        <QueryClientProvider client={queryClient}>
          {caseFile ? (
            <CaseProvider value={caseFile}>
              <Suspense fallback={null}>
                <DeskFrame key={caseFile.caseId} />
              </Suspense>
            </CaseProvider>
          ) : (
            <StartScreen />
          )}
        </QueryClientProvider>
      </I18nProvider>
    </IntlProvider>
  );
}

/** English dates stand day before month: "20 Nov 2026" can't be misread. */
function formatsOf(tag: string): string {
  return tag === 'en' ? 'en-GB' : tag;
}
