import type { ReactElement } from 'react';
import { tagColours } from '../../../core/domain/vocabulary.ts';
import { classNames } from '../../ui/class-names.ts';
import s from './tag-mark.module.css';

/** A tag by its name; the colour only helps to find it again. */
export function TagMark({ name, colour }: { readonly name: string; readonly colour: string | null }): ReactElement {
  const known = tagColours.find((one) => one === colour);
  return (
    <span className={classNames(s['tag'], known && s[known])} title={name}>
      <i className={s['dot']} aria-hidden="true" />
      <bdi className={s['name']}>{name}</bdi>
    </span>
  );
}

/** A tag where there is no room for its name: said, and shown on pointing. */
export function TagDot({ name, colour }: { readonly name: string; readonly colour: string | null }): ReactElement {
  const known = tagColours.find((one) => one === colour);
  return (
    <span className={classNames(s['tag'], s['dot'], known && s[known])} role="img" aria-label={name} title={name} />
  );
}
