/** Digits of Persian and Arabic as those of ASCII. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** Letters that stand for values, from the least; the forms at a word's end stand for the same as those within. */
const VALUES: readonly (readonly [letters: string, step: number])[] = [
  ['אבגדהוזחט', 1],
  ['יכלמנסעפצ', 10],
  ['קרשת', 100],
];
const FINAL: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };

function valueOf(letter: string): number {
  const plain = FINAL[letter] ?? letter;
  const row = VALUES.find(([letters]) => letters.includes(plain));
  return row === undefined ? 0 : (row[0].indexOf(plain) + 1) * row[1];
}

/** A number in Hebrew letters, with or without their marks: `כ״ח` is 28, `תש״ף` 780, `ה׳תש״ף` 5780. Null for anything else. */
export function hebrewNumber(text: string): number | null {
  const [, thousands, rest = ''] = /^(?:([א-ט])['׳’])?(.+)$/u.exec(text) ?? [];
  const letters = rest.replace(/["״”“'׳’]/gu, '');
  if (letters === '' || !/^[א-ת]+$/u.test(letters)) return null;
  const values = Array.from(letters, valueOf);
  // Larger values stand before smaller ones; otherwise it is a word.
  if (values.some((value, at) => at > 0 && value > (values[at - 1] ?? 0))) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  return (thousands === undefined ? 0 : valueOf(thousands) * 1000) + sum;
}
