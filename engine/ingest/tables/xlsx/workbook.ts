import type { Archive } from './archive.ts';
import { unreadable } from './archive.ts';
import { readStyles, type NumberLook } from './number-looks.ts';
import { isTrue, readAllXml, unescaped } from './xml.ts';

/** One sheet of a workbook. */
export interface Sheet {
  /** From 1, in the order of the workbook, hidden ones counted. */
  readonly number: number;
  readonly name: string;
  readonly hidden: boolean;
  /** The name of its part. */
  readonly part: string;
}

export interface Workbook {
  readonly name: string;
  readonly archive: Archive;
  readonly sheets: readonly Sheet[];
  /** Day 0 of its dates is 1 January 1904, as on old Macintoshes; otherwise they count from 1900. */
  readonly from1904: boolean;
  readonly sharedStrings: string | null;
  /** How the numbers of a style are shown, by the style's number. */
  readonly looks: readonly NumberLook[];
}

const SMALL_PART = 64 * 1024 ** 2;

/** Reads what a workbook says of its sheets and styles. @throws OnRecordError import.unreadable */
export async function readWorkbook(archive: Archive, name: string): Promise<Workbook> {
  const main = await mainPart(archive, name);
  const links = await relations(archive, name, main);
  const { sheets, from1904 } = await sheetsOf(archive, name, main, links);
  const of = (kind: string): string | null => links.find(({ type }) => type.endsWith(`/${kind}`))?.target ?? null;
  const styles = of('styles');
  return {
    name,
    archive,
    sheets,
    from1904,
    sharedStrings: of('sharedStrings'),
    looks: styles === null ? [] : await readStyles(archive.part(styles, SMALL_PART), name),
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function mainPart(archive: Archive, name: string): Promise<string> {
  const links = archive.has('_rels/.rels') ? await relations(archive, name, '') : [];
  const main = links.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!archive.has(main) || main.endsWith('.bin')) {
    throw unreadable(name, 'It is an archive, but no workbook of the kind .xlsx. Save it as .xlsx or CSV.');
  }
  return main;
}

/** What a part links to. Targets outside of the archive are left out: nothing is ever fetched. */
async function relations(archive: Archive, name: string, part: string): Promise<Relation[]> {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(part) ?? [];
  const place = `${folder}_rels/${file}.rels`;
  const links: Relation[] = [];
  if (!archive.has(place)) return links;
  await readAllXml(archive.part(place, SMALL_PART), name, {
    open: (tag, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (tag === 'Relationship' && TargetMode !== 'External')
        links.push({ id: Id, type: Type, target: resolved(folder, Target) });
    },
  });
  return links;
}

/** Targets are relative to the folder of the part that links, or absolute. */
function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '' && step !== '.') parts.push(step);
  }
  return parts.join('/');
}

async function sheetsOf(
  archive: Archive,
  name: string,
  main: string,
  links: readonly Relation[],
): Promise<Pick<Workbook, 'sheets' | 'from1904'>> {
  const sheets: Sheet[] = [];
  let from1904 = false;
  let count = 0;
  await readAllXml(archive.part(main, SMALL_PART), name, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (tag !== 'sheet') return;
      count++;
      const link = links.find(({ id }) => id === attributes['id']);
      // Sheets of charts and dialogs hold no cells.
      if (link?.type.endsWith('/worksheet') !== true) return;
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ number: count, name: unescaped(attributes['name'] ?? ''), hidden, part: link.target });
    },
  });
  return { sheets, from1904 };
}
