import type { Contract, OutputOf } from '../../core/contract/index.ts';
import type { DossierContent } from '../../core/dossier/model.ts';

type Outline = OutputOf<Contract['dossiers.compile']>['outline'];
type Part = Outline[number]['part'];

/** The parts of a dossier in their order, each exhibit under the chronology; only those that are printed. */
export function outlineOf({ exhibits, rules, requests, sources, captures }: DossierContent): Outline {
  const part = (name: Part): Outline[number] => ({
    part: name,
    title: '',
    exhibit: null,
    statementId: null,
    late: false,
  });
  return [
    part('cover'),
    part('summary'),
    part('accounts'),
    part('chronology'),
    ...exhibits.map(({ exhibit, statementId, title, date }) => ({
      part: 'exhibit' as const,
      title: `${date === null ? 'undated' : date.words} · ${title}`,
      exhibit,
      statementId,
      late: /[A-Z]$/.test(exhibit),
    })),
    ...(rules === undefined || rules.clauses.length === 0 ? [] : [part('clauses')]),
    ...(rules === undefined || rules.policies.length + rules.quotations.length === 0 ? [] : [part('policies')]),
    ...(requests.length === 0 ? [] : [part('requests')]),
    ...(sources.length === 0 ? [] : [part('sources')]),
    ...(captures.length === 0 ? [] : [part('captures')]),
    part('method'),
    part('custody'),
    part('index'),
  ];
}
