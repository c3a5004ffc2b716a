import { z } from 'zod';
import { dateMethods, directions } from '../domain/vocabulary.ts';

/** The small parts that the dossier's model is made of. */

export const id = z.uuid();
export const words = z.string();
export const maybe = z.string().nullable();
export const count = z.number().int().min(0);
export const direction = z.enum(directions);
export const scripts = ['latin', 'cyrillic', 'greek', 'hebrew', 'arabic', 'cjk', 'other'] as const;
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A text with what is needed to set it: language (`und` where it isn't recorded), direction, and the script of most letters. */
export const quotation = z.strictObject({
  text: z.string(),
  lang: z.string(),
  dir: direction,
  script: z.enum(scripts),
  /** Only where the words hold lone surrogates, which no UTF-8 can: all UTF-16 units in hexadecimal, four digits each; `text` has U+FFFD. */
  utf16: z.string().exactOptional(),
});

/** A source by its number in the list of sources, with the place in it. */
export const sourceReference = z.strictObject({ source: count, locator: maybe, note: maybe });

export const tick = z.enum(['known', 'open', 'approximate', 'conflict']);

export const date = z.strictObject({
  /** As stored; null: known only in the words displayed. */
  edtf: maybe,
  /** `~ ‹ › ≠ –` or empty. */
  sign: z.string(),
  words,
  /** The exact form to print beside the words, where a reader could take these for something else. */
  exact: maybe,
  /** What the words leave unsaid, such as "day not given". */
  note: maybe,
  precision: z.string(),
  /** "known to the day": empty where the words themselves say how vague it is. */
  precisionWords: words,
  /** Of a date that is one day. */
  weekday: maybe,
  /** Year, month, day, minute. */
  gauge: z.tuple([tick, tick, tick, tick]),
  /** The text as shown where it was found, if it differs from the date. */
  displayed: maybe,
  assertedBy: maybe,
  method: z.enum(dateMethods),
  methodWords: words,
  sources: z.array(sourceReference),
  captures: z.array(count),
});

export const undatedOr = date.nullable();
