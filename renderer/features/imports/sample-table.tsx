import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
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
  const { sample, zone } = preview;
  if (!preview.layoutKnown) return <CellTable preview={preview} />;
  const columns: DataColumn<SampleRow>[] = [
    { key: 'row', head: t('imports.sample.row'), cell: (row) => row.row },
    { key: 'date', head: t('imports.sample.date'), cell: (row) => <SampleDate row={row} zone={zone} /> },
    {
      key: 'text',
      head: t('imports.sample.text'),
      look: 'words',
      cell: (row) => <Quotation size="small" text={row.text ?? ''} lang={null} direction={null} />,
    },
  ];
  if (sample.some((row) => row.nativeId !== null))
    columns.push({ key: 'id', head: t('imports.sample.id'), look: 'mono', cell: (row) => row.nativeId });
  if (sample.some((row) => row.account !== null))
    columns.push({ key: 'account', head: t('imports.sample.account'), cell: (row) => <bdi>{row.account}</bdi> });
  return <DataTable caption={t('imports.sample')} columns={columns} rows={sample} keyOf={(row) => row.row} />;
}

function SampleDate({ row, zone }: { readonly row: SampleRow; readonly zone: string | null }): ReactElement {
  const t = useText();
  if (row.date === null || !parseEdtf(row.date).ok)
    return <span className={roles['meta']}>{row.date ?? t('imports.sample.noDate')}</span>;
  return (
    <div className={s['date']}>
      <DateMark edtf={row.date} zone={zone} />
    </div>
  );
}

function CellTable({ preview }: { readonly preview: Preview }): ReactElement {
  const t = useText();
  const columns: DataColumn<SampleRow>[] = [
    { key: 'row', head: t('imports.sample.row'), cell: (row) => row.row },
    ...preview.headers.map((header, index) => ({
      key: `cell ${String(index)}`,
      head: <bdi>{header}</bdi>,
      cell: (row: SampleRow) => <bdi>{row.cells[index]}</bdi>,
    })),
  ];
  return (
    <DataTable caption={t('imports.sample.cells')} columns={columns} rows={preview.sample} keyOf={(row) => row.row} />
  );
}
