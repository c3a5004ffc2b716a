import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useDates } from '../../i18n/use-dates.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import buttonStyles from '../../ui/button.module.css';
import { classNames } from '../../ui/class-names.ts';
import { Menu } from '../../ui/menu.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import type { LinkInHand, PolicyText } from './link-model.ts';
import { clauseTabs, type ClauseTab, type ClauseView } from './use-clause-view.ts';
import s from './link-desk.module.css';

/** A registrar's reference that stands beside the title; a longer one stands below it. */
const SHORT = 12;

/** Which policy, which text of it, and how it is read. */
export function ClauseHead({ view, link }: { readonly view: ClauseView; readonly link: LinkInHand }): ReactElement {
  const { version, shelf } = view;
  const reference = version?.registrarRef ?? null;
  return (
    <>
      <div className={roles['row']}>
        <PolicyName view={view} link={link} />
        {reference !== null && reference.length <= SHORT && (
          <span className={classNames(roles['flag'], roles['mono'])}>
            <bdi>{reference}</bdi>
          </span>
        )}
        <span className={roles['end']} />
        <Tabs view={view} />
      </div>
      {version && view.tab !== 'versions' && <VersionLine version={version} />}
      {version && shelf.versionOfDay !== null && view.tab !== 'versions' && <OtherText view={view} version={version} />}
    </>
  );
}

function PolicyName({ view, link }: { readonly view: ClauseView; readonly link: LinkInHand }): ReactElement {
  const t = useText();
  const { policy, policies } = view.shelf;
  const title = policy?.title ?? '';
  const fixed = link.saved !== null || (policies?.length ?? 0) < 2;
  if (fixed) {
    return (
      <h2 className={classNames(roles['clip'], roles['strong'])}>
        <bdi>{title}</bdi>
      </h2>
    );
  }
  return (
    <h2 className={roles['clip']}>
      <Menu
        label={t('link.policies')}
        trigger={
          <AriaButton className={classNames(buttonStyles['button'], buttonStyles['small'])}>
            <bdi className={roles['clip']}>{title}</bdi>
            <ChevronDown aria-hidden="true" />
          </AriaButton>
        }
        items={(policies ?? []).map((one) => ({ id: one.policyId, name: one.title, side: one.platform }))}
        selected={new Set([policy?.policyId ?? ''])}
        onAction={view.choosePolicy}
      />
    </h2>
  );
}

function isTab(key: unknown): key is ClauseTab {
  return clauseTabs.some((tab) => tab === key);
}

function Tabs({ view }: { readonly view: ClauseView }): ReactElement {
  const t = useText();
  return (
    <ToggleButtonGroup
      aria-label={t('link.tabs')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view.tab]}
      onSelectionChange={(keys) => {
        const [tab] = keys;
        if (isTab(tab)) view.setTab(tab);
      }}
      className={classNames(s['segments'])}
    >
      {clauseTabs.map((tab) => (
        <ToggleButton key={tab} id={tab} className={classNames(s['segment'])}>
          {t(`link.tab.${tab}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function VersionLine({ version }: { readonly version: PolicyText }): ReactElement {
  const t = useText();
  const say = useDates();
  const parts = [
    t('link.version.seen', { date: say(version.firstSeen, null, 'short').words }),
    version.registrar ?? '',
    (version.registrarRef?.length ?? 0) > SHORT ? (version.registrarRef ?? '') : '',
    version.licence ?? '',
  ].filter((part) => part !== '');
  return (
    <p className={classNames(roles['meta'], s['versionLine'])}>
      {parts.join(', ')}
      <br />
      <bdi dir="ltr" className={roles['mono']} title={version.sha256}>
        {`${version.sha256.slice(0, 12)}…${version.sha256.slice(-8)}`}
      </bdi>
      {`, ${t('link.version.bytes', { count: version.bytes })}`}
    </p>
  );
}

/** The text that is read isn't the one of the statement's date. */
function OtherText({
  view,
  version,
}: {
  readonly view: ClauseView;
  readonly version: PolicyText;
}): ReactElement | null {
  const t = useText();
  const { onDay, versionOfDay } = view.shelf;
  if (onDay === null || versionOfDay === null || onDay.versions.includes(version.versionId)) return null;
  if (onDay.versions.length === 0 && version.versionId === versionOfDay) return null;
  return (
    <div className={roles['row']}>
      <SeverityMark severity="warning">{t('link.version.notOfDay')}</SeverityMark>
      <Button size="small" look="bare" onPress={() => view.chooseVersion(versionOfDay)}>
        {t('link.version.toDay')}
      </Button>
    </div>
  );
}
