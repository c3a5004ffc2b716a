import type { ByteSource } from './byte-source.ts';
import type { Encoding } from './bytes/encodings.ts';
import type { RecordReader, TableRecord } from './table-record.ts';

/** The records of a text file from its bytes, a piece at a time. */
export async function* textRecords(
  source: Pick<ByteSource, 'pieces'>,
  encoding: Encoding,
  reader: RecordReader,
): AsyncGenerator<readonly TableRecord[]> {
  const decoder = encoding.decoder();
  let begun = false;
  for await (const piece of source.pieces()) {
    let text = decoder.write(piece);
    if (!begun && text !== '') {
      text = withoutMark(text);
      begun = true;
    }
    const records = reader.push(text);
    if (records.length > 0) yield records;
  }
  yield [...reader.push(decoder.end()), ...reader.end()];
}

/** Without the byte order mark, which is no part of the first cell. */
export const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);
