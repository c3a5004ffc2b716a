import { useState, type ReactElement } from 'react';
import { accountStatuses } from '../../core/domain/vocabulary.ts';
import { Finding } from '../ui/finding.tsx';
import { SeverityMark } from '../ui/severity.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { VerdictChoice, VerdictMark, verdicts, type Verdict } from '../ui/verdict.tsx';
import { Group, State } from './part.tsx';
import s from './parts.module.css';

const names = { met: 'met', arguable: 'arguable', unmet: 'unmet' } as const;

export function FindingParts(): ReactElement {
  const [verdict, setVerdict] = useState<Verdict | null>('arguable');
  const [unset, setUnset] = useState<Verdict | null>(null);
  return (
    <Group title="Findings, verdicts, statuses">
      <State means="Square blocks, triangle warns, round informs, tick is right">
        <div className={s['inline']}>
          <SeverityMark severity="block">Freezing waits</SeverityMark>
          <SeverityMark severity="warning">Warning</SeverityMark>
          <SeverityMark severity="note">Note</SeverityMark>
          <SeverityMark severity="ok">Right</SeverityMark>
        </div>
      </State>
      <State means="A finding: closed, open, waived">
        <div>
          <Finding severity="block" severityName="Freezing waits" title="The date is more precise than its source">
            Exhibit 16: 22 May 2020 is chosen; its only source says May 2020.
          </Finding>
          <Finding severity="warning" severityName="Warning" title="Nothing but a report is held" open>
            Exhibits 1, 2 and 10.
          </Finding>
          <Finding severity="note" severityName="Note" title="No reviewer has accepted it" waived="Waived: a draft">
            Exhibit 3.
          </Finding>
        </div>
      </State>
      <State means="Elements of a clause: full, half, empty">
        <div className={s['inline']}>
          {verdicts.map((one) => (
            <VerdictMark key={one} verdict={one}>
              {names[one]}
            </VerdictMark>
          ))}
        </div>
      </State>
      <State means="Judged; and not judged yet">
        <div className={s['inline']}>
          <VerdictChoice label="Promotes violence" value={verdict} onChange={setVerdict} names={names} />
          <VerdictChoice label="Against a person" value={unset} onChange={setUnset} names={names} />
        </div>
      </State>
      <State means="Account statuses, always beside a date and a source">
        <div className={s['inline']}>
          {accountStatuses.map((status) => (
            <StatusMark key={status} status={status} country={status === 'withheld' ? 'DE' : null} />
          ))}
        </div>
      </State>
    </Group>
  );
}
