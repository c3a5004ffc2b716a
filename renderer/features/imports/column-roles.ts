import type { ColumnMap } from './import-state.ts';

type Role = keyof ColumnMap['columns'];

/** The roles a column can play, in the order of importance: without the first two there is no statement. */
export const columnRoles = ['text', 'date', 'id', 'link', 'account', 'language'] as const satisfies readonly Role[];

/** The map with a role given to a column, or taken away where the header is empty. */
export function withColumn(map: ColumnMap, role: Role, header: string): ColumnMap {
  const columns = Object.fromEntries(Object.entries(map.columns).filter(([key]) => key !== role));
  return { ...map, columns: header === '' ? columns : { ...columns, [role]: header } };
}
