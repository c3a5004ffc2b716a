import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { useCommands } from '../../app/commands/live.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { Section } from '../../ui/layout.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import roles from '../../ui/type.module.css';
import { AddDateForm } from './add-date-form.tsx';
import { PostIdClock } from './post-id-clock.tsx';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

type Claim = Statement['dates'][number];

/** Every claim of when, one chosen with a reason, none ever deleted. */
export function DatesSection({ statement }: { readonly statement: Statement }): ReactElement {
  const t = useText();
  const [wanted, setWanted] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const choose = useCommand('statements.chooseDate');
  useCommands({ 'statement.addDate': () => setAdding(true) });
  const { dates, statementId } = statement;
  const chosen = dates.find((date) => date.chosen)?.dateId ?? null;
  const onReason = async (reason: string): Promise<void> => {
    if (wanted === null || !(await choose.run({ statementId, dateId: wanted, reason }))) return;
    setWanted(null);
    say(t('dates.chosen.done'));
  };
  return (
    <Section
      title={t('dates.title')}
      aside={t('dates.count', { count: dates.length })}
      end={
        <>
          <span className={roles['end']} />
          <Button
            size="small"
            look="bare"
            icon={<Plus aria-hidden="true" />}
            expanded={adding}
            onPress={() => setAdding(!adding)}
          >
            {t('dates.add')}
          </Button>
        </>
      }
    >
      {dates.length > 0 && (
        <RadioGroup
          aria-label={t('dates.title')}
          className={classNames(s['claims'])}
          value={wanted ?? chosen}
          onChange={(id) => setWanted(id === chosen ? null : id)}
        >
          {dates.map((claim) => (
            <ClaimRow key={claim.dateId} claim={claim} />
          ))}
        </RadioGroup>
      )}
      {dates.length === 0 && <p className={roles['meta']}>{t('dates.none')}</p>}
      {wanted !== null && (
        <div className={s['inlineForm']}>
          <ReasonForm
            action={t('dates.choose')}
            example={t('dates.choose.example')}
            problem={choose.problem}
            onReason={(reason) => void onReason(reason)}
            onCancel={() => setWanted(null)}
          />
        </div>
      )}
      {statement.postIdClock && <PostIdClock statement={statement} clock={statement.postIdClock} />}
      {adding && (
        <div className={s['inlineForm']}>
          <AddDateForm statement={statement} onDone={() => setAdding(false)} />
        </div>
      )}
    </Section>
  );
}

function ClaimRow({ claim }: { readonly claim: Claim }): ReactElement {
  const t = useText();
  const who = claim.assertedBy ?? sourceNames(claim) ?? t(`method.${claim.method}`);
  const below = [
    claim.chosen && claim.chosenReason !== null ? t('dates.chosenBecause', { reason: claim.chosenReason }) : '',
    claim.displayed !== null && claim.displayed !== '' ? t('dates.displayed', { text: claim.displayed }) : '',
    claim.assertedBy !== null ? t(`method.${claim.method}`) : '',
  ].filter((part) => part !== '');
  return (
    <RadioField value={claim.dateId} className={classNames(s['claimField'])}>
      <RadioButton className={classNames(s['claim'])}>
        <span className={s['dot']} />
        <DateMark edtf={claim.edtf} zone={claim.zone} wraps under={claim.edtf ?? claim.displayed ?? ''} />
        <span>
          <span>{who}</span>
          <br />
          <span className={roles['micro']}>{below.join(' · ')}</span>
        </span>
      </RadioButton>
    </RadioField>
  );
}

function sourceNames(claim: Claim): string | null {
  const names = claim.sources
    .map((source) => source.title ?? source.publisher ?? source.url ?? '')
    .filter((name) => name !== '');
  return names.length > 0 ? names.join(', ') : null;
}
