import { resolve } from 'node:path';
import type { Contract, OutputOf } from '../../core/contract/index.ts';

type Built = OutputOf<Contract['dossiers.build']>;

/** The same answer with whole paths. */
export function withPaths(built: Built, folder: string): Built {
  return { ...built, files: built.files.map((file) => ({ ...file, path: resolve(folder, file.path) })) };
}

/** Findings that stand, but for mere notes. */
export function standingOf({ findings }: Built): Built['findings'] {
  return findings.filter(({ waived, severity }) => waived === null && severity !== 'note');
}

export function filesText({ files }: Pick<Built, 'files'>): string[] {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}`);
}

export function findingsText(findings: Built['findings']): string[] {
  return findings.map(
    ({ code, exhibit, message }) => `  ${code}${exhibit === null ? '' : ` (Ex. ${exhibit})`}: ${message}`,
  );
}
