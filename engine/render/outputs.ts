import type { DossierModel } from '../../core/dossier/model.ts';
import type { DossierFormat } from '../../core/domain/vocabulary.ts';
import { renderCsv } from './csv.ts';
import { renderHtml } from './html/document.ts';
import { renderJson } from './json.ts';
import type { Typesetting } from './pdf/typesetting.ts';
import type { Pictures } from './pictures.ts';

/** One file of an edition: its name, its bytes, and how many pages it has where it has pages. */
export interface Output {
  readonly format: DossierFormat;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly pages: number | null;
}

export const outputTypes: Readonly<Record<DossierFormat, string>> = {
  html: 'text/html',
  json: 'application/json',
  csv: 'text/csv',
  pdf: 'application/pdf',
  pdfua: 'application/pdf',
};

export interface RenderOptions {
  readonly typesetting: Typesetting;
  readonly signal: AbortSignal;
  readonly onVolume: (number: number, of: number) => void;
}

/** Renders a model in one format. Most give one file; a PDF gives one a volume. */
export async function renderOutput(
  model: DossierModel,
  pictures: Pictures,
  format: DossierFormat,
  options: RenderOptions,
): Promise<Output[]> {
  const one = (bytes: Uint8Array): Output[] => [
    { format, name: fileName(model, format, null), type: outputTypes[format], bytes, pages: null },
  ];
  if (format === 'json') return one(renderJson(model));
  if (format === 'csv') return one(renderCsv(model));
  if (format === 'html') return one(renderHtml(model, pictures));
  const standard = format === 'pdf' ? 'a-3a' : 'ua-1';
  const { typesetting, signal, onVolume } = options;
  const answer = await typesetting.run({ kind: 'pdf', model, pictures, standard }, { signal, onVolume });
  if (answer.kind !== 'pdf') throw new Error(`the typesetter answered ${answer.kind}`);
  return answer.volumes.map(({ bytes, pages }, i) => ({
    format,
    name: fileName(model, format, answer.volumes.length > 1 ? i + 1 : null),
    type: outputTypes[format],
    bytes,
    pages,
  }));
}

const EXTENSIONS: Readonly<Record<DossierFormat, string>> = {
  html: 'html',
  json: 'json',
  csv: 'csv',
  pdf: 'pdf',
  pdfua: 'ua.pdf',
};

/** `<slug>-e<edition>[-v<volume>].<ext>` */
export function fileName(model: DossierModel, format: DossierFormat, volume: number | null): string {
  const part = volume === null ? '' : `-v${volume}`;
  return `${slugOf(model)}-e${model.edition.number}${part}.${EXTENSIONS[format]}`;
}

const LONGEST_SLUG = 60;

/** Letters and digits of any script in lower case, joined by hyphens: a name that every file system takes. */
function slugOf({ title, document }: DossierModel): string {
  const words = document === 'dossier' ? title : `${title} ${document}`;
  const plain = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const cut = Array.from(plain).slice(0, LONGEST_SLUG).join('');
  return cut.replace(/^-+|-+$/g, '') || 'dossier';
}
