/** Rows and columns of a sheet, as every program that writes workbooks keeps to. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** No text is longer than 16 MiB; of a longer one only so much is held that its length is beyond doubt. */
export const LONGEST_CELL = 17 * 1024 ** 2;

/** The letters of a column counted from 0: A, B … Z, AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** The column of a cell's reference such as `AB12`, counted from 0; null where it says none. */
export function columnOf(reference: string | undefined): number | null {
  const [letters] = /^[A-Z]{1,3}/i.exec(reference ?? '') ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
