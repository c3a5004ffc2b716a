import { lazy, Suspense, useEffect, type ReactElement } from 'react';
import { useText } from '../i18n/use-text.ts';
import { classNames } from '../ui/class-names.ts';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { useFilesDrop } from './add-files.ts';
import { usePaste } from './paste.ts';
import { CaseNotices } from './case-notices.tsx';
import { useFocusKeeper } from './commands/focus-keeper.ts';
import { useWindowCommands } from './commands/use-window-commands.ts';
import { useWindowKeys } from './commands/window-keys.ts';
import { useDesk, type Screen } from './desk.ts';
import { FoundDrafts } from './drafts/found-drafts.tsx';
import { DropVeil } from './drop-veil.tsx';
import { KeySheet } from './key-sheet/key-sheet.tsx';
import { Palette } from './palette/palette.tsx';
import { AskedCase, LeaveStrip } from './leave-strip.tsx';
import { Rail } from './rail.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';
import { UndoNote, WorkStrip } from './work-strip.tsx';
import { TourStrip } from '../features/tour/tour-strip.tsx';
import { ChronologyScreen } from '../features/chronology/chronology-screen.tsx';
import s from './frame.module.css';

const Accounts = lazy(async () => ({
  default: (await import('../features/accounts/accounts-screen.tsx')).AccountsScreen,
}));
const Dossiers = lazy(async () => ({
  default: (await import('../features/dossiers/dossiers-screen.tsx')).DossiersScreen,
}));
const Custody = lazy(async () => ({ default: (await import('../features/custody/custody-screen.tsx')).CustodyScreen }));
const Captures = lazy(async () => ({
  default: (await import('../features/captures/captures-screen.tsx')).CapturesScreen,
}));
const Imports = lazy(async () => ({ default: (await import('../features/imports/imports-screen.tsx')).ImportsScreen }));
const Requests = lazy(async () => ({
  default: (await import('../features/requests/requests-screen.tsx')).RequestsScreen,
}));
const Settings = lazy(async () => ({
  default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
}));

const Policies = lazy(async () => ({
  default: (await import('../features/policies/policies-screen.tsx')).PoliciesScreen,
}));
const LinkDesk = lazy(async () => ({
  default: (await import('../features/link-desk/link-desk-screen.tsx')).LinkDeskScreen,
}));

const MAIN = 'content';

/** The desk: title bar, rail, one screen, what runs, what was done, the state. */
export function DeskFrame(): ReactElement {
  const t = useText();
  const screen = useDesk((desk) => desk.screen);
  const dropping = useFilesDrop();
  usePaste();
  useWindowCommands();
  useWindowKeys();
  useFocusKeeper();
  // The pane is loaded apart, but is there before the first key that opens it: what is typed at once must not go elsewhere
  useEffect(() => void import('../features/statement/statement-pane.tsx'), []);
  return (
    <div className={classNames(s['app'], screen === 'link-desk' && s['narrowRail'])}>
      <a className={s['skip']} href={`#${MAIN}`} onClick={skipToContent}>
        {t('app.skip')}
      </a>
      <TitleBar />
      <Rail />
      <main id={MAIN} tabIndex={-1} className={s['main']}>
        <ScreenBoundary key={screen}>
          <Suspense fallback={<SkeletonRows count={8} kind="line" />}>
            <CurrentScreen screen={screen} />
          </Suspense>
        </ScreenBoundary>
      </main>
      <div className={s['strips']} data-strips="">
        <CaseNotices />
        <FoundDrafts />
        <TourStrip />
        <AskedCase />
        <LeaveStrip />
        <WorkStrip />
        <UndoNote />
      </div>
      <StatusBar />
      <KeySheet />
      <Palette />
      {dropping && <DropVeil />}
    </div>
  );
}

function skipToContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById(MAIN)?.focus();
}

function CurrentScreen({ screen }: { readonly screen: Screen }): ReactElement {
  switch (screen) {
    case 'inbox':
      return <Captures inbox key="inbox" />;
    case 'chronology':
      return <ChronologyScreen />;
    case 'link-desk':
      return <LinkDesk />;
    case 'captures':
      return <Captures inbox={false} key="captures" />;
    case 'imports':
      return <Imports />;
    case 'accounts':
      return <Accounts />;
    case 'policies':
      return <Policies />;
    case 'dossiers':
      return <Dossiers />;
    case 'requests':
      return <Requests />;
    case 'custody':
      return <Custody />;
    case 'settings':
      return <Settings />;
  }
}
