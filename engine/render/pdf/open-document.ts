import type { DossierModel } from '../../../core/dossier/model.ts';
import type { Pictures } from '../pictures.ts';
import { cutPages, type DrawnPage, type DrawnPages } from './drawn-pages.ts';
import type { CountedPages, Place, Typesetter } from './typeset.ts';
import { volumesOf, type Volume } from './volumes.ts';

interface Part {
  readonly volume: Volume;
  /** Pages of the volumes before it. */
  readonly before: number;
  readonly pages: number;
}

/** A document whose pages are looked at one by one. The drawing of one volume is kept; turning into another sets that one again. */
export class OpenDocument {
  readonly #typesetter: Typesetter;
  readonly #model: DossierModel;
  readonly #pictures: Pictures;
  readonly #parts: Part[] = [];
  /** Where headings stand, by the pages of the whole document. */
  readonly places: Place[] = [];
  #drawn: { readonly part: Part; readonly pages: DrawnPages } | null = null;

  constructor(typesetter: Typesetter, model: DossierModel, pictures: Pictures) {
    this.#typesetter = typesetter;
    this.#model = model;
    this.#pictures = pictures;
    for (const volume of volumesOf(model)) {
      const before = this.pages;
      const only = volume.of === 1;
      // A document of one volume is drawn at once; of several, only the pages are counted
      const drawing = only ? this.#draw(volume, before) : null;
      const counted = drawing ?? typesetter.count(model, volume, pictures, before + 1);
      const { pages } = counted;
      for (const { label, page } of counted.places) this.places.push({ label, page: before + page });
      const part = { volume, before, pages };
      this.#parts.push(part);
      if (drawing !== null) this.#drawn = { part, pages: drawing.drawn };
    }
  }

  get pages(): number {
    const last = this.#parts.at(-1);
    return last === undefined ? 0 : last.before + last.pages;
  }

  /** @param page from 1; beyond the end the last one is given */
  page(page: number): DrawnPage {
    const index = Math.min(page, this.pages) - 1;
    const part = this.#parts.findLast(({ before }) => before <= index);
    if (part === undefined) throw new RangeError(`page ${page}`);
    if (this.#drawn?.part !== part) this.#drawn = { part, pages: this.#draw(part.volume, part.before).drawn };
    return this.#drawn.pages.page(index - part.before);
  }

  #draw(volume: Volume, before: number): CountedPages & { readonly drawn: DrawnPages } {
    this.#drawn = null;
    const { svg, ...counted } = this.#typesetter.draw(this.#model, volume, this.#pictures, before + 1);
    return { ...counted, drawn: cutPages(svg, counted.pages) };
  }
}
