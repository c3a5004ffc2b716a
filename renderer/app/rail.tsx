import {
  BookOpen,
  ChartGantt,
  CircleUserRound,
  Inbox,
  Link2,
  Scale,
  Mail,
  ScanText,
  SlidersHorizontal,
  Table2,
  type LucideIcon,
} from 'lucide-react';
import type { MouseEvent, ReactElement } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useWhen } from '../i18n/use-when.ts';
import { useAsk, useCaseFile } from '../ipc/use-case.ts';
import { ariaKeys } from '../ui/keys.tsx';
import { classNames } from '../ui/class-names.ts';
import roles from '../ui/type.module.css';
import { keyOf } from './commands/table.ts';
import { goTo, screens, useDesk, type RailScreen, type Screen } from './desk.ts';
import s from './frame.module.css';

const icons: Readonly<Record<RailScreen, LucideIcon>> = {
  inbox: Inbox,
  chronology: ChartGantt,
  accounts: CircleUserRound,
  captures: ScanText,
  policies: Scale,
  imports: Table2,
  dossiers: BookOpen,
  requests: Mail,
  custody: Link2,
  settings: SlidersHorizontal,
};

/** The parts of the case. What comes with a later version isn't listed: there are no dead doors. */
export function Rail(): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const info = useAsk('cases.info', {}).data;
  const counts: Partial<Record<RailScreen, number>> = info
    ? {
        inbox: info.inbox,
        chronology: info.counts.statements,
        accounts: info.counts.accounts,
        captures: info.counts.captures,
        policies: info.counts.policies,
        dossiers: info.counts.editions,
        requests: info.counts.requests,
      }
    : {};
  return (
    <nav className={s['rail']} aria-label={t('rail.label')}>
      {screens.map((screen) => (
        <RailLink key={screen} screen={screen} count={counts[screen]} />
      ))}
      <div className={s['foot']}>
        <div className={roles['micro']}>{t('app.zone')}</div>
        <div className={roles['meta']}>
          <bdi>{info?.zone ?? zone}</bdi>
        </div>
      </div>
    </nav>
  );
}

/** A count where there is no room: 3208 as 3k. */
function shortCount(count: number): string {
  if (count < 1000) return String(count);
  return count < 1_000_000 ? `${String(Math.floor(count / 1000))}k` : `${String(Math.floor(count / 1_000_000))}M`;
}

/** The linking desk holds words against a policy's: it counts as that part. */
function railOf(screen: Screen): RailScreen {
  return screen === 'link-desk' ? 'policies' : screen;
}

interface RailLinkProps {
  readonly screen: RailScreen;
  readonly count: number | undefined;
}

function RailLink({ screen, count }: RailLinkProps): ReactElement {
  const t = useText();
  const when = useWhen();
  const current = useDesk((desk) => railOf(desk.screen)) === screen;
  const Icon = icons[screen];
  const name = t(`rail.${screen}`);
  const shown = count !== undefined && count > 0;
  const go = (event: MouseEvent): void => {
    event.preventDefault();
    goTo(screen);
  };
  return (
    <>
      {screen === 'custody' && <div className={s['gap']} />}
      <a
        href={`#${screen}`}
        onClick={go}
        className={s['link']}
        title={name}
        aria-label={shown ? t('rail.count', { name, count }) : name}
        aria-keyshortcuts={ariaKeys(keyOf(`go.${screen}`))}
        {...(current ? { 'aria-current': 'page' as const } : {})}
      >
        <Icon aria-hidden="true" className={classNames(screen === 'chronology' && 'flips')} />
        <span className={s['name']}>{name}</span>
        {shown && (
          <span className={s['count']} data-short={shortCount(count)}>
            {when.number(count)}
          </span>
        )}
      </a>
    </>
  );
}
