import { isAbsolute, resolve } from 'node:path';

/**
 * The case folder that a start of the program names, such as from a file manager: the last argument that is no switch and
 * ends in `.onrecord`. Nothing else on the command line means anything to the window.
 */
export function caseInArguments(argv: readonly string[], workingFolder: string): string | null {
  const named = argv.slice(1).filter((argument) => !argument.startsWith('-') && /\.onrecord[/\\]?$/iu.test(argument));
  const last = named.at(-1);
  if (last === undefined) return null;
  return isAbsolute(last) ? last : resolve(workingFolder, last);
}
