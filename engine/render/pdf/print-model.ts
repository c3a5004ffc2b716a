import type { DossierModel, Exhibit, ModelDate, Quotation } from '../../../core/dossier/model.ts';
import { hiddenCharacters } from '../../../core/text/hidden-characters.ts';
import type { Pictures } from '../pictures.ts';
import type { Coverage } from './coverage.ts';
import { segmentsOf, type Segments } from './segments.ts';
import type { Volume } from './volumes.ts';

/** A value of the model as the template takes it: every string prepared, everything else as it is. */
export type Printed<T> = T extends string
  ? Segments
  : T extends number | boolean | null
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Printed<Item>[]
      : { readonly [K in keyof T]: Printed<T[K]> };

/**
 * What one volume's template reads, as JSON: data only, never markup. The parts that belong to the whole (summary, accounts) stand
 * in the first volume, method and custody in the last; each volume lists the sources and captures that it leans on.
 */
export function printModel(
  model: DossierModel,
  volume: Volume,
  pictures: Pictures,
  coverage: Coverage,
  firstPage: number,
): Uint8Array {
  const first = volume.number === 1;
  const last = volume.number === volume.of;
  const used = usedIn(model, volume, first);
  const shown = {
    cover: coverFacts(model, volume),
    summary: first ? model.summary : null,
    accounts: first ? model.accounts : [],
    sections: sections(volume.exhibits),
    sources: model.sources.filter(({ number }) => used.sources.has(number)),
    captures: model.captures.filter(({ number }) => used.captures.has(number)),
    method: last ? model.method : [],
    findings: last ? model.findings : [],
    custody: last ? model.edition.custody : null,
  };
  const raw = {
    meta: metaOf(model, volume, firstPage, coverage),
    pictures: picturesIn(model, used.captures, pictures),
  };
  return new TextEncoder().encode(JSON.stringify({ ...printed(shown, coverage), ...raw }));
}

/** Mostly strings that the template hands to Typst as strings, not to be set as words. */
function metaOf(model: DossierModel, volume: Volume, firstPage: number, coverage: Coverage): object {
  const made = new Date(model.edition.madeAt);
  return {
    title: documentTitle(model, volume),
    runningTitle: segmentsOf(runningTitle(model), coverage),
    lang: model.lang,
    label: model.edition.label,
    program: model.edition.program,
    head: model.edition.custody.head?.hash.slice(0, 16) ?? 'none',
    firstPage,
    made: [
      made.getUTCFullYear(),
      made.getUTCMonth() + 1,
      made.getUTCDate(),
      made.getUTCHours(),
      made.getUTCMinutes(),
      made.getUTCSeconds(),
    ],
  };
}

function runningTitle({ title, addressee }: DossierModel): string {
  return addressee === null ? title : `${title} · to ${addressee}`;
}

/** For the file's metadata, which hold no controls. */
function documentTitle({ title }: DossierModel, { number, of }: Volume): string {
  const plain = title.replace(/[\p{Cc}\ufeff\ufffe]+/gu, ' ').trim();
  return of === 1 ? plain : `${plain}, volume ${number} of ${of}`;
}

function coverFacts(model: DossierModel, volume: Volume): object {
  const numbers = volume.exhibits.map(({ exhibit }) => exhibit);
  const span = numbers.length === 0 ? null : `Exhibits ${numbers[0] ?? ''} to ${numbers.at(-1) ?? ''}`;
  const facts: [string, string | null][] = [
    ['addressee', model.addressee],
    ['reference', model.reference],
    ['case', model.caseFile.title],
    ['edition', model.edition.label],
    ['compiled', model.edition.madeWords],
    ['volume', volume.of === 1 ? null : `${volume.number} of ${volume.of}. ${span ?? ''}`],
    ['holds', holds(model, volume)],
    ['profile', model.profileWords],
    ['description', model.caseFile.description],
    ['purpose', model.caseFile.purpose],
    ['legal basis', model.caseFile.legalBasis],
  ];
  return {
    kind: model.document === 'dossier' ? 'Dossier' : model.document,
    title: model.title,
    facts: facts.filter(([, value]) => value !== null),
  };
}

function holds({ summary, accounts }: DossierModel, volume: Volume): string {
  const part = volume.of === 1 ? '' : `, ${volume.exhibits.length} of them in this volume`;
  const from = accounts.length === 1 ? 'one account' : `${accounts.length} accounts`;
  return `${summary.included} of ${summary.onRecord} statements on record, from ${from}${part}`;
}

/** Exhibits by year, each text with the faces that its language asks for and its hidden characters named. */
function sections(exhibits: readonly Exhibit[]): object[] {
  const found: { heading: string; exhibits: object[] }[] = [];
  for (const exhibit of exhibits) {
    const last = found.at(-1);
    const printable = printableExhibit(exhibit);
    if (last?.heading === exhibit.section) last.exhibits.push(printable);
    else found.push({ heading: exhibit.section, exhibits: [printable] });
  }
  return found;
}

function printableExhibit(exhibit: Exhibit): object {
  return {
    ...exhibit,
    text: { ...exhibit.text, ...faceOf(exhibit.text) },
    hidden: hiddenNote(exhibit.text),
    repair: exhibit.repair === null ? null : { ...exhibit.repair, ...faceOf(exhibit.repair) },
    versions: exhibit.versions.map((version) => ({ ...version, ...faceOf(version) })),
    renderings: exhibit.renderings.map((rendering) => ({ ...rendering, ...faceOf(rendering) })),
  };
}

/** Han characters look different in Chinese, Japanese and Korean: the language decides, else the kana or hangul beside them. */
function faceOf({ lang, script, text }: Quotation): { readonly face: string } {
  if (script !== 'cjk') return { face: script };
  if (lang.startsWith('ja') || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return { face: 'japanese' };
  if (lang.startsWith('ko') || /\p{Script=Hangul}/u.test(text)) return { face: 'korean' };
  return { face: 'chinese' };
}

/** Joiners are ordinary spelling in Arabic script; what direction marks and zero widths do can't be seen at all. */
function hiddenNote({ text, script }: Quotation): string | null {
  const counts = new Map<string, number>();
  for (const { kind, name, codePoint } of hiddenCharacters(text)) {
    if (
      (kind === 'joining' && script === 'arabic') ||
      kind === 'control' ||
      kind === 'private' ||
      kind === 'unassigned'
    )
      continue;
    const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    const label = name === number ? number : `${name} (${number})`;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts.size === 0 ? null : [...counts].map(([label, times]) => `${label} × ${times}`).join(', ');
}

interface Used {
  readonly sources: Set<number>;
  readonly captures: Set<number>;
}

function usedIn(model: DossierModel, volume: Volume, withAccounts: boolean): Used {
  const used: Used = { sources: new Set(), captures: new Set() };
  const use = (of: {
    readonly sources: readonly { source: number }[];
    readonly captures?: readonly number[];
  }): void => {
    for (const { source } of of.sources) used.sources.add(source);
    for (const number of of.captures ?? []) used.captures.add(number);
  };
  const useDate = (date: ModelDate | null): void => {
    if (date !== null) use(date);
  };
  for (const exhibit of volume.exhibits) {
    use(exhibit);
    [exhibit.date, ...exhibit.otherDates, ...exhibit.versions.flatMap(({ seen }) => seen)].forEach(useDate);
    exhibit.renderings.forEach(use);
    const file = exhibit.importedFrom?.capture ?? null;
    if (file !== null) used.captures.add(file);
  }
  const accounts = withAccounts ? model.accounts : [];
  for (const { source } of accounts.flatMap(({ names }) => names)) if (source !== null) used.sources.add(source);
  const observed = [
    ...accounts.flatMap(({ observations }) => observations),
    ...volume.exhibits.flatMap(({ statuses }) => statuses),
  ];
  for (const observation of observed) {
    use(observation);
    [observation.date, ...observation.otherDates].forEach(useDate);
  }
  for (const { number, published } of model.sources) if (used.sources.has(number)) useDate(published);
  return used;
}

/** Path and size in points at most of each picture, by the capture's number. */
function picturesIn(model: DossierModel, used: ReadonlySet<number>, pictures: Pictures): object {
  const shown = model.captures.flatMap(({ number, sha256, withheld }) => {
    const picture = pictures.get(sha256);
    if (!used.has(number) || withheld !== null || picture === undefined) return [];
    return [
      [String(number), { path: picturePath(sha256, picture.type), width: picture.width, height: picture.height }],
    ];
  });
  return Object.fromEntries(shown) as object;
}

/** Where a picture lies in the typesetter's own file system. */
export function picturePath(sha256: string, type: string): string {
  return `/pictures/${sha256}.${type === 'image/png' ? 'png' : 'jpg'}`;
}

function printed<T>(value: T, coverage: Coverage): Printed<T> {
  if (typeof value === 'string') return segmentsOf(value, coverage) as Printed<T>;
  if (Array.isArray(value)) return value.map((item: unknown) => printed(item, coverage)) as Printed<T>;
  if (typeof value !== 'object' || value === null) return value as Printed<T>;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => [
      name,
      isPlain(name) ? item : printed(item, coverage),
    ]),
  ) as Printed<T>;
}

/** Fields that the template compares or uses as names, and so needs as they are. */
const PLAIN_FIELDS = new Set([
  'dir',
  'face',
  'lang',
  'script',
  'sign',
  'gauge',
  'severity',
  'sha256',
  'root',
  'hash',
  'statementId',
]);

function isPlain(name: string): boolean {
  return PLAIN_FIELDS.has(name);
}
