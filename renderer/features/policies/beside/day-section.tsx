import { CalendarClock, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { openPolicyText, useDesk } from '../../../app/desk.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../../ipc/use-case.ts';
import { Button } from '../../../ui/button.tsx';
import { emptyDateDraft, readDateDraft, type DateDraft } from '../../../ui/date-draft.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { DayMarks } from '../../../ui/day-words.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Section } from '../../../ui/layout.tsx';
import layout from '../../../ui/layout.module.css';
import roles from '../../../ui/type.module.css';
import type { Version } from '../reader/outline-items.ts';
import { useReader } from '../reader/reader-state.ts';

/** The form that asks for a day: a command takes the keyboard there. */
export const DAY_FORM = 'policy-day-form';

/** The text on record on a day: a day that is typed, or that of the statement in hand. Computed each time, never stored. */
export function DaySection({ version }: { readonly version: Version }): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const { policyId } = version.policy;
  const asked = useReader((reader) => reader.asked);
  const [draft, setDraft] = useState<DateDraft>(emptyDateDraft);
  const reading = readDateDraft(draft);
  const { data: answer, error } = useAsk(
    'policies.onDay',
    { policyId, on: asked?.edtf ?? '', zone: asked?.zone ?? null },
    { enabled: asked !== null },
  );
  const statementId = useDesk((desk) => desk.statementId);
  const statement = useAsk(
    'statements.get',
    { statementId: statementId ?? '' },
    { enabled: statementId !== null },
  ).data;
  const ask = (): void => {
    if (reading.kind !== 'date' || reading.date.edtf === null) return;
    useReader.setState({ asked: { edtf: reading.date.edtf, zone: reading.date.zone, of: 'day' } });
  };
  const dated = statement?.dates.find(({ chosen }) => chosen) ?? null;
  const other = answer?.version ?? null;
  return (
    <Section title={t('day.title')}>
      <form
        id={DAY_FORM}
        className={layout['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <DateField short label={t('day.label')} value={draft} onChange={setDraft} caseZone={zone} />
        <span className={layout['acts']}>
          <Button size="small" type="submit" icon={<CalendarClock aria-hidden="true" />}>
            {t('day.ask')}
          </Button>
          {dated?.edtf && (
            <Button
              size="small"
              look="bare"
              onPress={() =>
                useReader.setState({ asked: { edtf: dated.edtf ?? '', zone: dated.zone, of: 'statement' } })
              }
            >
              {t('day.ofStatement')}
            </Button>
          )}
          {asked && (
            <Button
              size="small"
              look="bare"
              icon={<X aria-hidden="true" />}
              onPress={() => useReader.setState({ asked: null })}
            >
              {t('day.clear')}
            </Button>
          )}
        </span>
      </form>
      {error && <ErrorNote problem={error.problem} />}
      {asked && answer && <DayMarks answer={answer} of={asked.of} />}
      {asked && answer && other !== null && (
        <p className={roles['meta']}>
          {other === version.versionId ? (
            t('day.thisText')
          ) : (
            <Button size="small" look="go" onPress={() => openPolicyText(policyId, other)}>
              {t('day.open')}
            </Button>
          )}
        </p>
      )}
    </Section>
  );
}
