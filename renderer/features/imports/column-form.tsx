import type { ReactElement } from 'react';
import { columnRoles } from './column-roles.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import roles from '../../ui/type.module.css';
import { accountName } from '../chronology/names.ts';
import { withColumn } from './column-roles.ts';
import { readPreview, useImport, type ImportChoices, type Preview } from './import-state.ts';
import s from './imports.module.css';

/** Corrects what the columns are taken for; the file is then read again, and still nothing is written. */
export function ColumnForm({ preview }: { readonly preview: Preview }): ReactElement {
  const t = useText();
  const { choices, previewedWith, running } = useImport();
  const accounts = useAsk('accounts.list', { find: null }).data?.items ?? [];
  const change = (part: Partial<ImportChoices>): void => useImport.setState({ choices: { ...choices, ...part } });
  const map = choices.map ?? preview.map ?? { columns: {} };
  const columns = [
    { value: '', name: t('imports.map.none') },
    ...preview.headers.map((header, index) => ({
      value: header === '' ? String(index + 1) : header,
      name: header || String(index + 1),
    })),
  ];
  const owners = [
    { value: '', name: t('imports.map.account.found') },
    ...accounts.map((account) => ({ value: account.accountId, name: accountName(account, t) })),
  ];
  return (
    <form
      className={s['part']}
      onSubmit={(event) => {
        event.preventDefault();
        void readPreview();
      }}
    >
      <h2>{t('imports.map')}</h2>
      {columnRoles.map((role) => (
        <Select
          key={role}
          label={t(`imports.role.${role}`)}
          choices={columns}
          value={map.columns[role] ?? ''}
          onChange={(header) => change({ map: withColumn(map, role, header) })}
        />
      ))}
      <TextField
        label={t('imports.map.dateFormat')}
        value={map.dateFormat ?? ''}
        onChange={(dateFormat) => change({ map: { ...map, dateFormat: dateFormat || null } })}
        mono
        dir="ltr"
        help={t('imports.map.dateFormat.help')}
      />
      <TextField
        label={t('imports.map.zone')}
        value={choices.zone}
        onChange={(zone) => change({ zone })}
        dir="ltr"
        help={t('imports.map.zone.help')}
      />
      <TextField
        label={t('imports.map.encoding')}
        value={choices.encoding}
        onChange={(encoding) => change({ encoding })}
        dir="ltr"
        help={t('imports.map.encoding.help')}
      />
      {accounts.length > 0 && (
        <Select
          label={t('imports.map.account')}
          choices={owners}
          value={choices.accountId ?? ''}
          onChange={(id) => change({ accountId: id || null })}
        />
      )}
      {choices !== previewedWith && (
        <>
          <p className={roles['micro']}>{t('imports.map.changed')}</p>
          <Button type="submit" offReason={running === null ? null : t('work.preview')}>
            {t('imports.map.again')}
          </Button>
        </>
      )}
    </form>
  );
}
