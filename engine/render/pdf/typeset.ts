import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';
import type { DossierModel } from '../../../core/dossier/model.ts';
import { readDossierFonts } from '../font-files.ts';
import { renderJson } from '../json.ts';
import type { Pictures } from '../pictures.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { drawKey, keyPath } from './keys.ts';
import { picturePath, printModel } from './print-model.ts';
import { ATTACHED_PATH, DATA_PATH, template } from './template/index.ts';
import { volumesOf, type Volume } from './volumes.ts';

/** One file can't claim both: the archive's edition carries the model, the accessible one leaves it out. */
export type PdfStandard = 'a-3a' | 'ua-1';

export interface TypesetVolume {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Where a labelled heading came to stand: its page within the volume, from 1. */
export interface Place {
  readonly label: string;
  readonly page: number;
}

export interface CountedPages {
  readonly pages: number;
  readonly places: readonly Place[];
}

/** Asks a document that is only looked at where its headings came to stand. What is printed doesn't carry this. */
const ASK_PLACES = String.raw`
#context [#metadata(query(heading).filter(it => it.at("label", default: none) != none).map(it => (label: str(it.label), page: it.location().page()))) <places>]
`;

const placesAsked = z.array(z.array(z.object({ label: z.string(), page: z.number() })));

/** Sets models with Typst. Works without waiting, so it belongs in a worker; one is made for many documents. */
export class Typesetter {
  readonly #compiler: NodeCompiler;
  readonly #coverage: Coverage;
  readonly #keys = new Map<string, Buffer>();

  constructor() {
    const fonts = readDossierFonts();
    this.#compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: fonts }] });
    this.#coverage = coverageOf(fonts);
  }

  /**
   * All volumes of an edition, one at a time so that memory stays that of one; page numbers run on from volume to volume.
   * @throws Error with Typst's own words where it can't set the document
   */
  pdf(
    model: DossierModel,
    pictures: Pictures,
    standard: PdfStandard,
    onVolume: (volume: Volume) => void,
  ): TypesetVolume[] {
    const set: TypesetVolume[] = [];
    let firstPage = 1;
    for (const volume of volumesOf(model)) {
      onVolume(volume);
      const compiled = this.#compile(model, volume, pictures, firstPage, standard === 'a-3a');
      const creationTimestamp = Math.floor(model.edition.madeAt / 1000);
      const bytes = this.#compiler.pdf(compiled, { pdfStandard: standard, creationTimestamp });
      set.push({ bytes, pages: compiled.numOfPages });
      firstPage += compiled.numOfPages;
      this.#forget();
    }
    return set;
  }

  /** How many pages a volume has. */
  count(model: DossierModel, volume: Volume, pictures: Pictures, firstPage: number): CountedPages {
    const compiled = this.#compile(model, volume, pictures, firstPage, false, ASK_PLACES);
    const counted = { pages: compiled.numOfPages, places: this.#places(compiled) };
    this.#forget();
    return counted;
  }

  /** A volume as one drawing of all its pages under each other. */
  draw(
    model: DossierModel,
    volume: Volume,
    pictures: Pictures,
    firstPage: number,
  ): CountedPages & { readonly svg: string } {
    const compiled = this.#compile(model, volume, pictures, firstPage, false, ASK_PLACES);
    const places = this.#places(compiled);
    const drawn = { svg: this.#compiler.plainSvg(compiled), pages: compiled.numOfPages, places };
    this.#forget();
    return drawn;
  }

  #compile(
    model: DossierModel,
    volume: Volume,
    pictures: Pictures,
    firstPage: number,
    attach: boolean,
    ask = '',
  ): NodeTypstDocument {
    const compiler = this.#compiler;
    const { json, keys } = printModel(model, volume, pictures, this.#coverage, firstPage);
    for (const name of keys) compiler.mapShadow(keyPath(name), this.#key(name));
    compiler.mapShadow(DATA_PATH, Buffer.from(json));
    if (attach) compiler.mapShadow(ATTACHED_PATH, Buffer.from(renderJson(model)));
    for (const [sha256, { type, bytes }] of pictures) compiler.mapShadow(picturePath(sha256, type), Buffer.from(bytes));
    const result = compiler.compile({ mainFileContent: template({ attach }) + ask, resetRead: true });
    if (result.result !== null) return result.result;
    // One picture that can't be decoded fails the whole document: it is set again without those
    const sound = this.#decodable(pictures);
    if (sound.size < pictures.size) return this.#compile(model, volume, sound, firstPage, attach, ask);
    const error = result.takeError();
    throw new Error(error === null ? 'Typst gave no document' : JSON.stringify(compiler.fetchDiagnostics(error)));
  }

  #key(name: string): Buffer {
    const drawn = this.#keys.get(name) ?? drawKey(this.#compiler, name);
    this.#keys.set(name, drawn);
    return drawn;
  }

  #places(compiled: NodeTypstDocument): Place[] {
    const asked: unknown = this.#compiler.query(compiled, { selector: '<places>', field: 'value' });
    return placesAsked.parse(asked)[0] ?? [];
  }

  #decodable(pictures: Pictures): Pictures {
    return new Map(
      [...pictures].filter(([sha256, { type }]) => {
        const trial = `#image("${picturePath(sha256, type)}", alt: "trial")`;
        return this.#compiler.compile({ mainFileContent: trial, resetRead: true }).result !== null;
      }),
    );
  }

  /** Typst remembers what it set; between documents that is only memory. */
  #forget(): void {
    this.#compiler.resetShadow();
    this.#compiler.evictCache(0);
  }
}
