import type { ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useDesk } from '../../app/desk.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { classNames } from '../../ui/class-names.ts';
import { GroupHead } from '../../ui/layout.tsx';
import { RowList, type RowGroup } from '../../ui/row-list.tsx';
import roles from '../../ui/type.module.css';
import { chooseCaptures, useCapturesInHand } from './captures-in-hand.ts';
import { FileIcon } from './file-icon.tsx';
import { fileKind } from './file-kind.ts';
import s from './captures.module.css';

export type CaptureRow = OutputOf<Contract['captures.list']>['items'][number];

export interface CaptureListProps {
  readonly items: readonly CaptureRow[];
  readonly chosen: string | null;
  readonly onOpen: () => void;
  /** A row is only looked at. */
  readonly onChoose: (captureId: string) => void;
}

/** Captures under the day on which they came, the last first. */
export function CaptureList({ items, chosen, onOpen, onChoose }: CaptureListProps): ReactElement {
  const t = useText();
  const when = useWhen();
  const letters = useSession((session) => session.shell?.settings.singleLetterKeys ?? true);
  const many = useCapturesInHand((inHand) => inHand.many);
  const days = (rows: readonly CaptureRow[]): readonly RowGroup<CaptureRow>[] =>
    byDay(rows, (row) => when.day(row.recordedAt)).map(({ day, items: ofDay }) => {
      const title = t('captures.received', { day });
      return {
        name: `${title}, ${when.number(ofDay.length)}`,
        head: <GroupHead title={title} aside={when.number(ofDay.length)} />,
        items: ofDay,
      };
    });
  return (
    <RowList
      label={t('captures.list')}
      items={items}
      keyOf={(item) => item.captureId}
      chosen={chosen}
      onChoose={onChoose}
      onOpen={(captureId) => {
        useDesk.setState({ captureId });
        onOpen();
      }}
      letters={letters}
      several={{ keys: many, onKeys: chooseCaptures }}
      groups={days}
      row={s['capture']}
    >
      {(item) => <Row item={item} chosen={item.captureId === chosen} />}
    </RowList>
  );
}

interface Day {
  readonly day: string;
  readonly items: CaptureRow[];
}

function byDay(rows: readonly CaptureRow[], dayOf: (row: CaptureRow) => string): readonly Day[] {
  const days: Day[] = [];
  for (const row of rows) {
    const day = dayOf(row);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(row);
    else days.push({ day, items: [row] });
  }
  return days;
}

function Row({ item, chosen }: { readonly item: CaptureRow; readonly chosen: boolean }): ReactElement {
  const t = useText();
  const when = useWhen();
  return (
    <>
      <span className={classNames(s['thumb'], item.sensitive && s['sensitive'])}>
        <FileIcon type={item.type} />
      </span>
      <span className={roles['clip']}>
        <bdi dir="auto" className={classNames(roles['mono'], chosen && roles['strong'])}>
          {item.fileName ?? item.sha256.slice(0, 16)}
        </bdi>
        <br />
        <span className={roles['micro']}>
          {t(`fileKind.${fileKind(item.type)}`)} · {when.bytes(item.bytes)}
        </span>
      </span>
      <span className={s['endMark']}>
        {item.nature !== 'capture' && <span className={roles['flag']}>{t(`nature.short.${item.nature}`)}</span>}
        <span className={roles['micro']}>
          {item.placed === 0 ? t('captures.waiting') : t('captures.placed', { count: item.placed })}
        </span>
      </span>
    </>
  );
}
