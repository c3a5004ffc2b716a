export const fileKinds = [
  'image',
  'video',
  'audio',
  'page',
  'table',
  'mail',
  'archive',
  'data',
  'text',
  'other',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** The first that fits counts. */
const byType: readonly (readonly [RegExp, FileKind])[] = [
  [/^image\//, 'image'],
  [/^video\//, 'video'],
  [/^audio\//, 'audio'],
  [/html|multipart|warc/, 'page'],
  [/csv|tab-separated|spreadsheet|excel/, 'table'],
  [/rfc822|mail/, 'mail'],
  [/zip|tar|gzip|compressed/, 'archive'],
  [/json|xml|javascript/, 'data'],
  [/^text\/|pdf|word|document/, 'text'],
];

/** What kind of file it is, by its media type. */
export function fileKind(type: string): FileKind {
  return byType.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';
}
