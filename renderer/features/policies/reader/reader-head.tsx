import { ArrowLeft } from 'lucide-react';
import type { ReactElement } from 'react';
import { openPolicyText } from '../../../app/desk.ts';
import { useDates } from '../../../i18n/use-dates.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../../ipc/use-case.ts';
import { Button } from '../../../ui/button.tsx';
import { DayMarks } from '../../../ui/day-words.tsx';
import { SightingBand } from '../../../ui/sighting-band.tsx';
import roles from '../../../ui/type.module.css';
import { platformName } from '../../chronology/names.ts';
import { bandOf } from '../band-facts.ts';
import { seenWords } from '../version-rows.tsx';
import type { Version } from './outline-items.ts';
import { leaveReader, useReader } from './reader-state.ts';
import s from './reader.module.css';

/** Which text this is, when it was seen, and what can be said of it on the day that is asked about. */
export function ReaderHead({ version }: { readonly version: Version }): ReactElement {
  const t = useText();
  const say = useDates();
  const { zone } = useCaseFile();
  const { policyId, title, platform } = version.policy;
  const policy = useAsk('policies.get', { policyId }).data;
  const asked = useReader((reader) => reader.asked);
  const answer = useAsk(
    'policies.onDay',
    { policyId, on: asked?.edtf ?? '', zone: asked?.zone ?? null },
    { enabled: asked !== null },
  ).data;
  return (
    <header className={s['head']}>
      <div className={s['headLine']}>
        <Button
          look="bare"
          size="small"
          icon={<ArrowLeft aria-hidden="true" className="flips" />}
          label={t('reader.back')}
          onPress={leaveReader}
        />
        <h1 className={s['title']}>
          <bdi>{title}</bdi>
        </h1>
        <span className={roles['two']}>
          <bdi>{platformName(platform, t)}</bdi>
        </span>
        <span className={roles['flag']}>{seenWords(version, t, say)}</span>
        <span className={roles['end']} />
        {asked && answer && <DayMarks answer={answer} of={asked.of} />}
      </div>
      {policy && (
        <div className={s['band']}>
          <SightingBand
            {...bandOf(policy, zone)}
            label={t('policies.timeline')}
            current={version.versionId}
            reach={asked === null ? 'all' : 'near'}
            date={asked}
            dateLabel={asked?.of === 'statement' ? t('reader.day.statement') : undefined}
            onChoose={(versionId) => openPolicyText(policyId, versionId)}
          />
        </div>
      )}
    </header>
  );
}
