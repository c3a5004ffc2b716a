import type { ChosenFile } from '../../../core/contract/bridge.ts';
import type { Problem, Progress, Result } from '../../../core/contract/index.ts';
import { SAMPLE_TITLE } from '../../../core/domain/sample-case.ts';
import { setOpenCase } from '../../app/session.ts';
import { callShell } from '../../ipc/bridge.ts';
import { callEngine } from '../../ipc/engine.ts';
import type { OpenCase } from '../../ipc/use-case.ts';

export type Mode = OpenCase['mode'];

async function finish(result: Result<OpenCase>, folder: string): Promise<Problem | null> {
  if (!result.ok) return result.error;
  const { caseId, title, zone, mode, protection, notices } = result.value;
  // Of a protected case the shell, and with it the system's list of windows, learns no more than the folder's name.
  const known = protection === 'open' ? title : null;
  const told = await callShell('shell.caseOpened', { folder, title: known, protection });
  if (!told.ok) return told.error;
  setOpenCase({ caseId, title, zone, mode, protection, notices });
  return null;
}

/** Opens a case folder; answers why not, or null when it is open. `case.passphrase-needed` asks for one. */
export async function openCase(folder: string, passphrase: string | null, mode: Mode): Promise<Problem | null> {
  return finish(await callEngine('cases.open', { folder, passphrase, mode }), folder);
}

export interface NewCase {
  readonly title: string;
  readonly reference: string;
  readonly zone: string;
  readonly passphrase: string | null;
}

/** A name that every file system takes, from a title in any script. */
export function folderName(title: string): string {
  const safe = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\.+$/u, '');
  return `${Array.from(safe).slice(0, 60).join('').trim() || 'Case'}.onrecord`;
}

/** Asks where, makes the case there and opens it. Null also where the person thought better of it: `made` says which. */
export async function makeCase(wanted: NewCase): Promise<{ readonly made: boolean; readonly problem: Problem | null }> {
  const choice = await callShell('shell.choose', { what: 'new-case', suggestedName: folderName(wanted.title) });
  if (!choice.ok) return { made: false, problem: choice.error };
  const place = choice.value.chosen[0];
  if (!place) return { made: false, problem: null };
  const result = await callEngine('cases.create', {
    folder: place.token,
    title: wanted.title,
    reference: wanted.reference === '' ? null : wanted.reference,
    zone: wanted.zone,
    passphrase: wanted.passphrase,
  });
  const problem = await finish(result, place.token);
  return { made: problem === null, problem };
}

/** What became of the wish to see the sample. `there`: something lies at its place already, to be opened as any folder that is chosen. */
export type SampleOpened =
  | { readonly kind: 'opened' | 'thought-better' }
  | { readonly kind: 'there'; readonly place: ChosenFile }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Asks where, unless the sample lies in its usual place already, makes it there without a passphrase and opens it. */
export async function openSample(onProgress: (progress: Progress) => void): Promise<SampleOpened> {
  const choice = await callShell('shell.choose', { what: 'sample-case', suggestedName: `${SAMPLE_TITLE}.onrecord` });
  if (!choice.ok) return { kind: 'failed', problem: choice.error };
  const place = choice.value.chosen[0];
  if (!place) return { kind: 'thought-better' };
  const result = await callEngine('sample.make', { folder: place.token, passphrase: null }, { onProgress });
  if (!result.ok && result.error.code === 'case.exists') return { kind: 'there', place };
  const problem = await finish(result, place.token);
  return problem === null ? { kind: 'opened' } : { kind: 'failed', problem };
}
