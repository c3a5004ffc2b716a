import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { emptyCase, importRows, writeRows } from '../../engine/bench/bench-case.ts';
import { quantiles, type Line, type Samples } from '../../engine/bench/measure.ts';
import type { BenchReport } from '../../engine/bench/run.ts';
import { resultOf, tableText } from '../../engine/bench/table.ts';
import { createEngine } from '../../engine/engine.ts';
import { pathsAsTokens } from '../../engine/files.ts';
import { answerDialogs } from '../e2e/support/dialogs.ts';
import { definedEnvironment, electronBinary, root, startProgram } from '../e2e/support/program.ts';
import { scroll, stalls } from './frames.ts';

/**
 * The measures that need a window (P13, P14, P15), of the built program in a real Electron, each beside its reference in the same run.
 * `npm run bench` runs this after those of the command line and prints both.
 */
const { values: given } = parseArgs({
  options: { only: { type: 'string' }, rows: { type: 'string' }, case: { type: 'string' } },
});
const wanted = given.only?.split(',') ?? ['P13', 'P14', 'P15'];
const rows = Number(given.rows ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-window-'));
const ms = (values: readonly number[]): Samples => ({ unit: 'ms', values });
const STARTS = 7;

/** A window of the same Electron that shows one page and nothing else. */
async function plainWindow(address: string): Promise<ElectronApplication> {
  const userData = mkdtempSync(join(folder, 'plain-'));
  return _electron.launch({
    executablePath: electronBinary(),
    args: [join(root, 'test/e2e/support/plain-window.mjs'), `--user-data-dir=${userData}`, address],
    env: definedEnvironment(),
    chromiumSandbox: true,
  });
}

/** From the start of the process to when something stands in its page. */
async function sinceStart(app: ElectronApplication, page: Page, selector: string): Promise<number> {
  const seen = await page.waitForFunction(
    (what) => document.querySelector(what) !== null && performance.timeOrigin + performance.now(),
    selector,
    { polling: 'raf', timeout: 60_000 },
  );
  const at = Number(await seen.jsonValue());
  const started = await app.evaluate(() => process.getCreationTime());
  return at - (started ?? at);
}

async function startUp(): Promise<Line> {
  const sample = join(folder, 'Sample.onrecord');
  execFileSync(process.execPath, [join(root, 'bin/onrecord.mjs'), 'demo', sample, '--json'], { stdio: 'ignore' });
  const ours: number[] = [];
  const plain: number[] = [];
  for (let time = 0; time <= STARTS; time += 1) {
    const program = await startProgram({ arguments: [sample] });
    const took = await sinceStart(program.app, program.page(), '[data-statement]');
    await program.stop();
    const other = await plainWindow('data:text/html,<p id="there">');
    const beside = await sinceStart(other, await other.firstWindow(), '#there');
    await other.close();
    // The first fills the caches of both
    if (time > 0) [ours, plain].forEach((list, at) => list.push(at === 0 ? took : beside));
  }
  const reference = { name: 'an empty page in the same Electron', samples: ms(plain) };
  return { id: 'P13', name: 'start to usable chronology', ours: ms(ours), reference, reach: 1.6 };
}

/** A case of `rows` statements, made by the seeded generator. */
async function largeCase(): Promise<string> {
  if (given.case !== undefined) return given.case;
  const path = join(folder, 'large.onrecord');
  const engine = createEngine({
    files: pathsAsTokens,
    appVersion: 'bench',
    actorName: () => 'bench',
    checkOutput: false,
  });
  const made = await emptyCase(engine, path);
  await importRows(made, await writeRows(folder, rows, 7), rows);
  await engine.close('at-once');
  return path;
}

async function scrolling(): Promise<Line[]> {
  const program = await startProgram({ arguments: [await largeCase()] });
  const page = program.page();
  await page.locator('[data-statement]').first().waitFor({ timeout: 120_000 });
  await scroll(page);
  const ours = await scroll(page);
  await program.stop();
  const other = await plainWindow(pathToFileURL(join(import.meta.dirname, 'recycled.html')).href);
  const plainPage = await other.firstWindow();
  await plainPage.locator('[data-list]').waitFor();
  await scroll(plainPage);
  const plain = await scroll(plainPage);
  await other.close();
  const each = ({ frames, script }: typeof ours): Samples => ms([script / frames.length]);
  const reference = { name: 'a plain list of recycled elements', samples: each(plain) };
  return [
    { id: 'P15', name: 'scrolling: script per frame', ours: each(ours), reference, reach: 1.5 },
    { id: 'P15', name: 'scrolling: frames (95 % within)', ours: ms(ours.frames), reference: null, reach: 20 },
    {
      id: 'P15',
      name: 'scrolling: frames of the plain list',
      ours: ms(plain.frames),
      reference: null,
      reach: null,
      note: `95 % within ${quantiles(plain.frames).p95.toFixed(1)} ms`,
    },
  ];
}

const p99 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? Number.NaN;

async function importing(): Promise<Line> {
  const table = await writeRows(folder, 100_000, 11);
  const path = join(folder, 'busy.onrecord');
  execFileSync(process.execPath, [join(root, 'bin/onrecord.mjs'), 'demo', path, '--json'], { stdio: 'ignore' });
  const program = await startProgram({ arguments: [path] });
  const page = program.page();
  await page.locator('[data-statement]').first().waitFor({ timeout: 60_000 });
  let still = 0;
  const idle = await stalls(page, () => (still += 1) > 6);
  await page.keyboard.press('Control+9');
  await answerDialogs(program, [table]);
  await page.getByRole('button', { name: /^Choose (a|another) table/u }).click();
  const start = page.getByRole('button', { name: /^Import [\d,]+ statements/u });
  await start.click({ timeout: 60_000 });
  const work = page.getByRole('region', { name: 'Work under way' });
  await work.waitFor();
  await page.keyboard.press('Control+2');
  let done = false;
  void work.waitFor({ state: 'detached', timeout: 300_000 }).finally(() => (done = true));
  const busy = await stalls(page, () => done);
  await program.stop();
  return {
    id: 'P14',
    name: 'stall of the window while an import runs (p99)',
    ours: ms([p99(busy)]),
    reference: null,
    reach: 30,
    note: `idle ${p99(idle).toFixed(1)} ms; ${String(busy.length)} waits`,
  };
}

const lines: Line[] = [];
try {
  if (wanted.includes('P13')) lines.push(await startUp());
  if (wanted.includes('P14')) lines.push(await importing());
  if (wanted.includes('P15')) lines.push(...(await scrolling()));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const results = lines.map(resultOf);
const kept = join(root, 'bench/latest.json');
const before = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as BenchReport) : null;
const others = before?.results.filter(({ id }) => !wanted.includes(id)) ?? [];
mkdirSync(join(root, 'bench'), { recursive: true });
writeFileSync(kept, `${JSON.stringify({ ...before, results: [...others, ...results] }, null, 2)}\n`);
process.stdout.write(`${tableText(results)}\n`);
