/** What kind of published place attests something. */
export const SOURCE_KINDS = [
  'article',
  'embed',
  'post',
  'archive',
  'book',
  'broadcast',
  'official-record',
  'letter',
  'file',
  'person',
  'other',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
