import { createHash } from 'node:crypto';
import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { OnRecordError } from '../../core/contract/index.ts';
import type { DossierModel } from '../../core/dossier/model.ts';
import type { DossierFormat } from '../../core/domain/vocabulary.ts';
import type { CaseFile } from '../../db/case-folder/case-file.ts';
import {
  addEdition,
  addEditionFile,
  editionFiles,
  findDossier,
  keepDossier,
  type StoredOutput,
} from '../../db/stores/dossier-editions.ts';
import type { OperationContext, Steps } from '../operation.ts';
import { renderJson } from '../render/json.ts';
import { outputTypes, renderOutput, type Output } from '../render/outputs.ts';
import { Typesetting } from '../render/pdf/typesetting.ts';
import { compileNow, editionModel, programOf, type Compiled } from './edition.ts';
import { picturesOf } from './pictures.ts';
import { expectRoom, writeFiles } from './write-files.ts';

type Input = ParsedInputOf<Contract['dossiers.build']>;
type Answer = OutputOf<Contract['dossiers.build']>;

const MODEL_NAME = 'model.json';

/**
 * Builds an edition: compile, render, keep model and files in the case, and only then write them out, so that a crash can leave an
 * edition without its outside copies (built again, they are the same bytes) but never a copy that the case doesn't know.
 */
export async function buildDossier(input: Input, steps: Steps, context: OperationContext): Promise<Answer> {
  const { caseFile, progress } = context;
  const { out, formats, ...request } = input;
  progress({ step: 'compile', done: 0, total: null, item: null });
  const compiled = await compileNow(caseFile, request);
  if (compiled.content.exhibits.length === 0) throw nothingChosen();
  refuseIdleWaivers(compiled);
  await context.breathe();
  const model = editionModel(compiled, Date.now(), programOf(caseFile));
  const outputs = await outputsOf(model, compiled, [...new Set(formats)], context);
  const folder = context.files.path(out);
  await expectRoom(folder, outputs);
  await context.breathe();
  const stored = await storeAll(caseFile, model, outputs);
  const ids = steps.act((act) => {
    expectUnchanged(caseFile, compiled);
    const dossier = keepDossier(act, request);
    const { same, number, newExhibits } = compiled;
    const edition =
      same !== null && compiled.known?.latest !== null && compiled.known !== null
        ? compiled.known.latest
        : addEdition(act, dossier.id, {
            number,
            madeAt: model.edition.madeAt,
            model: stored.model,
            exhibits: newExhibits,
          });
    const known = editionFiles(act.database, edition.id);
    for (const file of stored.files) if (!known.has(file.path)) addEditionFile(act, edition.id, file);
    act.object(dossier.uuid);
    act.log({ edition: number, written: stored.files.map(({ path, sha256 }) => [path, sha256.toString('hex')]) });
    return { dossierId: dossier.uuid, editionId: edition.uuid };
  });
  progress({ step: 'write', done: 0, total: outputs.length, item: null });
  await writeFiles(folder, outputs);
  return answerOf(ids, model, outputs);
}

/** Files that this edition already has are taken as they are: the same edition is the same bytes, whatever renders it later. */
async function outputsOf(
  model: DossierModel,
  compiled: Compiled,
  formats: readonly DossierFormat[],
  context: OperationContext,
): Promise<Output[]> {
  const { caseFile, progress, signal } = context;
  const latest = compiled.same === null ? null : (compiled.known?.latest ?? null);
  const kept = latest === null ? [] : [...editionFiles(caseFile.database, latest.id).values()];
  const missing = formats.filter((format) => !kept.some((file) => file.format === format));
  const pictures = missing.length === 0 ? new Map() : await picturesOf(compiled.content, caseFile.blobs);
  const typesetting = new Typesetting();
  const outputs: Output[] = [];
  try {
    for (const [done, format] of formats.entries()) {
      progress({ step: 'render', done, total: formats.length, item: format });
      const onVolume = (number: number, of: number): void =>
        progress({
          step: 'render',
          done,
          total: formats.length,
          item: of === 1 ? format : `${format}, volume ${number} of ${of}`,
        });
      const own = kept.filter((file) => file.format === format);
      outputs.push(
        ...(own.length > 0
          ? await Promise.all(own.map((file) => keptOutput(caseFile, file, format)))
          : await renderOutput(model, pictures, format, { typesetting, signal, onVolume })),
      );
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

interface Stored {
  readonly model: StoredOutput;
  readonly files: readonly StoredOutput[];
}

/** Bytes are durable in the store of blobs before a row names them. */
async function storeAll(caseFile: CaseFile, model: DossierModel, outputs: readonly Output[]): Promise<Stored> {
  const store = async (path: string, format: string, type: string, bytes: Uint8Array): Promise<StoredOutput> => {
    const added = await caseFile.blobs.addBytes(bytes);
    return { path, format, type, sha256: added.sha256, bytes: added.bytes };
  };
  const files: StoredOutput[] = [];
  for (const { name, format, type, bytes } of outputs) files.push(await store(name, format, type, bytes));
  return { model: await store(MODEL_NAME, 'model', 'application/json', renderJson(model)), files };
}

/** While pages were set, another call may have built an edition of the same dossier. */
function expectUnchanged({ database }: CaseFile, { known, content }: Compiled): void {
  const now = findDossier(database, content.title, content.document);
  if ((now?.latest?.id ?? null) === (known?.latest?.id ?? null)) return;
  throw new OnRecordError('object.conflict', 'Another edition of this dossier was made meanwhile.', {
    detail: 'Build it again.',
    safe: 'That edition is complete; nothing of this one was kept.',
  });
}

function answerOf(
  ids: { readonly dossierId: string; readonly editionId: string },
  model: DossierModel,
  outputs: readonly Output[],
): Answer {
  return {
    ...ids,
    edition: model.edition.number,
    statements: model.exhibits.length,
    exhibits: model.exhibits.length,
    findings: model.findings,
    files: outputs.map(({ format, name, bytes, pages }) => ({
      format,
      path: name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      pages,
    })),
  };
}

/** A reason for a finding that doesn't stand would be printed nowhere: most likely its code is misspelt. */
function refuseIdleWaivers({ content }: Compiled): void {
  const idle = content.findings.find(({ code }) => code === 'waiver-without-finding');
  if (idle === undefined) return;
  const codes = new Set(content.findings.map(({ code }) => code).filter((code) => code !== idle.code));
  throw new OnRecordError('input.invalid', idle.message, {
    detail: codes.size === 0 ? 'Nothing stands that could be waived.' : `What stands: ${[...codes].sort().join(', ')}.`,
    safe: 'Nothing was written.',
  });
}

function nothingChosen(): OnRecordError {
  return new OnRecordError('dossier.empty', 'No statement is chosen, so there is nothing to compile.', {
    detail: 'Widen the dates, or choose another account.',
    safe: 'Nothing was written.',
  });
}
