import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyCase, importRows, must, writeRows } from '../bench-case.ts';
import type { Line, Measure, Skipped } from '../measure.ts';
import type { Engine } from '../../engine.ts';
import { writeScreenshots } from '../screenshots.ts';
import { costOf, isInstalled } from '../timing.ts';

const STATEMENTS = 1000;
const SCREENSHOTS = STATEMENTS / 5;
const TIMES = 3;

/** P11: a dossier of 1,000 statements as PDF, a fifth of them with a screenshot. */
export const dossierMeasure: Measure = {
  ids: ['P11'],
  async run({ folder, newEngine }) {
    const engine = newEngine();
    const made = await emptyCase(engine, join(folder, 'dossier.onrecord'));
    await importRows(made, await writeRows(folder, STATEMENTS, 11), STATEMENTS);
    await attachScreenshots(engine, await writeScreenshots(folder, SCREENSHOTS));
    const values: number[] = [];
    let megabytes = 0;
    for (let time = 0; time < TIMES; time++) {
      const out = join(folder, `dossier-${time}`);
      await mkdir(out);
      const { wall } = await costOf(() =>
        must(engine, 'dossiers.build', { title: `Measurement ${time}`, formats: ['pdf'], out }),
      );
      values.push(wall);
      for (const name of await readdir(out)) megabytes += (await stat(join(out, name))).size / 1e6 / TIMES;
      await rm(out, { recursive: true });
    }
    await engine.close();
    const name = 'PDF of 1,000 statements';
    const took = `${values.map((wall) => wall.toFixed(1)).join(', ')} s, ${megabytes.toFixed(1)} MB, ${SCREENSHOTS} of them with a screenshot`;
    const office = await isInstalled('soffice');
    // A DOCX of the same dossier is needed for the comparison, and the program doesn't write one yet.
    const why = office ? 'there is no DOCX of it yet to give to LibreOffice' : 'LibreOffice is not installed';
    const line: Line | Skipped = { id: 'P11', name, skipped: `${why}; ours took ${took}` };
    return [line];
  },
};

async function attachScreenshots(engine: Engine, files: readonly string[]): Promise<void> {
  const { captures } = await must(engine, 'captures.add', { files: [...files] });
  const { items } = await must(engine, 'statements.list', { limit: files.length });
  for (const [i, { statementId }] of items.entries()) {
    await must(engine, 'supports.add', { captureId: captures[i]?.captureId ?? null, statementId });
  }
}
