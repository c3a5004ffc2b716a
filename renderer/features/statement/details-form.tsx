import { useState, type ReactElement } from 'react';
import { useController, useForm, type Control } from 'react-hook-form';
import {
  directions,
  stances,
  statementKinds,
  type Direction,
  type Stance,
  type StatementKind,
} from '../../../core/domain/vocabulary.ts';
import { changedFields } from '../../app/drafts/changed-fields.ts';
import { begunValues, useDraft, useKeptForm } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Clip } from '../../ui/clip.tsx';
import { FormArea, FormSelect, FormText } from '../../ui/form-fields.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { accountName, platformName } from '../chronology/names.ts';
import { StatementPicker } from './statement-picker.tsx';
import type { Statement } from './statement-pane.tsx';

interface Draft {
  kind: StatementKind;
  stance: Stance | 'none';
  direction: Direction | 'auto';
  lang: string;
  url: string;
  nativeId: string;
  threadNativeId: string;
  context: string;
  accountId: string;
  speakerId: string;
  parentId: string;
  sensitive: boolean;
  graphic: boolean;
  privileged: boolean;
}

function draftOf(statement: Statement): Draft {
  return {
    kind: statement.kind,
    stance: statement.stance ?? 'none',
    direction: statement.direction ?? 'auto',
    lang: statement.lang ?? '',
    url: statement.url ?? '',
    nativeId: statement.nativeId ?? '',
    threadNativeId: statement.threadNativeId ?? '',
    context: statement.context ?? '',
    accountId: statement.account?.accountId ?? '',
    speakerId: statement.speaker?.subjectId ?? '',
    parentId: statement.thread.parent?.statementId ?? '',
    sensitive: statement.sensitive,
    graphic: statement.graphic,
    privileged: statement.privileged,
  };
}

/** A draft as the command takes it: empty fields are "not given". */
function inputOf(draft: Draft) {
  const given = (text: string): string | null => text.trim() || null;
  return {
    kind: draft.kind,
    stance: draft.stance === 'none' ? null : draft.stance,
    direction: draft.direction === 'auto' ? null : draft.direction,
    lang: given(draft.lang),
    url: given(draft.url),
    nativeId: given(draft.nativeId),
    threadNativeId: given(draft.threadNativeId),
    context: draft.context === '' ? null : draft.context,
    accountId: given(draft.accountId),
    speakerId: given(draft.speakerId),
    parentId: given(draft.parentId),
    sensitive: draft.sensitive,
    graphic: draft.graphic,
    privileged: draft.privileged,
  };
}

/** Changes what the case holds beside the words; each change is in the chain and can be undone. */
export function DetailsForm({
  statement,
  onDone,
}: {
  readonly statement: Statement;
  readonly onDone: () => void;
}): ReactElement {
  const t = useText();
  const update = useCommand('statements.update');
  const kept = useDraft('statement.details', statement.statementId);
  const [untouched] = useState(() => draftOf(statement));
  const [seen, setSeen] = useState(statement.revision);
  const { control, handleSubmit, subscribe, reset } = useForm<Draft>({ defaultValues: begunValues(kept, untouched) });
  useKeptForm(kept, { subscribe, reset }, untouched);
  const submit = handleSubmit(async (draft) => {
    const changed = changedFields(inputOf(draft), draft, untouched);
    const saved = await update.run({ statementId: statement.statementId, ...changed, revision: seen });
    // Whoever has seen both values may save again: the next try is made upon what stands now
    if (!saved) setSeen(statement.revision);
    if (!saved) return;
    kept.done();
    say(t('details.saved'));
    onDone();
  });
  const optional = t('form.optional');
  return (
    <InlineForm kept={kept} onSave={() => void submit()} onCancel={onDone} problem={update.problem}>
      <WhatFields control={control} />
      <WhoFields control={control} />
      <FormText control={control} name="url" label={t('details.url')} optional={optional} dir="ltr" />
      <div className={layout['pair']}>
        <FormText control={control} name="nativeId" label={t('details.nativeId')} optional={optional} dir="ltr" />
        <FormText control={control} name="threadNativeId" label={t('details.thread')} optional={optional} dir="ltr" />
      </div>
      <ParentField control={control} statement={statement} />
      <FormArea control={control} name="context" label={t('details.context')} optional={optional} rows={3} />
      <div>
        <Mark control={control} name="sensitive" />
        <Mark control={control} name="graphic" />
        <Mark control={control} name="privileged" />
      </div>
    </InlineForm>
  );
}

interface FieldsProps {
  readonly control: Control<Draft>;
}

function WhatFields({ control }: FieldsProps): ReactElement {
  const t = useText();
  const kinds = statementKinds.map((value) => ({ value, name: t(`kind.${value}`) }));
  const stanceChoices = (['none', ...stances] as const).map((value) => ({ value, name: t(`stance.${value}`) }));
  const directionChoices = (['auto', ...directions] as const).map((value) => ({
    value,
    name: t(`direction.${value}`),
  }));
  return (
    <div className={layout['pair']}>
      <FormSelect control={control} name="kind" label={t('details.kind')} choices={kinds} />
      <FormSelect control={control} name="stance" label={t('details.stance')} choices={stanceChoices} />
      <FormText
        control={control}
        name="lang"
        label={t('details.language')}
        optional={t('form.optional')}
        dir="ltr"
        help={t('details.language.help')}
      />
      <FormSelect control={control} name="direction" label={t('details.direction')} choices={directionChoices} />
    </div>
  );
}

/** Whose words they are: one of the two must be named. */
function WhoFields({ control }: FieldsProps): ReactElement {
  const t = useText();
  const accounts = useAsk('accounts.list', { find: null }).data?.items ?? [];
  const subjects = useAsk('subjects.list', {}).data?.items ?? [];
  return (
    <div className={layout['pair']}>
      <FormSelect
        control={control}
        name="accountId"
        check={(_, draft) => draft.accountId !== '' || draft.speakerId !== '' || t('add.who.needed')}
        label={t('add.account')}
        choices={[
          { value: '', name: t('add.account.none') },
          ...accounts.map((account) => ({
            value: account.accountId,
            name: accountName(account, t),
            side: platformName(account.platform, t),
          })),
        ]}
      />
      <FormSelect
        control={control}
        name="speakerId"
        label={t('add.speaker')}
        choices={[
          { value: '', name: t('add.speaker.none') },
          ...subjects.map((subject) => ({ value: subject.subjectId, name: subject.names[0]?.text ?? '' })),
        ]}
      />
    </div>
  );
}

/** The statement that it answers, where that is in the case. */
function ParentField({ control, statement }: FieldsProps & { readonly statement: Statement }): ReactElement {
  const t = useText();
  const { field } = useController({ control, name: 'parentId' });
  const [choosing, setChoosing] = useState(false);
  const { parent } = statement.thread;
  return (
    <div className={layout['form']}>
      {choosing ? (
        <StatementPicker
          label={t('details.parent')}
          except={statement.statementId}
          value={field.value === '' ? null : field.value}
          onChange={field.onChange}
        />
      ) : (
        <span className={layout['acts']}>
          <span className={roles['label']}>{t('details.parent')}</span>
          <Clip>{parent === null || field.value === '' ? t('none') : parent.text}</Clip>
          <Button size="small" look="bare" onPress={() => setChoosing(true)}>
            {t('details.parent.choose')}
          </Button>
          {field.value !== '' && (
            <Button size="small" look="bare" onPress={() => field.onChange('')}>
              {t('details.parent.none')}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}

function Mark({
  control,
  name,
}: {
  readonly control: Control<Draft>;
  readonly name: 'sensitive' | 'graphic' | 'privileged';
}): ReactElement {
  const t = useText();
  const { field } = useController({ control, name });
  return (
    <Checkbox selected={field.value} onChange={field.onChange}>
      {t(`details.${name}`)}
    </Checkbox>
  );
}
