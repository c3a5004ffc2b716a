import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

type Locked = {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly os?: unknown;
  readonly cpu?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { optional?: boolean }>>;
};
export type LockedPackages = Readonly<Record<string, Locked>>;

export type ShippedPackage = {
  readonly place: string;
  readonly name: string;
  readonly version: string;
  readonly license: string;
};

/** Where Node would find `name` from the package at `from`: its own node_modules/ first, then those above. */
function resolvePlace(packages: LockedPackages, from: string, name: string): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at}${at ? '/' : ''}node_modules/${name}`;
    if (packages[place]) return place;
    if (at === '') return null;
    if (!at.includes('/node_modules/')) at = '';
  }
}

function neededBy(locked: Locked): string[] {
  const peers = Object.keys(locked.peerDependencies ?? {}).filter(
    (name) => !locked.peerDependenciesMeta?.[name]?.optional,
  );
  return [...Object.keys(locked.dependencies ?? {}), ...peers];
}

/**
 * Every package that is part of the program as it ships: the root's dependencies and all that they need, sorted by name. Parts for
 * one system only are left out, so that the list is the same on every machine: they are published with, and under the licence
 * of, the package that asks for them. Pure.
 */
export function shippedPackages(packages: LockedPackages): ShippedPackage[] {
  const seen = new Set<string>();
  const waiting = Object.keys(packages['']?.dependencies ?? {}).map((name) => ({ from: '', name }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const place = resolvePlace(packages, next.from, next.name);
    const locked = place === null ? undefined : packages[place];
    if (place === null || !locked || seen.has(place) || locked.os || locked.cpu) continue;
    seen.add(place);
    waiting.push(...neededBy(locked).map((name) => ({ from: place, name })));
  }
  return [...seen]
    .map((place) => {
      const { name, version = '', license = '' } = packages[place] ?? {};
      return { place, name: name ?? place.slice(place.lastIndexOf('node_modules/') + 13), version, license };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.place < b.place ? -1 : 1));
}

export function readLockedPackages(): LockedPackages {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: LockedPackages };
  return lock.packages;
}
