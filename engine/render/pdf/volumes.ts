import type { DossierModel, Exhibit } from '../../../core/dossier/model.ts';

/** Typesetting takes memory by the page: ten volumes of a thousand take a quarter of one volume of ten thousand. */
export const STATEMENTS_A_VOLUME = 1000;

export interface Volume {
  readonly number: number;
  readonly of: number;
  readonly exhibits: readonly Exhibit[];
}

/** A model's exhibits in volumes of at most a thousand; an empty dossier still has one. */
export function volumesOf(model: DossierModel, most: number = STATEMENTS_A_VOLUME): Volume[] {
  const of = Math.max(1, Math.ceil(model.exhibits.length / most));
  return Array.from({ length: of }, (_, i) => ({
    number: i + 1,
    of,
    exhibits: model.exhibits.slice(i * most, (i + 1) * most),
  }));
}
