import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { dossierFormats, type DossierFormat } from '../../core/domain/vocabulary.ts';
import { editionFiles, type StoredOutput } from '../../db/stores/dossier-editions.ts';
import type { OperationContext } from '../operation.ts';
import { knownEdition, modelOf } from './edition.ts';
import { outputsOf, sha256Of } from './edition-files.ts';

type Input = ParsedInputOf<Contract['dossiers.check']>;
type Answer = OutputOf<Contract['dossiers.check']>;
type Checked = Answer['files'][number];

const STATES = { whole: 'same', missing: 'missing', changed: 'damaged' } as const;

/** Reads every file of an edition, holds it against its hash, and makes it again from the edition's model to see whether it comes out the same. */
export async function checkEdition(input: Input, context: OperationContext): Promise<Answer> {
  const { caseFile, progress } = context;
  const { edition } = knownEdition(caseFile, input.editionId);
  const model = await modelOf(caseFile, edition);
  const files = [...editionFiles(caseFile.database, edition.id).values()].flatMap((file) => {
    const format = dossierFormats.find((known) => known === file.format);
    return format === undefined ? [] : [{ ...file, format }];
  });
  const made = input.render ? await madeAgain(model, files, context) : null;
  const checked: Checked[] = [];
  for (const [done, file] of files.entries()) {
    progress({ step: 'verify', done, total: files.length, item: file.path });
    const hash = file.sha256.toString('hex');
    const again = made?.get(file.path);
    checked.push({
      format: file.format,
      path: file.path,
      sha256: hash,
      bytes: file.bytes,
      stored: STATES[await caseFile.blobs.verify(file.sha256)],
      rendered: made === null ? 'not-tried' : again === hash ? 'same' : 'differs',
    });
    await context.breathe();
  }
  return {
    edition: edition.number,
    frozenAt: edition.frozenAt,
    madeBy: model.edition.program,
    ok: checked.every(({ stored, rendered }) => stored === 'same' && rendered !== 'differs'),
    files: checked,
  };
}

/** Hashes of the files as this program makes them today, by name. */
async function madeAgain(
  model: Parameters<typeof outputsOf>[0],
  files: readonly (StoredOutput & { readonly format: DossierFormat })[],
  context: OperationContext,
): Promise<ReadonlyMap<string, string>> {
  const formats = [...new Set(files.map(({ format }) => format))];
  const outputs = await outputsOf(model, [], formats, context, false);
  return new Map(outputs.map(({ name, bytes }) => [name, sha256Of(bytes)]));
}
