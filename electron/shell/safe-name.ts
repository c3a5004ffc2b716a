/** Written as escapes, so that no control character stands in this file: what a file name can't hold on one of the three systems, and control and bidirectional-override characters. */
const unfit = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/gu;
const mostBytes = 200;

/** A name that a person may be offered for a new file: one part of a path, never a path. */
export function safeFileName(suggested: string, otherwise: string): string {
  const spaced = suggested.replace(unfit, ' ').replace(/\s+/gu, ' ').trim();
  const plain = spaced
    .replace(/^\.+/u, '')
    .replace(/[. ]+$/u, '')
    .trim();
  let short = plain;
  while (Buffer.byteLength(short) > mostBytes) short = [...short].slice(0, -1).join('');
  return short === '' ? otherwise : short;
}
