/** What a wording is. A paraphrase is never set as a quotation. */
export const RENDERING_KINDS = [
  'verbatim',
  'official-translation',
  'human-translation',
  'machine-translation',
  'back-translation',
  'press-quotation',
  'paraphrase',
  'excerpt',
] as const;
export type RenderingKind = (typeof RENDERING_KINDS)[number];

/** Whether somebody compared it with what it renders. */
export const RENDERING_STATUSES = ['draft', 'checked', 'rejected'] as const;
export type RenderingStatus = (typeof RENDERING_STATUSES)[number];
