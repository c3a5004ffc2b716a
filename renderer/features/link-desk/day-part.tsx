import { ArrowLeft } from 'lucide-react';
import { useMemo, type ReactElement } from 'react';
import { goBack } from '../../app/commands/back.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { DayMarks } from '../../ui/day-words.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import { SightingBand } from '../../ui/sighting-band.tsx';
import { classNames } from '../../ui/class-names.ts';
import roles from '../../ui/type.module.css';
import type { Statement } from './link-model.ts';
import type { ClauseView } from './use-clause-view.ts';
import type { PolicyDetail } from './use-policy-text.ts';
import s from './link-desk.module.css';

/** At the top: which text stood on the statement's date, on a line of time, with what isn't known said. */
export function DayPart({
  statement,
  view,
}: {
  readonly statement: Statement;
  readonly view: ClauseView;
}): ReactElement {
  const t = useText();
  const { policy, onDay } = view.shelf;
  return (
    <section className={s['day']} aria-label={t('link.day')}>
      <div className={classNames(roles['row'], s['dayHead'])}>
        <Button
          look="bare"
          size="small"
          label={t('link.back')}
          icon={<ArrowLeft aria-hidden="true" className="flips" />}
          onPress={() => goBack()}
        />
        <h2 className={s['dayTitle']}>{t('link.day')}</h2>
        {policy && (
          <bdi className={classNames(roles['two'], roles['clip'])}>{`${policy.platform}, ${policy.title}`}</bdi>
        )}
        <span className={roles['end']} />
        {statement.date === null && <SeverityMark severity="warning">{t('link.day.undated')}</SeverityMark>}
        {onDay && <DayMarks answer={onDay} of="statement" />}
      </div>
      {policy && <Band statement={statement} policy={policy} view={view} />}
    </section>
  );
}

interface BandProps {
  readonly statement: Statement;
  readonly policy: PolicyDetail;
  readonly view: ClauseView;
}

function Band({ statement, policy, view }: BandProps): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const facts = useMemo(() => factsOf(policy), [policy]);
  const { date } = statement;
  return (
    <SightingBand
      {...facts}
      label={t('link.day.label', { title: policy.title })}
      dateLabel={t('link.day.statement')}
      caseZone={zone}
      current={view.version?.versionId ?? view.shelf.versionOfDay}
      date={date === null ? null : { edtf: date, zone: statement.zone }}
      reach="near"
      onChoose={view.chooseVersion}
    />
  );
}

/** What stands of the versions and their sightings. */
function factsOf(policy: PolicyDetail): Pick<Parameters<typeof SightingBand>[0], 'versions' | 'sightings'> {
  const versions = policy.versions.filter(({ setAsideReason }) => setAsideReason === null);
  return {
    versions: versions.map(({ versionId, sha256, change, effectiveOn, registrar }) => ({
      versionId,
      text: sha256,
      change,
      effectiveOn,
      registrar,
    })),
    sightings: versions.flatMap(({ versionId, sightings }) =>
      sightings
        .filter(({ setAsideReason }) => setAsideReason === null)
        .map(({ firstSeen, lastSeen, continuous }) => ({ versionId, firstSeen, lastSeen, continuous })),
    ),
  };
}
