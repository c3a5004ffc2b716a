import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyCase, importRows, must, writeRows } from '../bench-case.ts';
import type { Line, Measure, Skipped } from '../measure.ts';
import { costOf, isInstalled } from '../timing.ts';

const STATEMENTS = 1000;
const TIMES = 3;

/** P11: a dossier of 1,000 statements as PDF. */
export const dossierMeasure: Measure = {
  ids: ['P11'],
  async run({ folder, newEngine }) {
    const engine = newEngine();
    const made = await emptyCase(engine, join(folder, 'dossier.onrecord'));
    await importRows(made, await writeRows(folder, STATEMENTS, 11), STATEMENTS);
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
    const took = `${values.map((wall) => wall.toFixed(1)).join(', ')} s, ${megabytes.toFixed(1)} MB, without screenshots`;
    const office = await isInstalled('soffice');
    // A DOCX of the same dossier is needed for the comparison, and the program doesn't write one yet.
    const why = office ? 'there is no DOCX of it yet to give to LibreOffice' : 'LibreOffice is not installed';
    const line: Line | Skipped = { id: 'P11', name, skipped: `${why}; ours took ${took}` };
    return [line];
  },
};
