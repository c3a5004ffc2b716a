import { assuranceLevels } from '../domain/vocabulary.ts';
import type { ExhibitContext } from './exhibits.ts';
import type { DossierContent } from './model.ts';
import type { DossierRequest } from './request.ts';
import { showsNotes } from './profile.ts';

/**
 * How the dossier was made and what it can't show: the same for every format, in sentences that a stranger can hold us to.
 * @param order in which exhibits are printed
 * @param hasRules whether it leans on any policy
 */
export function compileMethod(
  { profile, caseZone, speech }: ExhibitContext,
  order: DossierRequest['order'],
  hasRules: boolean,
): DossierContent['method'] {
  const { say, tag } = speech;
  return [
    {
      heading: say('method.words'),
      paragraphs: [say('method.words.1'), say('method.words.2'), say('method.words.3')],
    },
    {
      heading: say('method.dates'),
      paragraphs: [
        say('method.dates.1'),
        ...(tag === 'en' ? [] : [say('method.dates.exact')]),
        say('method.dates.2'),
        `${say(`method.order.${order}`)} ${say('method.dates.3', { zone: caseZone })}`,
        say('method.dates.4'),
      ],
    },
    { heading: say('method.numbers'), paragraphs: [say('method.numbers.1')] },
    ...(hasRules
      ? [
          {
            heading: say('method.rules'),
            paragraphs: [say('method.rules.1'), say('method.rules.2'), say('method.rules.3')],
          },
        ]
      : []),
    {
      heading: say('method.sure'),
      paragraphs: [
        ...assuranceLevels.map((name, level) =>
          say('method.sure.level', { level, name: say(`assurance.${name}`), means: say(`assurance.${name}.means`) }),
        ),
        say('method.sure.1'),
        say('method.sure.2'),
      ],
    },
    {
      heading: say('method.limits'),
      paragraphs: [
        say('method.limits.selection'),
        say('method.limits.offline'),
        say('method.limits.conformance'),
        say('method.limits.copying'),
        ...(showsNotes(profile) ? [] : [say('method.limits.notes')]),
      ],
    },
  ];
}
