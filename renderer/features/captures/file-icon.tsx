import { File, FileArchive, FileCode, FileText, Film, Globe, Image, Mail, Music, Table2 } from 'lucide-react';
import type { ReactElement } from 'react';

const byType: readonly (readonly [RegExp, typeof File])[] = [
  [/^image\//, Image],
  [/^video\//, Film],
  [/^audio\//, Music],
  [/html|multipart|warc/, Globe],
  [/csv|tab-separated|spreadsheet|excel/, Table2],
  [/rfc822|mail/, Mail],
  [/zip|tar|gzip|compressed/, FileArchive],
  [/json|xml|javascript/, FileCode],
  [/^text\/|pdf|word|document/, FileText],
];

/** What kind of file it is, by its media type. The file itself is never drawn here: it is foreign. */
export function FileIcon({ type }: { readonly type: string }): ReactElement {
  const Icon = byType.find(([pattern]) => pattern.test(type))?.[1] ?? File;
  return <Icon aria-hidden="true" />;
}
