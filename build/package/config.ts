import type { Configuration } from 'electron-builder';
import { readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nativePackages } from '../bundle/externals.ts';
import { readLockedPackages, shippedPackages } from '../notices/shipped-packages.ts';
import { root } from '../root.ts';
import type { ElectronAtHand } from '../setup/electron.ts';
import { builderFuses } from './fuses.ts';

/** Everything under dependencies/ is in the bundle already, but for the native packages and what those need when they run. */
function bundledPackages(): string[] {
  const kept = new Set<string>([...nativePackages, 'better-sqlite3-multiple-ciphers']);
  return shippedPackages(readLockedPackages())
    .filter(({ name }) => !kept.has(name))
    .map(({ place }) => `!${place}/**`);
}

/** What the native SQLite is compiled from, and what is prebuilt for other systems. */
function sqliteLeftOut(): string[] {
  const here = 'node_modules/better-sqlite3';
  const foreign = readdirSync(join(root, here, 'prebuilds')).filter(
    (name) => !name.endsWith(`-${process.arch}.node`) || !name.startsWith(process.platform),
  );
  return [`!${here}/binding.gyp`, `!${here}/{deps,src}/**`, ...foreign.map((name) => `!${here}/prebuilds/${name}`)];
}

/**
 * electron-builder's configuration, made here and not in a file because it depends on the Electron at hand.
 * @param unofficial packs the substitute, under a name that nobody takes for a release
 */
export function packageConfig(electron: ElectronAtHand, unofficial: boolean): Configuration {
  const name = unofficial ? 'onrecord-UNOFFICIAL-test' : 'onrecord';
  return {
    appId: 'org.onrecord.desktop',
    productName: unofficial ? 'On Record UNOFFICIAL test' : 'On Record',
    copyright: 'Apache-2.0',
    electronDist: realpathSync(join(root, 'node_modules/electron/dist')),
    electronVersion: electron.version,
    npmRebuild: false,
    directories: { output: 'release', buildResources: '.setup/package' },
    files: [
      'package.json',
      'LICENSE',
      'THIRD-PARTY-NOTICES.md',
      'dist/**',
      '!dist/stamp',
      ...bundledPackages(),
      ...sqliteLeftOut(),
    ],
    asar: true,
    asarUnpack: ['**/*.node', 'dist/fonts/**', 'dist/sample/**'],
    electronFuses: builderFuses(),
    publish: null,
    // A ready Electron folder is copied as it is, with what only a developer's start and our cache need.
    afterPack: ({ appOutDir }) => {
      for (const name of ['resources/default_app.asar', 'manifest.json'])
        rmSync(join(appOutDir, name), { force: true });
      return Promise.resolve();
    },
    linux: {
      executableName: name,
      artifactName: `${name}-\${version}-\${arch}.\${ext}`,
      category: 'Office',
      synopsis: 'Puts public statements on record',
    },
  };
}
