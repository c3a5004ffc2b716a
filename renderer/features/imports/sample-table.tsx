import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { DateMark } from '../../ui/date-mark.tsx';
import { Quotation } from '../../ui/quotation.tsx';
import roles from '../../ui/type.module.css';
import { parseEdtf } from '../../../core/domain/asserted-date.ts';
import type { Preview } from './import-state.ts';
import s from './imports.module.css';

type SampleRow = Preview['sample'][number];

/** The first rows as they would stand in the chronology; where the layout isn't known, their cells as they are. */
export function SampleTable({ preview }: { readonly preview: Preview }): ReactElement {
  const t = useText();
  const ids = preview.sample.some((row) => row.nativeId !== null);
  const accounts = preview.sample.some((row) => row.account !== null);
  if (!preview.layoutKnown) return <CellTable preview={preview} />;
  return (
    <table className={s['table']}>
      <caption className={roles['hidden']}>{t('imports.sample')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('imports.sample.row')}</th>
          <th scope="col">{t('imports.sample.date')}</th>
          <th scope="col">{t('imports.sample.text')}</th>
          {ids && <th scope="col">{t('imports.sample.id')}</th>}
          {accounts && <th scope="col">{t('imports.sample.account')}</th>}
        </tr>
      </thead>
      <tbody>
        {preview.sample.map((row) => (
          <tr key={row.row}>
            <td>{row.row}</td>
            <td className={s['date']}>
              <SampleDate row={row} zone={preview.zone} />
            </td>
            <td className={s['words']}>
              <Quotation size="small" text={row.text ?? ''} lang={null} direction={null} />
            </td>
            {ids && <td className={s['id']}>{row.nativeId}</td>}
            {accounts && (
              <td>
                <bdi>{row.account}</bdi>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SampleDate({ row, zone }: { readonly row: SampleRow; readonly zone: string | null }): ReactElement {
  const t = useText();
  if (row.date === null || !parseEdtf(row.date).ok)
    return <span className={roles['meta']}>{row.date ?? t('imports.sample.noDate')}</span>;
  return <DateMark edtf={row.date} zone={zone} />;
}

function CellTable({ preview }: { readonly preview: Preview }): ReactElement {
  const t = useText();
  return (
    <table className={s['table']}>
      <caption className={roles['hidden']}>{t('imports.sample.cells')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('imports.sample.row')}</th>
          {preview.headers.map((header, index) => (
            <th key={index} scope="col">
              <bdi>{header}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.sample.map((row) => (
          <tr key={row.row}>
            <td>{row.row}</td>
            {row.cells.map((cell, index) => (
              <td key={index}>
                <bdi>{cell}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
