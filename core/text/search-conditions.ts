/** A word of a search that chooses by something else than words: whose, or when. */
export interface SearchCondition {
  readonly about: 'account' | 'date';
  /** What stands after the colon, without quotation marks. */
  readonly value: string;
  readonly excluded: boolean;
  /** The whole as it was typed: what a chip shows. */
  readonly typed: string;
}

const CONDITION = /^(account|date):(?:"([^"]*)"?|“([^”]*)”?|([^\s"“”]*))/iu;

/**
 * Reads `account:name`, `account:"two words"` or `date:2020-05` at the beginning of a text. Nothing is judged here: whether there is
 * such an account or date is for whoever knows the case.
 * @returns null where no such word stands there
 */
export function readCondition(
  text: string,
  excluded: boolean,
): { readonly condition: SearchCondition; readonly length: number } | null {
  const found = CONDITION.exec(text);
  if (found === null) return null;
  const [typed, about = '', quoted = '', curled = '', plain = ''] = found;
  const value = quoted || curled || plain;
  return {
    condition: {
      about: about.toLowerCase() === 'account' ? 'account' : 'date',
      value: value.trim(),
      excluded,
      typed: `${excluded ? '-' : ''}${typed}`,
    },
    length: typed.length,
  };
}

/** The two ends of a `date:` word, each EDTF text or null where it is open. */
export interface DateEnds {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The ends that a `date:` word names: one date is both (`2020-05`), two dots part two of them (`2020-05..2020-07`, `..2020-07`,
 * `2020-05..`), as does the slash of EDTF.
 */
export function dateEnds(value: string): DateEnds {
  const parts = /^([^[\]{}/]*)\.\.([^[\]{}/]*)$/u.exec(value) ?? /^([^/]+)\/([^/]+)$/u.exec(value);
  if (parts === null) return { from: value, to: value };
  const end = (text: string | undefined): string | null =>
    text === undefined || text === '' || text === '..' ? null : text;
  return { from: end(parts[1]), to: end(parts[2]) };
}
