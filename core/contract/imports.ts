import { z } from 'zod';
import { command, query } from './define.ts';
import { empty, fileToken, id, name, zone } from './fields.ts';

/** The roles a column can play. */
export const columnRoles = ['date', 'text', 'id', 'link', 'account', 'language'] as const;

/**
 * Says what the columns of a table mean. Columns are named by their header, or by number from 1 where there is none; null says that the
 * table has none for that role. A table without dates is taken only where `date` is null: then all its statements are undated.
 */
export const columnMap = z.strictObject({
  columns: z.partialRecord(z.enum(columnRoles), z.string().max(1000).nullable()),
  /** EDTF, or a pattern of Y M D h m s such as `M/D/YY h:m`. */
  dateFormat: z.string().max(100).nullable().default(null),
  zone: zone.nullable().default(null),
  delimiter: z.string().min(1).max(1).nullable().default(null),
  encoding: z.string().max(40).nullable().default(null),
});

const importRequest = z.strictObject({
  files: z.array(fileToken).min(1).max(1000),
  /** null: recognised by content. */
  as: z.string().max(40).nullable().default(null),
  accountId: id.nullable().default(null),
  platform: name.nullable().default(null),
  map: columnMap.nullable().default(null),
  zone: zone.nullable().default(null),
  encoding: z.string().max(40).nullable().default(null),
  /** Of a workbook: the sheet's name, or its number from 1; null: every visible one that holds anything. */
  sheet: z.string().max(200).nullable().default(null),
});

const place = z.strictObject({ where: z.string(), reason: z.string() });

const report = z.strictObject({
  format: z.string(),
  encoding: z.string().nullable(),
  dateOrder: z.string().nullable(),
  zone: z.string().nullable(),
  /** How the zone was found, in words that can be checked; null where it was given or not needed. */
  zoneEvidence: z.string().nullable(),
  read: z.number(),
  added: z.number(),
  duplicates: z.number(),
  refused: z.array(place),
  refusedTotal: z.number(),
  warnings: z.array(z.strictObject({ where: z.string(), code: z.string(), message: z.string() })),
  warningsTotal: z.number(),
  /** How many records the file itself says it holds, where it says so. */
  declared: z.number().nullable(),
});

export const imports = {
  /** What an import would do: reads everything, writes nothing. */
  'imports.preview': query({
    long: true,
    input: importRequest,
    output: report.extend({
      /** What the program takes the columns to mean, ready to be corrected and given back as `map`. */
      map: columnMap.nullable(),
      /** False: a date or a text column could not be told; the map must be completed first. */
      layoutKnown: z.boolean(),
      headers: z.array(z.string()),
      /** Of the first file, where it is a workbook: all its sheets. */
      sheets: z.array(z.strictObject({ number: z.number(), name: z.string(), hidden: z.boolean() })),
      sample: z.array(
        z.strictObject({
          row: z.number(),
          cells: z.array(z.string()),
          date: z.string().nullable(),
          text: z.string().nullable(),
          nativeId: z.string().nullable(),
          account: z.string().nullable(),
        }),
      ),
    }),
  }),
  'imports.run': command({
    long: true,
    input: importRequest,
    output: report.extend({ imports: z.array(id) }),
    invalidates: ['statements', 'accounts', 'captures', 'imports', 'case', 'history', 'custody'],
  }),
  'imports.list': query({
    input: empty,
    output: z.strictObject({
      items: z.array(
        z.strictObject({
          importId: id,
          fileName: z.string().nullable(),
          captureId: id.nullable(),
          format: z.string(),
          encoding: z.string().nullable(),
          zone: z.string().nullable(),
          read: z.number(),
          added: z.number(),
          duplicates: z.number(),
        }),
      ),
    }),
  }),
} as const;
