/** capture: bytes as they came from the place; transcript: written down from something else; document: a file in its own right. */
export const CAPTURE_NATURES = ['capture', 'transcript', 'document'] as const;
export type CaptureNature = (typeof CAPTURE_NATURES)[number];

/** What the program or a person made of a capture; each points back to it. */
export const DERIVATIVE_KINDS = [
  'thumbnail',
  'raster',
  'crop',
  'redacted',
  'text',
  'ocr',
  'correction',
  'transcript',
  'metadata',
] as const;
export type DerivativeKind = (typeof DERIVATIVE_KINDS)[number];

/** What a region or a stretch of text is marked for. */
export const ANNOTATION_KINDS = ['note', 'redaction', 'highlight'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** Blurred until asked for; sensitive and privileged may be left out by a recipient profile. */
export const MARKS = ['sensitive', 'graphic', 'privileged'] as const;
export type Mark = (typeof MARKS)[number];
