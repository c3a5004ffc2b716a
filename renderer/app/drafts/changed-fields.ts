/**
 * What a form changes: of its whole input, the fields that were touched. What nobody touched isn't sent, so that it never stands against
 * what somebody else wrote there meanwhile.
 * @param whole the input made of all fields, named as they are
 */
export function changedFields<I extends object, F extends { readonly [N in keyof I]: unknown }>(
  whole: I,
  typed: F,
  untouched: F,
): Partial<I> {
  const names = Object.keys(whole) as (keyof I & string)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(typed[name]) !== JSON.stringify(untouched[name]))
      .map((name) => [name, whole[name]]),
  ) as Partial<I>;
}
