import type { WaiverRecord } from '../records.ts';
import type { Found } from './told.ts';

/**
 * The reason for which a finding is waived; null: it stands. A waiver of one thing counts before one of all findings of a code, and what
 * this build is asked for before what the dossier holds already.
 */
export function waivedFor(
  { told, object }: Found,
  asked: Readonly<Record<string, string>>,
  held: readonly WaiverRecord[],
): string | null {
  const own = held.filter(({ code }) => code === told.code);
  const exact = object === null ? undefined : own.find(({ objectId }) => objectId === object.id);
  const given = Object.hasOwn(asked, told.code) ? asked[told.code] : undefined;
  return exact?.reason ?? given ?? own.find(({ objectId }) => objectId === null)?.reason ?? null;
}

/** Reasons that were asked for and would be printed nowhere: most likely a code is misspelt. */
export function idleWaivers(found: readonly Found[], asked: Readonly<Record<string, string>>): string[] {
  const codes = new Set<string>(found.map(({ told }) => told.code));
  return Object.keys(asked)
    .filter((code) => !codes.has(code))
    .sort();
}
