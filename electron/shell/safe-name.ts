/** What a file name can't hold on one of the three systems. */
const unfit = /[<>:"/\\|?*]/u;
/** Control characters, and those that turn the direction of what follows, so that a name reads as another. */
const unseen = /[\p{Cc}\p{Bidi_Control}]/u;
/** Systems allow 255; the rest is room for an ending and a counter. */
const mostBytes = 200;

/** A name that a person may be offered for a new file: one part of a path, never a path. */
export function safeFileName(suggested: string, otherwise: string): string {
  let name = '';
  for (const { segment } of new Intl.Segmenter().segment(suggested)) {
    const fit = unfit.test(segment) || unseen.test(segment) ? ' ' : segment;
    if (Buffer.byteLength(name + fit) <= mostBytes) name += fit;
  }
  const plain = name
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
    .replace(/[. ]+$/u, '');
  return plain === '' ? otherwise : plain;
}
