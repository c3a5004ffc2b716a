/** The list with one entry a place further up or down; the last, an empty one to write into, stays where it is. */
export function moved(list: readonly string[], at: number, by: 1 | -1): readonly string[] {
  const to = at + by;
  if (to < 0 || to >= list.length - 1) return list;
  const next = [...list];
  const [one, other] = [next[at] ?? '', next[to] ?? ''];
  next[at] = other;
  next[to] = one;
  return next;
}

/** What was written, each once: two that say the same can't be judged apart. */
export function withoutBlanks(list: readonly string[]): string[] {
  return [...new Set(list.map((element) => element.trim()).filter((element) => element !== ''))];
}
