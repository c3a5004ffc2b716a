import type { ReactElement } from 'react';
import roles from './type.module.css';

/** A hash in groups of eight, so that two can be compared by eye; copied, it is whole and without gaps. */
export function Hash({ value }: { readonly value: string }): ReactElement {
  const groups = value.match(/.{1,8}/g) ?? [value];
  return (
    <bdi dir="ltr" className={roles['mono']}>
      {groups.map((group, index) => (
        <span key={index} className={roles['group']}>
          {group}
        </span>
      ))}
    </bdi>
  );
}
