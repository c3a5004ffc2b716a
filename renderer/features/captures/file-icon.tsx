import { File, FileArchive, FileCode, FileText, Film, Globe, Image, Mail, Music, Table2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { fileKind, type FileKind } from './file-kind.ts';

const ICONS: Readonly<Record<FileKind, typeof File>> = {
  image: Image,
  video: Film,
  audio: Music,
  page: Globe,
  table: Table2,
  mail: Mail,
  archive: FileArchive,
  data: FileCode,
  text: FileText,
  other: File,
};

/** What kind of file it is, by its media type. The file itself is never drawn here: it is foreign. */
export function FileIcon({ type }: { readonly type: string }): ReactElement {
  const Icon = ICONS[fileKind(type)];
  return <Icon aria-hidden="true" />;
}
