import { useState, type ReactElement } from 'react';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { say } from '../../app/undo.ts';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { classNames } from '../../ui/class-names.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import s from './claims.module.css';

export type Claim = OutputOf<Contract['statements.get']>['dates'][number];

interface ClaimsListProps {
  /** What is dated, as it is heard. */
  readonly label: string;
  readonly claims: readonly Claim[];
  /** Where the log stood when the claims were read. */
  readonly revision: string;
}

/** Every claim of when about one thing: choosing another one takes a reason, and none is ever deleted. */
export function ClaimsList({ label, claims, revision }: ClaimsListProps): ReactElement {
  const t = useText();
  const [wanted, setWanted] = useState<string | null>(null);
  const choose = useCommand('dates.choose');
  const chosen = claims.find((claim) => claim.chosen)?.dateId ?? null;
  const close = (): void => {
    setWanted(null);
    choose.clear();
  };
  const onReason = async (reason: string): Promise<void> => {
    if (wanted === null || !(await choose.run({ dateId: wanted, reason, revision }))) return;
    setWanted(null);
    say(t('dates.chosen.done'));
  };
  return (
    <>
      <RadioGroup
        aria-label={label}
        className={classNames(s['claims'])}
        value={wanted ?? chosen}
        onChange={(id) => setWanted(id === chosen ? null : id)}
      >
        {claims.map((claim) => (
          <ClaimRow key={claim.dateId} claim={claim} alone={claims.length === 1} />
        ))}
      </RadioGroup>
      {wanted !== null && (
        <div className={layout['inPlace']}>
          <ReasonForm
            action={t('dates.choose')}
            example={t('dates.choose.example')}
            problem={choose.problem}
            onReason={(reason) => void onReason(reason)}
            onCancel={close}
          />
        </div>
      )}
    </>
  );
}

function ClaimRow({ claim, alone }: { readonly claim: Claim; readonly alone: boolean }): ReactElement {
  const t = useText();
  const sources = sourceNames(claim);
  const who = claim.assertedBy ?? sources ?? t(`method.${claim.method}`);
  const words = below(claim, { sources, alone }, t);
  return (
    <RadioField value={claim.dateId} className={classNames(s['claimField'])}>
      <RadioButton className={classNames(s['claim'])}>
        <span className={s['dot']} />
        <DateMark edtf={claim.edtf} zone={claim.zone} wraps under={claim.edtf ?? claim.displayed ?? ''} />
        <span>
          <bdi>{who}</bdi>
          <span className={classNames(roles['micro'], s['below'])} title={words}>
            {words}
          </span>
        </span>
      </RadioButton>
    </RadioField>
  );
}

interface Around {
  readonly sources: string | null;
  /** There is no other claim: that it was chosen says nothing. */
  readonly alone: boolean;
}

/** The second line: why it was chosen, how it was displayed, which source says so and how it is known. */
function below(claim: Claim, { sources, alone }: Around, t: Translate): string {
  const { assertedBy, chosenReason, displayed } = claim;
  return [
    claim.chosen && chosenReason !== null && !alone ? t('dates.chosenBecause', { reason: chosenReason }) : '',
    displayed !== null && displayed !== '' ? t('dates.displayed', { text: displayed }) : '',
    assertedBy !== null && sources !== null && sources !== assertedBy ? t('dates.in', { sources }) : '',
    assertedBy !== null || sources !== null ? t(`method.${claim.method}`) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function sourceNames(claim: Claim): string | null {
  const names = claim.sources
    .map((source) => source.publisher ?? source.title ?? source.url ?? '')
    .filter((name) => name !== '');
  return names.length > 0 ? names.join(', ') : null;
}
