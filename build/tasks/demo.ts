import { join, resolve } from 'node:path';
import { z } from 'zod';
import { onrecord } from '../demo/command-line.ts';
import { newDemoFolder } from '../demo/place.ts';
import { spentOnSetUp, timed, timeTable } from '../demo/time-table.ts';
import { openWindow } from '../open-window.ts';
import { ensureDesktop, hasDisplay } from '../setup/desktop.ts';
import { SetupProblem } from '../setup/problem.mjs';
import { say } from '../setup/say.mjs';
import { ensureBuilt } from './build.ts';

const made = z.object({ path: z.string(), statements: z.number(), captures: z.number() });
const dossier = z.object({
  edition: z.number(),
  statements: z.number(),
  findings: z.array(z.unknown()),
  files: z.array(z.object({ format: z.string(), path: z.string(), bytes: z.number() })),
});
const verified = z.object({
  ok: z.boolean(),
  checked: z.object({ events: z.number(), items: z.number(), blobs: z.number() }),
});

const formats = 'html,json,csv,pdf,pdfua';

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000).toLocaleString('en-GB')} kB`;
}

/** Makes the invented case, compiles its dossier in every format and verifies it; says where it all is. */
async function makeDemo(): Promise<string> {
  const { startedAt, spent } = spentOnSetUp(process.env);
  await timed(spent, 'building', ensureBuilt);
  const folder = newDemoFolder(new Date());
  const casePath = join(folder, 'Invented case.onrecord');
  const out = join(folder, 'dossier');
  const title = 'Statements of an invented account';
  const { statements, captures } = await timed(spent, 'making the case', () => onrecord(['demo', casePath], made));
  const build = ['dossier', 'build', casePath, '--title', title, '--out', out, '--formats', formats];
  const { edition, files, findings } = await timed(spent, 'compiling the dossier', () =>
    onrecord(build, dossier, [0, 1]),
  );
  const { checked } = await timed(spent, 'verifying', () => onrecord(['verify', casePath], verified));
  print(`
A case of invented people was put on record, compiled and verified.

  case     ${casePath}
           ${statements} statements and ${captures} captures, in six scripts; every person and account is invented
  dossier  edition ${edition}, ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} to look at before it may be frozen
${files.map(({ path, bytes }) => `           ${resolve(out, path)} (${kilobytes(bytes)})`).join('\n')}
  verify   nothing altered: ${checked.events} events of custody, ${checked.items} items, ${checked.blobs} stored files

Where the time went:
${timeTable(spent, Date.now() - startedAt)}

What to do next:
  npm start -- "${casePath}"
  npx onrecord statements "${casePath}" --search water
  npx onrecord --help
`);
  return casePath;
}

/** Opens the window where there is a display; what that lacks is said, and the demo stays done. */
async function showWindow(casePath: string): Promise<void> {
  if (!hasDisplay()) {
    print('There is no display here, so no window was opened.');
    return;
  }
  try {
    const electron = await ensureDesktop();
    print('Opening the window; close it to end.');
    process.exitCode = await openWindow(electron, [casePath]);
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    say(`the window can't be opened. ${error.message}`);
  }
}

await showWindow(await makeDemo());
