/** Several rows of a list, chosen at once. */
export interface Several {
  readonly keys: ReadonlySet<string>;
  readonly onKeys: (keys: ReadonlySet<string>) => void;
}

/** The rows from one to another, both included, whichever stands first. */
export function rangeBetween(keys: readonly string[], from: string | null, to: string): ReadonlySet<string> {
  const end = keys.indexOf(to);
  const start = from === null ? end : keys.indexOf(from);
  return new Set(keys.slice(Math.min(start < 0 ? end : start, end), Math.max(start, end) + 1));
}

/** One more, or one less. @param inHand what was in hand alone until now: it belongs to the several */
export function flipped(keys: ReadonlySet<string>, key: string, inHand: string | null): ReadonlySet<string> {
  const now = new Set(keys.size === 0 && inHand !== null && inHand !== key ? [inHand] : keys);
  if (!now.delete(key)) now.add(key);
  return now;
}

/** What is taken in hand when some rows leave the list: the next that stays, else the one before; null where none is left. */
export function afterLeaving(keys: readonly string[], leaving: ReadonlySet<string>): string | null {
  const last = keys.findLastIndex((key) => leaving.has(key));
  const below = keys.slice(last + 1).find((key) => !leaving.has(key));
  return below ?? keys.slice(0, last + 1).findLast((key) => !leaving.has(key)) ?? null;
}
