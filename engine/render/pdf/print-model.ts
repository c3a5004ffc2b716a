import type { MessageKey } from '../../../core/dossier/language/speech.ts';
import { sectionsOf } from '../../../core/dossier/compile.ts';
import type { DossierModel } from '../../../core/dossier/model.ts';
import type { Pictures } from '../pictures.ts';
import type { Coverage } from './coverage.ts';
import { printContext, type PrintContext } from './print/context.ts';
import { printExhibit } from './print/exhibit.ts';
import { printAccounts, printCapture, printIndex, printSource } from './print/lists.ts';
import { printRequests } from './print/requests.ts';
import { printAnnex, printClauses } from './print/rules.ts';
import { printCover, printCustody, printMethod, printSummary } from './print/whole.ts';
import { segmentsOf, type Segments } from './segments.ts';
import { spokenIn } from './template/index.ts';
import type { Volume } from './volumes.ts';

/** What a volume's template reads, and the signs that must be drawn for it. */
export interface PrintModel {
  readonly json: Uint8Array;
  /** As `keyName` names them. */
  readonly keys: readonly string[];
}

/**
 * What one volume's template reads, as JSON: data only, never markup. The parts that belong to the whole stand in the first volume
 * (summary, accounts) and in the last (clauses, policies, requests, method, custody, index); each volume lists the sources and
 * captures that it leans on.
 */
export function printModel(
  model: DossierModel,
  volume: Volume,
  pictures: Pictures,
  coverage: Coverage,
  firstPage: number,
): PrintModel {
  const context = printContext(model, volume);
  const first = volume.number === 1;
  const last = volume.number === volume.of;
  const body = {
    cover: printCover(context),
    summary: first ? printSummary(context) : null,
    accounts: first ? printAccounts(context) : [],
    sections: sectionsOf(volume.exhibits).map(({ heading, exhibits }) => ({
      heading,
      exhibits: exhibits.map((exhibit) => printExhibit(exhibit, context)),
    })),
    clauses: last ? printClauses(context) : [],
    annex: last ? printAnnex(context) : null,
    requests: last ? printRequests(context) : null,
    method: last ? printMethod(context) : null,
    custody: last ? printCustody(context) : null,
    index: last ? printIndex(context) : [],
  };
  const lists = listsFor(body, context);
  const told = new Told();
  const shown = printed({ ...body, ...lists.shown, labels: labelsOf(context) }, coverage, told);
  const raw = { meta: metaOf(context, firstPage, coverage), pictures: picturesIn(model, lists.captures, pictures) };
  return { json: new TextEncoder().encode(JSON.stringify({ ...(shown as object), ...raw })), keys: [...told.keys] };
}

/** Every label that the template says. */
function labelsOf({ say }: PrintContext): Readonly<Record<string, string>> {
  return Object.fromEntries(spokenIn.map((key) => [key, say(key as MessageKey)]));
}

const PAGE = '\ue000';
const PAGES = '\ue001';

/** Mostly strings that the template hands to Typst as strings, not to be set as words. */
function metaOf({ model, volume, say, aside }: PrintContext, firstPage: number, coverage: Coverage): object {
  const { edition, title, addressee } = model;
  const made = new Date(edition.madeAt);
  const running = addressee === null ? aside(title) : say('running.title', { title, addressee });
  const head = edition.custody.head?.hash.slice(0, 16) ?? say('running.none');
  return {
    title: documentTitle(model, volume, say),
    runningTitle: segmentsOf(running, coverage),
    running: segmentsOf(edition.running, coverage),
    frozen: edition.frozen,
    lang: model.lang,
    dir: model.dir,
    custody: segmentsOf(say('running.custody', { head }), coverage),
    // "page 4 of 17": what stands before, between and after the numbers
    pages: say('running.page', { page: PAGE, pages: PAGES }).split(/[\ue000\ue001]/),
    digit: model.lang === 'fa' ? '۱' : '1',
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

/** For the file's metadata, which hold no controls. */
function documentTitle({ title }: DossierModel, { number: n, of }: Volume, say: PrintContext['say']): string {
  const plain = title.replace(/[\p{Cc}\p{Cs}\ufeff\ufffe]+/gu, ' ').trim();
  return of === 1 ? plain : say('title.volume', { title: plain, n, of });
}

interface Lists {
  readonly shown: { readonly sources: readonly object[]; readonly captures: readonly object[] };
  /** Numbers of the captures listed. */
  readonly captures: ReadonlySet<number>;
}

/** The sources and captures that the volume leans on, with those that these lean on in turn. */
function listsFor(body: object, context: PrintContext): Lists {
  const anchors = new Set<string>();
  gatherAnchors(body, anchors);
  const { sources, captures } = context.model;
  const shown = new Map<number, object>();
  for (let before = -1; before !== shown.size;) {
    before = shown.size;
    for (const source of sources) {
      if (shown.has(source.number) || !anchors.has(`source-${source.number}`)) continue;
      const entry = printSource(source, context);
      shown.set(source.number, entry);
      gatherAnchors(entry, anchors);
    }
  }
  const used = captures.filter(({ number }) => anchors.has(`capture-${number}`));
  return {
    shown: {
      sources: [...shown].sort(([a], [b]) => a - b).map(([, entry]) => entry),
      captures: used.map((capture) => printCapture(capture, context)),
    },
    captures: new Set(used.map(({ number }) => number)),
  };
}

function gatherAnchors(value: unknown, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, item] of Object.entries(value)) {
    if (name === 'anchor' && typeof item === 'string') into.add(item);
    else gatherAnchors(item, into);
  }
}

/** Path and size of each picture, by the capture's number. */
function picturesIn(model: DossierModel, used: ReadonlySet<number>, pictures: Pictures): object {
  const shown = model.captures.flatMap(({ number, sha256, withheld, alt }) => {
    const picture = pictures.get(sha256);
    if (!used.has(number) || withheld !== null || picture === undefined) return [];
    const { width, height, type } = picture;
    return [[String(number), { path: picturePath(sha256, type), width, height, alt }]];
  });
  return Object.fromEntries(shown) as object;
}

/** Where a picture lies in the typesetter's own file system. */
export function picturePath(sha256: string, type: string): string {
  return `/pictures/${sha256}.${type === 'image/png' ? 'png' : 'jpg'}`;
}

/** What was met on the way. */
class Told {
  readonly keys = new Set<string>();
}

/** Every string prepared, but those that the template compares or uses as names. */
function printed(value: unknown, coverage: Coverage, told: Told): unknown {
  if (typeof value === 'string') return segmentsOf(value, coverage) satisfies Segments;
  if (Array.isArray(value)) return value.map((item: unknown) => printed(item, coverage, told));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => {
      if (name === 'keys' && Array.isArray(item)) for (const key of item) told.keys.add(String(key));
      if (name === 'key') told.keys.add(String(item));
      return [name, PLAIN_FIELDS.has(name) ? item : printed(item, coverage, told)];
    }),
  );
}

const PLAIN_FIELDS = new Set([
  'anchor',
  'dir',
  'face',
  'lang',
  'kind',
  'keys',
  'key',
  'verdict',
  'gauge',
  'heldNumbers',
  'sha256',
  'hash',
  'chain',
  'root',
  'headHash',
]);
