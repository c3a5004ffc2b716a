import { EyeOff, Scale, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { classNames } from '../../ui/class-names.ts';
import roles from '../../ui/type.module.css';
import { TagMark } from '../chronology/tag-mark.tsx';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

const MARKS = [
  ['sensitive', EyeOff],
  ['graphic', TriangleAlert],
  ['privileged', Scale],
] as const;

/** Marks and tags, spelled out; there is no row where there are none. */
export function MarksRow({ statement }: { readonly statement: Statement }): ReactElement | null {
  const t = useText();
  const tags = useAsk('tags.list', {}).data?.items ?? [];
  const own = tags.filter(({ tagId }) => statement.tagIds.includes(tagId));
  const marks = MARKS.filter(([mark]) => statement[mark]);
  if (own.length + marks.length === 0) return null;
  return (
    <div className={classNames(roles['row'], s['marks'])}>
      {marks.map(([mark, Icon]) => (
        <span key={mark} className={classNames(roles['flag'], s['mark'])}>
          <Icon aria-hidden="true" />
          {t(`details.${mark}`)}
        </span>
      ))}
      {own.map((tag) => (
        <TagMark key={tag.tagId} name={tag.name} colour={tag.colour} />
      ))}
    </div>
  );
}
