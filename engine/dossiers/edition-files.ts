import { createHash } from 'node:crypto';
import type { Contract, OutputOf } from '../../core/contract/index.ts';
import type { DossierFormat } from '../../core/domain/vocabulary.ts';
import type { DossierModel } from '../../core/dossier/model.ts';
import type { CaseFile } from '../../db/case-folder/case-file.ts';
import type { StoredOutput } from '../../db/stores/dossier-editions.ts';
import type { OperationContext } from '../operation.ts';
import { renderJson } from '../render/json.ts';
import { outputTypes, renderOutput, type Output } from '../render/outputs.ts';
import { Typesetting } from '../render/pdf/typesetting.ts';
import { picturesOf } from './pictures.ts';

const MODEL_NAME = 'model.json';

/** An output, and whether its bytes are those kept with the edition, or will be. */
export interface EditionOutput extends Output {
  readonly kept: boolean;
}

/**
 * The files of an edition. Those that it has already are taken as they are: the same edition is the same bytes, whatever renders it later.
 * @param keep whether those that it lacks are kept with it from now on
 */
export async function outputsOf(
  model: DossierModel,
  kept: readonly StoredOutput[],
  formats: readonly DossierFormat[],
  context: OperationContext,
  keep: boolean,
): Promise<EditionOutput[]> {
  const { caseFile, progress, signal } = context;
  const missing = formats.filter((format) => !kept.some((file) => file.format === format));
  const pictures = missing.length === 0 ? new Map() : await picturesOf(model, caseFile.blobs);
  const typesetting = new Typesetting();
  const outputs: EditionOutput[] = [];
  try {
    for (const [done, format] of formats.entries()) {
      const tell = (item: string): void => progress({ step: 'render', done, total: formats.length, item });
      tell(format);
      const onVolume = (number: number, of: number): void =>
        tell(of === 1 ? format : `${format}, volume ${number} of ${of}`);
      const own = kept.filter((file) => file.format === format);
      const made =
        own.length > 0
          ? await Promise.all(own.map((file) => keptOutput(caseFile, file, format)))
          : await renderOutput(model, pictures, format, { typesetting, signal, onVolume });
      outputs.push(...made.map((output) => ({ ...output, kept: own.length > 0 || keep })));
      await context.breathe();
    }
    return outputs;
  } finally {
    await typesetting.close();
  }
}

async function keptOutput(caseFile: CaseFile, file: StoredOutput, format: DossierFormat): Promise<Output> {
  const pieces: Uint8Array[] = [];
  for await (const piece of caseFile.blobs.read(file.sha256)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  return { format, name: file.path, type: outputTypes[format], bytes, pages: pagesIn(bytes, format) };
}

/** Typst writes the number of pages into the root of the page tree, which is never compressed. */
function pagesIn(bytes: Buffer, format: DossierFormat): number | null {
  if (format !== 'pdf' && format !== 'pdfua') return null;
  const counts = [...bytes.toString('latin1').matchAll(/\/Type ?\/Pages[^>]*?\/Count (\d+)/g)].map(([, n]) =>
    Number(n),
  );
  return counts.length === 0 ? null : Math.max(...counts);
}

export interface Stored {
  readonly model: StoredOutput;
  readonly files: readonly StoredOutput[];
}

/** Bytes are durable in the store of blobs before a row names them. */
export async function storeAll(
  caseFile: CaseFile,
  model: DossierModel,
  outputs: readonly EditionOutput[],
): Promise<Stored> {
  const store = async (path: string, format: string, type: string, bytes: Uint8Array): Promise<StoredOutput> => {
    const added = await caseFile.blobs.addBytes(bytes);
    return { path, format, type, sha256: added.sha256, bytes: added.bytes };
  };
  const files: StoredOutput[] = [];
  for (const { name, format, type, bytes, kept } of outputs) {
    if (kept) files.push(await store(name, format, type, bytes));
  }
  return { model: await store(MODEL_NAME, 'model', 'application/json', renderJson(model)), files };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

type Files = OutputOf<Contract['dossiers.build']>['files'];

export function filesOf(outputs: readonly EditionOutput[]): Files {
  return outputs.map(({ format, name, bytes, pages, kept }) => ({
    format,
    path: name,
    sha256: sha256Of(bytes),
    bytes: bytes.length,
    pages,
    kept,
  }));
}

/** What stood written, for the custody log: names and hashes. */
export function written(outputs: readonly EditionOutput[]): [string, string][] {
  return outputs.map(({ name, bytes }) => [name, sha256Of(bytes)]);
}
