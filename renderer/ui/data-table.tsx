import type { ReactElement, ReactNode } from 'react';
import roles from './type.module.css';
import s from './data-table.module.css';

export interface DataColumn<T> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: T) => ReactNode;
  /** How the column is set: short values in one line, digits for comparing, or whole words. */
  readonly look?: 'plain' | 'mono' | 'words' | undefined;
}

export interface DataTableProps<T> {
  /** What the table holds; heard, not seen. */
  readonly caption: string;
  readonly columns: readonly DataColumn<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string | number;
}

/** A few rows that are read, not walked through. It scrolls by itself where its columns have no room. */
export function DataTable<T>({ caption, columns, rows, keyOf }: DataTableProps<T>): ReactElement {
  return (
    <div className={s['scroll']} role="region" aria-label={caption} tabIndex={0}>
      <table className={s['table']}>
        <caption className={roles['hidden']}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.key} className={s[column.look ?? 'plain']}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
