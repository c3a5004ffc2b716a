import { create } from 'zustand';
import type { ChosenFile } from '../../../core/contract/bridge.ts';
import type { Contract, InputOf, OutputOf, Problem } from '../../../core/contract/index.ts';
import { onDeskReset } from '../../app/desk.ts';
import { runJob } from '../../app/jobs.ts';
import { callShell } from '../../ipc/bridge.ts';

export type Preview = OutputOf<Contract['imports.preview']>;
export type ImportReport = OutputOf<Contract['imports.run']>;
export type ColumnMap = NonNullable<InputOf<Contract['imports.preview']>['map']>;

/** What a person corrects before an import; '' and null leave it to what was found. */
export interface ImportChoices {
  readonly map: ColumnMap | null;
  readonly zone: string;
  readonly encoding: string;
  readonly accountId: string | null;
}

interface ImportState {
  readonly files: readonly ChosenFile[];
  readonly choices: ImportChoices;
  /** The choices that the preview below was read with. */
  readonly previewedWith: ImportChoices | null;
  readonly preview: Preview | null;
  readonly report: ImportReport | null;
  readonly running: 'preview' | 'import' | null;
  readonly problem: Problem | null;
  readonly cancelled: boolean;
}

const noChoices: ImportChoices = { map: null, zone: '', encoding: '', accountId: null };
const nothing: ImportState = {
  files: [],
  choices: noChoices,
  previewedWith: null,
  preview: null,
  report: null,
  running: null,
  problem: null,
  cancelled: false,
};

/** The import under way: it goes on while another screen is looked at. */
export const useImport = create<ImportState>(() => nothing);
onDeskReset(() => useImport.setState(nothing, true));

export function startOver(): void {
  useImport.setState(nothing, true);
}

/** The request that files and choices make. A map without columns is left out: the program then reads them by itself. */
export function importRequest(files: readonly ChosenFile[], choices: ImportChoices): InputOf<Contract['imports.run']> {
  return {
    files: files.map((file) => file.token),
    accountId: choices.accountId,
    map: choices.map,
    zone: choices.zone.trim() || null,
    encoding: choices.encoding.trim() || null,
  };
}

export async function chooseTable(): Promise<void> {
  const chosen = await callShell('shell.choose', { what: 'files' });
  if (!chosen.ok) {
    useImport.setState({ problem: chosen.error });
    return;
  }
  if (chosen.value.chosen.length === 0) return;
  useImport.setState({ ...nothing, files: chosen.value.chosen }, true);
  await readPreview();
}

/** Reads the files as the choices say; writes nothing. */
export async function readPreview(): Promise<void> {
  const { files, choices } = useImport.getState();
  useImport.setState({ running: 'preview', problem: null, report: null, cancelled: false });
  const result = await runJob('imports.preview', importRequest(files, choices), 'work.preview');
  if (useImport.getState().files !== files) return;
  if (!result.ok) {
    useImport.setState({ running: null, problem: result.error.code === 'operation.cancelled' ? null : result.error });
    return;
  }
  const read: ImportChoices = { ...choices, map: choices.map ?? result.value.map };
  useImport.setState({ running: null, preview: result.value, choices: read, previewedWith: read });
}

/** Runs the import; answers how many statements were added, or null where it failed or was stopped. */
export async function runImport(): Promise<number | null> {
  const { files, choices } = useImport.getState();
  useImport.setState({ running: 'import', problem: null, cancelled: false });
  const result = await runJob('imports.run', importRequest(files, choices), 'work.import');
  if (useImport.getState().files !== files) return null;
  if (result.ok) {
    useImport.setState({ running: null, report: result.value, preview: null });
    return result.value.added;
  }
  const cancelled = result.error.code === 'operation.cancelled';
  useImport.setState({ running: null, cancelled, problem: cancelled ? null : result.error });
  return null;
}

/** Why an import can't run now, as the key of its words; null where it can. */
export function offBecause(
  state: Pick<ImportState, 'preview' | 'choices' | 'previewedWith' | 'running'>,
): 'layout' | 'none' | 'changed' | 'running' | null {
  if (state.running !== null) return 'running';
  if (state.choices !== state.previewedWith) return 'changed';
  if (!state.preview?.layoutKnown) return 'layout';
  return state.preview.added === 0 ? 'none' : null;
}
