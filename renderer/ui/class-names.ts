/** Joins the class names that apply; a name that a style sheet doesn't hold, and every false one, is left out. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
