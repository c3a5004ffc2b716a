import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Configuration } from 'electron-builder';
import { fuses } from '../../electron/security/fuses.ts';

type FuseName = keyof typeof fuses;

const names = Object.keys(fuses) as FuseName[];

/** The stated fuses under electron-builder's names, which begin with a small letter. */
export function builderFuses(): NonNullable<Configuration['electronFuses']> {
  return Object.fromEntries(names.map((name) => [`${name.charAt(0).toLowerCase()}${name.slice(1)}`, fuses[name]]));
}

/** C04: the names of the fuses that a packaged program has other than stated; none, or it may not be handed out. */
export async function wrongFuses(program: string): Promise<string[]> {
  const wire: Readonly<Record<string, unknown>> = await getCurrentFuseWire(program);
  const set = '1'.charCodeAt(0);
  return names.filter((name) => (wire[FuseV1Options[name]] === set) !== fuses[name]);
}
