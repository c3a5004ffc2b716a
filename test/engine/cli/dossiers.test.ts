import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../db/temporary-case.ts';
import { answer, jsonOf, onrecord } from './command-line.ts';

interface Furnished {
  readonly at: string;
  readonly folder: string;
}

async function furnished(): Promise<Furnished> {
  const folder = await temporaryFolder();
  const at = join(folder, 'Case.onrecord');
  await answer(['new', at, '--title', 'A case', '--open']);
  await answer(['account', 'add', at, '--platform', 'x', '--handle', 'minister']);
  for (const [text, date] of [
    ['A threat', '2020-05-22'],
    ['A promise', '2020-06-02'],
  ] as const) {
    await answer(['statement', 'add', at, '--account', 'minister', '--text', text, '--date', date, '--lang', 'en']);
  }
  return { at, folder };
}

interface Built {
  readonly editionId: string;
  readonly edition: number;
  readonly frozenAt: number | null;
  readonly findings: { readonly code: string; readonly severity: string; readonly waived: string | null }[];
  readonly files: { readonly format: string; readonly path: string; readonly sha256: string }[];
}

const dossier = async (argv: readonly string[]): Promise<{ code: number | null; built: Built }> => {
  const ended = await onrecord(['dossier', ...argv, '--json']);
  return { code: ended.code, built: jsonOf(ended) as unknown as Built };
};
const build = ({ at, folder }: Furnished, out: string, ...more: string[]) =>
  dossier(['build', at, '--title', 'T', '--out', join(folder, out), '--formats', 'html,json', ...more]);

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

describe('onrecord dossier', () => {
  it('freeze refuses with exit 3 while findings stand, and takes a waiver; then the edition gives the same bytes for ever', async () => {
    const made = await furnished();
    const { at, folder } = made;
    expect((await build(made, 'draft')).built.edition).toBe(1);
    const refused = await onrecord(['dossier', 'freeze', at, '--edition', '1', '--json']);
    expect(refused.code).toBe(3);
    expect(jsonOf(refused)).toMatchObject({ error: { code: 'dossier.not-ready' } });

    await answer(['dossier', 'waive', at, '--code', 'no-source', '--reason', 'The minister said it himself.']);
    const { built } = await build(made, 'draft');
    expect(built).toMatchObject({ edition: 2, frozenAt: null });
    expect(built.findings.filter(({ severity }) => severity === 'block').map(({ waived }) => waived)).toEqual([
      'The minister said it himself.',
      'The minister said it himself.',
    ]);
    const frozen = await dossier(['freeze', at, '--edition', '2']);
    expect(frozen.code).toBe(0);
    expect(frozen.built).toMatchObject({ editionId: built.editionId, edition: 2 });

    await answer(['statement', 'add', at, '--account', 'minister', '--text', 'Later', '--date', '2020-05-30']);
    await build(made, 'later');
    const written = await dossier(['build', at, '--edition', built.editionId, '--out', join(folder, 'again')]);
    expect(written.built.frozenAt).not.toBeNull();
    const wanted = new Map(frozen.built.files.map(({ format, sha256 }) => [format, sha256]));
    expect(written.built.files.length).toBe(wanted.size);
    for (const { format, path } of written.built.files) expect(await hashOf(path)).toBe(wanted.get(format));

    const again = await onrecord(['dossier', 'freeze', at, '--edition', '2', '--json']);
    expect([again.code, jsonOf(again)]).toMatchObject([3, { error: { code: 'dossier.frozen' } }]);
    const checked = await onrecord(['dossier', 'check', at, '--edition', '2', '--json']);
    expect([checked.code, jsonOf(checked)]).toMatchObject([0, { ok: true, edition: 2 }]);
  });

  it('compare tells what came, went and changed', async () => {
    const made = await furnished();
    const { at } = made;
    await build(made, 'out');
    await answer(['statement', 'add', at, '--account', 'minister', '--text', 'Between', '--date', '2020-05-30']);
    await build(made, 'out');
    const compared = await answer(['dossier', 'compare', at, '--from', '1', '--to', '2']);
    expect(compared).toMatchObject({ added: [{ exhibit: '1A' }], removed: [], changed: [] });
    expect(await answer(['dossier', 'compare', at, '--from', '2', '--to', '1'])).toMatchObject({
      added: [],
      removed: [{ exhibit: '1A' }],
    });
    const text = (await onrecord(['dossier', 'compare', at, '--from', '1', '--to', '2'])).out;
    expect(text).toContain('1 added, 0 removed, 0 changed');
  });

  it('an edition is named by its number or id; where two dossiers have it, by the title too', async () => {
    const made = await furnished();
    const { at, folder } = made;
    const first = (await build(made, 'out')).built;
    const other = ['build', at, '--title', 'Other', '--out', join(folder, 'out'), '--formats', 'json'];
    await dossier(other);
    const freeze = ['dossier', 'check', at, '--stored-only', '--edition'];
    const several = await onrecord([...freeze, '1', '--json']);
    expect([several.code, jsonOf(several)]).toMatchObject([2, { error: { code: 'object.ambiguous' } }]);
    expect((await onrecord([...freeze, '1', '--title', 'Other'])).code).toBe(0);
    expect((await onrecord([...freeze, first.editionId])).code).toBe(0);
    expect((await onrecord([...freeze, '7', '--title', 'T'])).code).toBe(2);
    const { dossiers } = await answer(['dossier', 'list', at]);
    expect(dossiers).toMatchObject([{ title: 'Other' }, { title: 'T', editions: [{ number: 1, frozenAt: null }] }]);
  });

  it('build chooses by tag, and as the dossier is kept', async () => {
    const made = await furnished();
    const { at, folder } = made;
    await answer(['tag', 'add', at, '--name', 'threat']);
    await answer(['tag', 'put', at, '--tag', 'threat', '--search', 'threat']);
    const tagged = await build(made, 'out', '--tag', 'threat');
    expect(tagged.built).toMatchObject({ edition: 1, statements: 1 });
    const kept = ['build', at, '--title', 'T', '--as-kept', '--out', join(folder, 'out'), '--formats', 'json'];
    expect((await dossier(kept)).built).toMatchObject({ edition: 1, statements: 1 });
    expect((await dossier(['build', at, '--out', folder])).code).toBe(2);
  });

  it('unwaive lets a finding stand again, and a code that isn’t waived is exit 2', async () => {
    const made = await furnished();
    const { at } = made;
    await build(made, 'out');
    const waived = await answer(['dossier', 'waive', at, '--code', 'no-source', '--reason', 'Known.']);
    expect(waived).toMatchObject({ code: 'no-source', object: null, waived: 'Known.' });
    await answer(['dossier', 'unwaive', at, '--code', 'no-source']);
    expect((await onrecord(['dossier', 'unwaive', at, '--code', 'no-source', '--json'])).code).toBe(2);
    expect((await onrecord(['dossier', 'waive', at, '--code', 'typo', '--reason', 'x', '--json'])).code).toBe(2);
  });
});
