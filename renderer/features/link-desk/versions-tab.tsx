import type { ReactElement } from 'react';
import { useDates } from '../../i18n/use-dates.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import roles from '../../ui/type.module.css';
import type { LinkInHand } from './link-model.ts';
import type { ClauseView } from './use-clause-view.ts';
import type { PolicyDetail } from './use-policy-text.ts';
import s from './link-desk.module.css';

type Version = PolicyDetail['versions'][number];

/** Every text of the policy that is held, in the order in which they were seen. */
export function VersionsTab({ view, link }: { readonly view: ClauseView; readonly link: LinkInHand }): ReactElement {
  const versions = view.shelf.policy?.versions.filter(({ setAsideReason }) => setAsideReason === null) ?? [];
  return (
    <ul className={s['versions']}>
      {versions.map((version) => (
        <VersionRow key={version.versionId} version={version} view={view} link={link} />
      ))}
    </ul>
  );
}

interface VersionRowProps {
  readonly version: Version;
  readonly view: ClauseView;
  readonly link: LinkInHand;
}

function VersionRow({ version, view, link }: VersionRowProps): ReactElement {
  const t = useText();
  const say = useDates();
  const { versionId, firstSeen, lastSeen } = version;
  const flags = [
    view.version?.versionId === versionId ? t('link.version.read') : '',
    link.versionId === versionId ? t('link.version.ofLink') : '',
    view.shelf.onDay?.versions.includes(versionId) ? t('link.version.ofDay') : '',
  ].filter((flag) => flag !== '');
  return (
    <li className={s['version']}>
      <div>
        <DateMark edtf={firstSeen} zone={null} line="one" />
        <p className={roles['meta']}>
          {[
            lastSeen !== null && lastSeen !== firstSeen
              ? t('link.version.until', { date: say(lastSeen, null, 'short').words })
              : t('link.version.once'),
            t(`policyChange.${version.change}`),
            version.registrar ?? '',
            t('link.version.clauses', { count: version.clauses }),
          ]
            .filter((part) => part !== '')
            .join(', ')}
        </p>
        {flags.length > 0 && <p className={classNames(roles['meta'], roles['strong'])}>{flags.join(' · ')}</p>}
      </div>
      <Button size="small" look="bare" onPress={() => view.chooseVersion(versionId)}>
        {t('link.version.show')}
      </Button>
    </li>
  );
}
