/** Hashes are compared by eye at their ends: the first eight and the last four digits. */
export function shortHash(hash: string): string {
  return hash.length <= 16 ? hash : `${hash.slice(0, 8)}…${hash.slice(-4)}`;
}
