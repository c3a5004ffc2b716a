import { describeDate } from '../domain/date-words.ts';
import type { ModelCapture, ModelSource, SourceReference } from './model.ts';
import { modelDate, timeWords, type DateContext } from './dates.ts';
import { showsNotes, type Profile } from './profile.ts';
import type { CaptureRecord, DossierRecords, SourceRecord, SupportRecord } from './records.ts';
import { natureWords, sourceKindWords } from './words.ts';

interface Entry<T> {
  readonly number: number;
  readonly record: T;
}

interface UsedSource extends Entry<SourceRecord> {
  readonly exhibits: Set<string>;
}

/**
 * Numbers sources and captures in the order in which the dossier first leans on them, so that its lists hold what is used and
 * nothing else. Privileged captures get no number where the profile leaves them out.
 */
export class Register {
  readonly #sources: Map<string, SourceRecord>;
  readonly #captures: Map<string, CaptureRecord>;
  readonly #usedSources = new Map<string, UsedSource>();
  readonly #usedCaptures = new Map<string, Entry<CaptureRecord>>();
  readonly #profile: Profile;
  /** The exhibit being compiled: sources mentioned now are listed with it. */
  exhibit: string | null = null;

  constructor(records: DossierRecords, profile: Profile) {
    this.#sources = new Map(records.sources.map((source) => [source.sourceId, source]));
    this.#captures = new Map(records.captures.map((capture) => [capture.captureId, capture]));
    this.#profile = profile;
  }

  sources(supports: readonly SupportRecord[]): SourceReference[] {
    return supports.flatMap((support) => {
      const number = support.sourceId === null ? null : this.source(support.sourceId);
      if (number === null) return [];
      const note = showsNotes(this.#profile) ? support.note : null;
      return [{ source: number, locator: locatorOf(support), note }];
    });
  }

  /** Numbers of the captures among the supports, each once. */
  captures(supports: readonly SupportRecord[]): number[] {
    const numbers = supports.flatMap(({ captureId }) => (captureId === null ? [] : [this.capture(captureId)]));
    return [...new Set(numbers.filter((number) => number !== null))];
  }

  source(sourceId: string): number | null {
    const record = this.#sources.get(sourceId);
    if (record === undefined) return null;
    let entry = this.#usedSources.get(sourceId);
    if (entry === undefined) {
      entry = { number: this.#usedSources.size + 1, record, exhibits: new Set() };
      this.#usedSources.set(sourceId, entry);
    }
    if (this.exhibit !== null) entry.exhibits.add(this.exhibit);
    return entry.number;
  }

  capture(captureId: string): number | null {
    const record = this.#captures.get(captureId);
    if (record === undefined || (record.privileged && !showsNotes(this.#profile))) return null;
    const known = this.#usedCaptures.get(captureId);
    if (known !== undefined) return known.number;
    const number = this.#usedCaptures.size + 1;
    this.#usedCaptures.set(captureId, { number, record });
    return number;
  }

  /** The capture behind an id, whether or not the profile prints it. */
  captureRecord(captureId: string): CaptureRecord | undefined {
    return this.#captures.get(captureId);
  }

  sourceRecord(sourceId: string): SourceRecord | undefined {
    return this.#sources.get(sourceId);
  }

  sourceList(dates: DateContext): ModelSource[] {
    this.exhibit = null;
    const list: ModelSource[] = [];
    // A source's own date may lean on another source: a Map's iteration also meets what is added on the way
    for (const entry of this.#usedSources.values()) list.push(modelSource(entry, dates));
    return list;
  }

  captureList(): ModelCapture[] {
    return [...this.#usedCaptures.values()].map((entry) => modelCapture(entry, this.#profile));
  }
}

function locatorOf({ page, timecode }: SupportRecord): string | null {
  const parts = [page === null ? null : `page ${page}`, timecode === null ? null : `at ${timecode}`];
  return parts.filter((part) => part !== null).join(', ') || null;
}

function modelSource({ number, record, exhibits }: UsedSource, dates: DateContext): ModelSource {
  const published = record.published.find(({ chosen }) => chosen) ?? record.published[0];
  return {
    number,
    sourceId: record.sourceId,
    kind: record.kind,
    kindWords: sourceKindWords[record.kind],
    title: record.title,
    author: record.author,
    publisher: record.publisher,
    url: record.url,
    archiveUrl: record.archiveUrl,
    published: published === undefined ? null : modelDate(published, dates),
    accessed: record.accessedOn === null ? null : describeDate(record.accessedOn, null, { style: 'long' }).words,
    exhibits: [...exhibits],
  };
}

function modelCapture({ number, record }: Entry<CaptureRecord>, profile: Profile): ModelCapture {
  const urls = [...new Set([record.requestedUrl, record.finalUrl])].filter((url) => url !== null);
  const collected =
    record.collectedOn === null
      ? null
      : describeDate(record.collectedOn, record.collectedZone, { style: 'long' }).words;
  const notes = showsNotes(profile);
  return {
    number,
    captureId: record.captureId,
    nature: record.nature,
    natureWords: natureWords[record.nature],
    fileName: record.fileName,
    type: record.type,
    bytes: record.bytes,
    sha256: record.sha256,
    urls,
    collected,
    collector: record.collector,
    tool: [record.tool, record.toolVersion].filter((part) => part !== null).join(' ') || null,
    method: record.method,
    receivedFrom: notes ? record.receivedFrom : null,
    takenIn: timeWords(record.recordedAt),
    withheld: withheldFor(record),
    alt: record.nature === 'transcript' ? 'Transcript, see text' : 'Screenshot, see text',
  };
}

function withheldFor({ sensitive, graphic }: CaptureRecord): string | null {
  const marks = [sensitive ? 'sensitive' : null, graphic ? 'graphic' : null].filter((mark) => mark !== null);
  return marks.length === 0 ? null : `Marked ${marks.join(' and ')}: the picture is not printed.`;
}
