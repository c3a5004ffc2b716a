import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeEntries, preloadEntry, rendererEntry } from '../bundle/entries.ts';
import { stampOfInputs } from '../bundle/stamp.ts';
import { dossierFonts } from '../dossier-fonts.ts';
import { root } from '../root.ts';
import { withLock } from '../setup/lock.mjs';
import { say } from '../setup/say.mjs';

const dist = join(root, 'dist');
const stampFile = join(dist, 'stamp');

function isFresh(stamp: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
}

/** Builds every part that has its entry into `out`; answers the entries that there aren't. */
async function buildInto(out: string): Promise<string[]> {
  const [{ build }, { mainConfig, preloadConfig, rendererConfig }] = await Promise.all([
    import('vite'),
    import('../bundle/configs.ts'),
  ]);
  const { found, absent } = nodeEntries();
  const missing = [...absent];
  if (Object.keys(found).length > 0) await build(mainConfig(found, out));
  if (existsSync(preloadEntry)) await build(preloadConfig(out));
  else missing.push('electron/preload.ts');
  if (existsSync(rendererEntry)) await build(rendererConfig(out));
  else missing.push('renderer/index.html');
  mkdirSync(join(out, 'fonts'), { recursive: true });
  for (const font of dossierFonts) copyFileSync(join(root, 'node_modules', font), join(out, 'fonts', basename(font)));
  cpSync(join(root, 'engine/sample/data/shipped'), join(out, 'sample'), { recursive: true });
  return missing;
}

/**
 * Makes dist/ what the sources say, in a folder beside it that then takes its place: a build that is killed leaves the old
 * program whole, and one that runs meanwhile never meets half a file.
 * @returns whether anything had to be done
 */
export async function ensureBuilt(): Promise<boolean> {
  return withLock(join(root, '.setup/build.lock'), 'a build', async () => {
    const stamp = stampOfInputs();
    if (isFresh(stamp)) return false;
    const started = performance.now();
    const next = join(root, '.setup/dist.next');
    const old = join(root, '.setup/dist.old');
    rmSync(next, { recursive: true, force: true });
    const missing = await buildInto(next);
    if (missing.length > 0) say(`not built, because there is no ${missing.join(', ')}`);
    writeFileSync(join(next, 'stamp'), stamp);
    rmSync(old, { recursive: true, force: true });
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(next, dist);
    rmSync(old, { recursive: true, force: true });
    say(`built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return true;
  });
}

if (import.meta.main) await ensureBuilt();
