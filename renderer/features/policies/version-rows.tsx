import { useMemo, type ReactElement } from 'react';
import { useDates, type SayDate } from '../../i18n/use-dates.ts';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useSession } from '../../app/session.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { classNames } from '../../ui/class-names.ts';
import { useDays } from '../../ui/day-words.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { layBand } from '../../ui/sighting-band-layout.ts';
import roles from '../../ui/type.module.css';
import { bandOf, standing, type Version } from './band-facts.ts';
import { gapsAfter } from './version-gaps.ts';
import type { Policy } from './policy-pane.tsx';
import s from './policies.module.css';

interface VersionRowsProps {
  readonly policy: Policy;
  readonly chosen: string | null;
  readonly onChoose: (versionId: string) => void;
}

/** The versions in the order of time, each with what is known of when it was seen; a time in which nobody looked stands between them. */
export function VersionRows({ policy, chosen, onChoose }: VersionRowsProps): ReactElement | null {
  const t = useText();
  const days = useDays();
  const { zone } = useCaseFile();
  const letters = useSession((session) => session.shell?.settings.singleLetterKeys ?? true);
  const versions = standing(policy);
  const gaps = useMemo(() => {
    const band = layBand({ ...bandOf(policy, zone), current: null, date: null, reach: 'all' });
    return band === null ? new Map<string, null>() : gapsAfter(band);
  }, [policy, zone]);
  if (versions.length === 0) return null;
  return (
    <RowList
      label={t('policies.versions.list')}
      items={versions}
      keyOf={(version) => version.versionId}
      chosen={chosen}
      letters={letters}
      onChoose={onChoose}
      row={s['version']}
    >
      {(version) => {
        const gap = gaps.get(version.versionId);
        return (
          <>
            <VersionRow version={version} />
            {gap && <span className={s['gap']}>{t('band.gap', { days: days(gap) })}</span>}
          </>
        );
      }}
    </RowList>
  );
}

function VersionRow({ version }: { readonly version: Version }): ReactElement {
  const t = useText();
  const say = useDates();
  const when = useWhen();
  return (
    <span className={s['versionRow']}>
      <span className={s['stack']}>
        <span className={roles['strong']}>{seenWords(version, t, say)}</span>
        <span className={classNames(roles['meta'], roles['clip'])}>
          <bdi>{version.registrar ?? t('policies.registrar.none')}</bdi>
          {version.registrarRef !== null && (
            <>
              {' · '}
              <bdi dir="auto">{version.registrarRef}</bdi>
            </>
          )}
        </span>
      </span>
      <span className={classNames(roles['meta'], s['counts'])}>
        {version.change !== 'content' && (
          <span className={roles['flag']}>{t(`policies.change.${version.change}`)}</span>
        )}{' '}
        {when.bytes(version.bytes)}
        <br />
        {t('policies.clauses', { count: version.clauses })}
      </span>
    </span>
  );
}

/** "31 Mar 2020, seen once"; "30 Jun 2016 to 4 May 2017, 3 sightings". */
export function seenWords(version: Version, t: Translate, say: SayDate): string {
  const { firstSeen, lastSeen } = version;
  const words = (edtf: string): string => say(edtf, null, 'short').words;
  if (firstSeen === null) return t('policies.seen.never');
  if (lastSeen === null || lastSeen === firstSeen) return t('policies.seen.once', { on: words(firstSeen) });
  return t('policies.seen.fromTo', { from: words(firstSeen), to: words(lastSeen) });
}
