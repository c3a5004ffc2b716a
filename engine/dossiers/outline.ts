import type { Contract, OutputOf } from '../../core/contract/index.ts';
import type { DossierContent } from '../../core/dossier/model.ts';
import { grouped } from '../../core/dossier/words.ts';

type Outline = OutputOf<Contract['dossiers.compile']>['outline'];

/** The parts of a dossier in their order, each exhibit under the chronology. */
export function outlineOf({ summary, exhibits }: DossierContent): Outline {
  const part = (title: string): Outline[number] => ({ title, exhibit: null, statementId: null });
  return [
    part('Cover'),
    part(`Summary: ${grouped(summary.onRecord)} on record, ${grouped(summary.included)} included`),
    part('Accounts'),
    part('Chronology'),
    ...exhibits.map(({ exhibit, statementId, title, date }) => ({
      title: `${date === null ? 'undated' : date.words} · ${title}`,
      exhibit,
      statementId,
    })),
    part('Sources'),
    part('Captures'),
    part('Method and limits'),
    part('Custody'),
  ];
}
