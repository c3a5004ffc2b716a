import type { DossierModel, ModelCapture, ModelSource } from '../../../core/dossier/model.ts';
import { speechOf, type Speech } from '../../../core/dossier/language/speech.ts';
import type { Pictures } from '../pictures.ts';

/** What every part of the page is written with. */
export interface Page {
  readonly model: DossierModel;
  readonly pictures: Pictures;
  readonly speech: Speech;
  readonly say: Speech['say'];
  readonly sources: ReadonlyMap<number, ModelSource>;
  readonly captures: ReadonlyMap<number, ModelCapture>;
}

export function pageFor(model: DossierModel, pictures: Pictures): Page {
  const speech = speechOf(model.lang);
  return {
    model,
    pictures,
    speech,
    say: speech.say,
    sources: new Map(model.sources.map((source) => [source.number, source])),
    captures: new Map(model.captures.map((capture) => [capture.number, capture])),
  };
}
