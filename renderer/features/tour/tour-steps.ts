import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { goTo, openStatement } from '../../app/desk.ts';
import type { MessageKey } from '../../i18n/en/index.ts';

/** Where the sample's traps lie. */
export type Places = NonNullable<OutputOf<Contract['sample.places']>['places']>;

export interface TourStep {
  readonly id: 'welcome' | 'dates' | 'wordings' | 'paraphrase' | 'unnamed' | 'dossier';
  /** Brings what the step is about to the screen. */
  readonly go: () => void;
  /** The part of the screen that it points at, by its title; null: the screen as a whole. */
  readonly points: MessageKey | null;
}

const nowhere = (): void => undefined;

/** The stops of the tour, in order. What was set aside in the meantime is passed by. */
export function tourSteps(places: Places): readonly TourStep[] {
  const statement = (id: TourStep['id'], statementId: string | null, points: MessageKey): TourStep[] =>
    statementId === null ? [] : [{ id, go: () => openStatement(statementId), points }];
  return [
    { id: 'welcome', go: nowhere, points: null },
    ...statement('dates', places.poster, 'dates.title'),
    ...statement('wordings', places.virus, 'renderings.title'),
    ...statement('paraphrase', places.notJews, 'renderings.title'),
    ...statement('unnamed', places.elimination, 'holdings.title'),
    { id: 'dossier', go: () => goTo('dossiers'), points: null },
  ];
}
