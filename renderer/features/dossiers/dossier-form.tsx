import { useState, type ReactElement } from 'react';
import { recipientProfiles } from '../../../core/domain/vocabulary.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk, useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { Select } from '../../ui/select.tsx';
import roles from '../../ui/type.module.css';
import { platformName } from '../chronology/names.ts';
import { emptyForm, requestOf, useInHand, type DossierForm as Form } from './in-hand.ts';
import { formIsDone } from './kept-form.ts';
import { documentLanguages, languageWords } from './languages.ts';
import type { Dossier } from './use-dossier.ts';
import s from './dossiers.module.css';

const ALL = '';

/** What goes in and for whom. What is typed is looked at at once; saving is one act, which can be undone. */
export function DossierForm({ dossier }: { readonly dossier: Dossier }): ReactElement {
  const t = useText();
  const form = useInHand((hand) => hand.form);
  const save = useCommand('dossiers.save');
  // The edit is held against the list as it was when the form was opened
  const [revision] = useState(dossier.revision);
  const close = (): void => {
    formIsDone();
    useInHand.setState({ changing: false, form: emptyForm });
  };
  const onSave = async (): Promise<void> => {
    const request = requestOf(form, dossier.suggestedTitle);
    if (!request) return;
    const saved = await save.run({ ...request, dossierId: dossier.kept?.dossierId ?? null, revision });
    if (!saved) return;
    close();
    useInHand.setState({ dossierId: saved.dossierId, begun: false });
  };
  const change = (part: Partial<Form>): void => useInHand.setState((hand) => ({ form: { ...hand.form, ...part } }));
  return (
    <InlineForm
      className={s['form']}
      onSave={() => void onSave()}
      onCancel={close}
      problem={save.problem}
      saveLabel={t('dossiers.save')}
    >
      <Whom form={form} change={change} dossier={dossier} />
      <What form={form} change={change} />
    </InlineForm>
  );
}

interface PartProps {
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
}

function Whom({ form, change, dossier }: PartProps & { readonly dossier: Dossier }): ReactElement {
  const t = useText();
  const title = form.title ?? dossier.suggestedTitle;
  const named = (dossier.kept?.editions.length ?? 0) > 0;
  return (
    <>
      {named ? (
        <p className={roles['meta']}>{t('dossiers.name.keeps')}</p>
      ) : (
        <TextField
          label={t('dossiers.name')}
          value={title}
          onChange={(next) => change({ title: next })}
          dir="auto"
          error={title.trim() === '' ? t('form.required') : null}
        />
      )}
      <TextField
        label={t('dossiers.addressee')}
        optional={t('form.optional')}
        value={form.addressee}
        onChange={(addressee) => change({ addressee })}
        dir="auto"
      />
      <TextField
        label={t('dossiers.reference')}
        optional={t('form.optional')}
        value={form.reference}
        onChange={(reference) => change({ reference })}
        dir="auto"
      />
      <Select
        label={t('dossiers.profile')}
        choices={recipientProfiles.map((value) => ({ value, name: t(`profile.${value}`) }))}
        value={form.profile}
        onChange={(profile) => change({ profile })}
        help={t(`dossiers.profile.help.${form.profile}`)}
      />
      <Select
        label={t('dossiers.lang')}
        choices={documentLanguages.map((value) => ({ value, name: languageWords(value, t) }))}
        value={documentLanguages.find((known) => known === form.lang) ?? null}
        onChange={(lang) => change({ lang })}
        placeholder={form.lang}
      />
    </>
  );
}

function What({ form, change }: PartProps): ReactElement {
  const t = useText();
  return (
    <>
      <RadioList
        label={t('dossiers.scope')}
        choices={(['matching', 'picked'] as const).map((value) => ({ value, name: t(`dossiers.scope.${value}`) }))}
        value={form.scope}
        onChange={(scope) => change({ scope })}
      />
      {form.scope === 'matching' && <Matching form={form} change={change} />}
      <ByHand form={form} change={change} />
      <Select
        label={t('dossiers.order')}
        choices={(['date', 'number'] as const).map((value) => ({ value, name: t(`dossiers.order.${value}`) }))}
        value={form.order}
        onChange={(order) => change({ order })}
      />
    </>
  );
}

function Matching({ form, change }: PartProps): ReactElement {
  const t = useText();
  const { zone } = useCaseFile();
  const accounts = useAsk('accounts.list', { find: null }).data?.items ?? [];
  const tags = useAsk('tags.list', {}).data?.items ?? [];
  const clauses = useLinkedClauses();
  const toggle = (tagId: string): void =>
    change({
      tagIds: form.tagIds.includes(tagId) ? form.tagIds.filter((id) => id !== tagId) : [...form.tagIds, tagId],
    });
  return (
    <>
      <Select
        label={t('dossiers.account')}
        choices={[
          { value: ALL, name: t('dossiers.account.all') },
          ...accounts.map((account) => ({
            value: account.accountId,
            name: account.name ?? account.handle ?? t('accounts.handle.unknown'),
            side: platformName(account.platform, t),
          })),
        ]}
        value={form.accountId ?? ALL}
        onChange={(value) => change({ accountId: value === ALL ? null : value })}
      />
      <div className={s['range']}>
        {(['from', 'to'] as const).map((end) => (
          <DateField
            key={end}
            short
            label={t(`dossiers.${end}`)}
            optional={t('form.optional')}
            value={form[end]}
            onChange={(date) => change({ [end]: date })}
            caseZone={zone}
          />
        ))}
      </div>
      <p className={roles['micro']}>{t('dossiers.range.help')}</p>
      {clauses.length > 0 && (
        <Select
          label={t('dossiers.clause')}
          choices={[{ value: ALL, name: t('dossiers.clause.all') }, ...clauses]}
          value={form.clauseId ?? ALL}
          onChange={(value) => change({ clauseId: value === ALL ? null : value })}
        />
      )}
      {tags.length > 0 && (
        <fieldset className={s['tags']}>
          <legend className={roles['meta']}>{t('dossiers.tags')}</legend>
          {tags.map((tag) => (
            <Checkbox key={tag.tagId} selected={form.tagIds.includes(tag.tagId)} onChange={() => toggle(tag.tagId)}>
              <bdi>{tag.name}</bdi>
            </Checkbox>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** What hands did, and the way to forget it; it is done in the chronology and in the outline. */
function ByHand({ form, change }: PartProps): ReactElement {
  const t = useText();
  const { picked, leftOut } = form;
  return (
    <div className={s['byHand']}>
      <p className={roles['micro']}>{t('dossiers.byHand.help')}</p>
      {picked.length > 0 && (
        <Checkbox selected onChange={() => change({ picked: [] })}>
          {t('dossiers.holds.added', { count: picked.length })}
        </Checkbox>
      )}
      {leftOut.length > 0 && (
        <Checkbox selected onChange={() => change({ leftOut: [] })}>
          {t('dossiers.holds.leftOut', { count: leftOut.length })}
        </Checkbox>
      )}
    </div>
  );
}

/** The clauses that statements are linked to: a dossier of any other would be empty. */
function useLinkedClauses(): { readonly value: string; readonly name: string; readonly side: string }[] {
  const links = useAsk('links.list', { limit: 200 }).data?.items ?? [];
  const lines = new Map(
    links.map(({ lineId, path, number, clauseWords, policy }) => [
      lineId,
      { value: lineId, name: [number, path === '' ? clauseWords : path].filter(Boolean).join(' '), side: policy.title },
    ]),
  );
  return [...lines.values()];
}
