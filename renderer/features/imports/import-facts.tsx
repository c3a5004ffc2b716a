import type { ReactElement, ReactNode } from 'react';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { useWhen, type When } from '../../i18n/use-when.ts';
import { Facts } from '../../ui/layout.tsx';
import roles from '../../ui/type.module.css';
import type { ImportReport, Preview } from './import-state.ts';
import s from './imports.module.css';

type Fact = readonly [string, ReactNode];
type Read = Omit<ImportReport, 'imports'>;

/** How the file was read, with the evidence where something was inferred. */
function howRead(report: Read, t: Translate): Fact[] {
  return [
    [t('imports.fact.format'), report.format],
    [t('imports.fact.encoding'), report.encoding ?? t('imports.unknown')],
    [
      t('imports.fact.order'),
      report.dateOrder === null ? (
        t('imports.unknown')
      ) : (
        <bdi key="order" dir="ltr">
          {report.dateOrder}
        </bdi>
      ),
    ],
    [t('imports.fact.zone'), report.zone ?? t('imports.zone.unproved')],
    ...(report.zoneEvidence === null ? [] : [[t('imports.fact.zoneEvidence'), report.zoneEvidence] as const]),
  ];
}

function counts(report: Read, added: string, t: Translate, when: When): Fact[] {
  return [
    [t('imports.fact.read'), when.number(report.read)],
    [added, when.number(report.added)],
    [t('imports.fact.duplicates'), when.number(report.duplicates)],
    [t('imports.fact.refused'), when.number(report.refusedTotal)],
    ...(report.declared === null ? [] : [[t('imports.fact.declared'), when.number(report.declared)] as const]),
  ];
}

export function PreviewFacts({ preview }: { readonly preview: Preview }): ReactElement {
  const t = useText();
  const when = useWhen();
  return (
    <section className={s['part']} aria-label={t('imports.preview')}>
      <h2>{t('imports.preview')}</h2>
      <Facts items={[...counts(preview, t('imports.fact.added'), t, when), ...howRead(preview, t)]} />
    </section>
  );
}

export function ReportFacts({ report }: { readonly report: ImportReport }): ReactElement {
  const t = useText();
  const when = useWhen();
  return <Facts items={[...counts(report, t('imports.report'), t, when), ...howRead(report, t)]} />;
}

export interface PlaceListProps {
  readonly title: string;
  readonly text?: string | undefined;
  readonly places: readonly { readonly where: string; readonly words: string }[];
  /** All of them, where only the first are listed. */
  readonly total: number;
}

/** Places in the file with what is to be known of each: nothing disappears silently. */
export function PlaceList({ title, text, places, total }: PlaceListProps): ReactElement | null {
  const t = useText();
  if (total === 0) return null;
  return (
    <section className={s['refused']} aria-label={title}>
      <h2>
        {title} <span className={roles['meta']}>{total}</span>
      </h2>
      {text !== undefined && <p className={roles['meta']}>{text}</p>}
      {places.map((place, index) => (
        <div key={index} className={s['place']}>
          <bdi dir="ltr" className={roles['mono']}>
            {place.where}
          </bdi>
          <span>{place.words}</span>
        </div>
      ))}
      {total > places.length && (
        <p className={roles['meta']}>{t('imports.refused.more', { count: total - places.length })}</p>
      )}
    </section>
  );
}
