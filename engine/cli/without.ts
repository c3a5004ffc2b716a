/** A copy of an object that lacks some of its fields. */
export function without<T extends object, K extends keyof T & string>(object: T, ...names: readonly K[]): Omit<T, K> {
  const left = Object.entries(object).filter(([name]) => !names.some((unwanted) => unwanted === name));
  return Object.fromEntries(left) as Omit<T, K>;
}
