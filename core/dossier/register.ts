import type { ModelCapture, ModelSource, SourceReference } from './model.ts';
import { modelDate, timeWords, type DateContext } from './dates.ts';
import type { Speech } from './language/speech.ts';
import { showsNotes, type Profile } from './profile.ts';
import type { CaptureRecord, DossierRecords, SourceRecord, SupportRecord } from './records.ts';

interface Used<T> {
  readonly number: number;
  readonly record: T;
  readonly exhibits: Set<string>;
}

/**
 * Numbers sources and captures in the order in which the dossier first leans on them, so that its lists hold what is used and
 * nothing else. Privileged captures get no number where the profile leaves them out.
 */
export class Register {
  readonly #sources: Map<string, SourceRecord>;
  readonly #captures: Map<string, CaptureRecord>;
  readonly #usedSources = new Map<string, Used<SourceRecord>>();
  readonly #usedCaptures = new Map<string, Used<CaptureRecord>>();
  readonly #profile: Profile;
  readonly #speech: Speech;
  /** The exhibit being compiled: sources mentioned now are listed with it. */
  exhibit: string | null = null;

  constructor(records: DossierRecords, profile: Profile, speech: Speech) {
    this.#sources = new Map(records.sources.map((source) => [source.sourceId, source]));
    this.#captures = new Map(records.captures.map((capture) => [capture.captureId, capture]));
    this.#profile = profile;
    this.#speech = speech;
  }

  sources(supports: readonly SupportRecord[]): SourceReference[] {
    return supports.flatMap((support) => {
      const number = support.sourceId === null ? null : this.source(support.sourceId);
      if (number === null) return [];
      const note = showsNotes(this.#profile) ? support.note : null;
      return [{ source: number, locator: locatorOf(support, this.#speech), note }];
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
    let entry = this.#usedCaptures.get(captureId);
    if (entry === undefined) {
      entry = { number: this.#usedCaptures.size + 1, record, exhibits: new Set() };
      this.#usedCaptures.set(captureId, entry);
    }
    if (this.exhibit !== null) entry.exhibits.add(this.exhibit);
    return entry.number;
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
    return [...this.#usedCaptures.values()].map((entry) => modelCapture(entry, this.#profile, this.#speech));
  }
}

function locatorOf({ page, timecode }: SupportRecord, { say }: Speech): string | null {
  const parts = [
    page === null ? null : say('locator.page', { page }),
    timecode === null ? null : say('locator.time', { time: timecode }),
  ];
  return parts.filter((part) => part !== null).join(say('join.comma')) || null;
}

function modelSource({ number, record, exhibits }: Used<SourceRecord>, dates: DateContext): ModelSource {
  const published = record.published.find(({ chosen }) => chosen) ?? record.published[0];
  const others = record.published.filter((claim) => claim !== published);
  const { say, date } = dates.speech;
  return {
    number,
    sourceId: record.sourceId,
    kind: record.kind,
    kindWords: say(`source.${record.kind}`),
    title: record.title,
    author: record.author,
    publisher: record.publisher,
    url: record.url,
    archiveUrl: record.archiveUrl,
    published: published === undefined ? null : modelDate(published, dates),
    otherDates: others.map((claim) => modelDate(claim, dates)),
    accessed: record.accessedOn === null ? null : date(record.accessedOn, null).words,
    exhibits: [...exhibits],
  };
}

function modelCapture(
  { number, record, exhibits }: Used<CaptureRecord>,
  profile: Profile,
  speech: Speech,
): ModelCapture {
  const { say, date } = speech;
  const urls = [...new Set([record.requestedUrl, record.finalUrl])].filter((url) => url !== null);
  const collected = record.collectedOn === null ? null : date(record.collectedOn, record.collectedZone).words;
  const notes = showsNotes(profile);
  return {
    number,
    captureId: record.captureId,
    nature: record.nature,
    natureWords: say(`nature.${record.nature}`),
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
    takenIn: timeWords(record.recordedAt, speech),
    withheld: withheldFor(record, speech),
    alt: say(record.nature === 'transcript' ? 'alt.transcript' : 'alt.capture'),
    exhibits: [...exhibits],
  };
}

function withheldFor({ sensitive, graphic }: CaptureRecord, { say, listed }: Speech): string | null {
  const marks = [sensitive ? say('mark.sensitive') : null, graphic ? say('mark.graphic') : null].filter(
    (mark) => mark !== null,
  );
  return marks.length === 0 ? null : say('capture.withheld', { marks: listed(marks) });
}
