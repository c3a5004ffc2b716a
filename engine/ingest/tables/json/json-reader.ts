import type { RecordReader, TableRecord } from '../table-record.ts';

/** Columns of JSON records are the names of their fields; a field within an object is named with a dot: `user.name`. */
export type Fields = ReadonlyMap<string, string>;

const LONG_NUMBER = /\d{16}/;
const DEEPEST = 5;

/** The fields of one JSON object; null if the text is no JSON object. Numbers keep the digits that they are written with. */
export function fieldsOf(json: string): Fields | null {
  let value: unknown;
  try {
    value = LONG_NUMBER.test(json) ? JSON.parse(json, keepDigits) : JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = new Map<string, string>();
  addFields(fields, '', value, 1);
  return fields;
}

/** Post ids are often written as numbers beyond 2^53, which would lose their last digits. */
function keepDigits(_name: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' && !Number.isSafeInteger(value) && context?.source !== undefined
    ? context.source
    : value;
}

function addFields(fields: Map<string, string>, before: string, object: object, depth: number): void {
  for (const [name, value] of Object.entries(object) as [string, unknown][]) {
    const full = before + name;
    if (value === null) continue;
    if (typeof value === 'object' && !Array.isArray(value) && depth < DEEPEST)
      addFields(fields, `${full}.`, value, depth + 1);
    else fields.set(full, typeof value === 'string' ? value : JSON.stringify(value));
  }
}

/** Makes a record of the text of one member. */
export type MemberReader = (json: string, line: number) => TableRecord;

/** Records with one cell a column. */
export const cellsByName =
  (headers: readonly string[]): MemberReader =>
  (json, line) => {
    const fields = fieldsOf(json);
    if (fields === null) return { kind: 'refused', line, reason: 'This is not a JSON object.' };
    return { kind: 'read', cells: headers.map((name) => fields.get(name) ?? ''), line, irregular: false };
  };

/** Records of one cell that holds the whole text: for a first look, before the columns are known. */
export const wholeMember: MemberReader = (json, line) => ({ kind: 'read', cells: [json], line, irregular: false });

/** JSON lines: one object a line. */
export class JsonLinesReader implements RecordReader {
  readonly #member: MemberReader;
  #pending = '';
  #line = 0;

  constructor(member: MemberReader) {
    this.#member = member;
  }

  push(text: string): readonly TableRecord[] {
    if (!text.includes('\n')) {
      this.#pending += text;
      return [];
    }
    const lines = (this.#pending + text).split('\n');
    this.#pending = lines.pop() ?? '';
    return this.#records(lines);
  }

  end(): readonly TableRecord[] {
    const rest = this.#pending;
    this.#pending = '';
    return this.#records([rest]);
  }

  #records(lines: readonly string[]): TableRecord[] {
    return lines.flatMap((json) => {
      this.#line++;
      return json.trim() === '' ? [] : [this.#member(json, this.#line)];
    });
  }
}

/** A JSON array of objects, cut into its members as they come, so that the whole never has to be in memory. */
export class JsonArrayReader implements RecordReader {
  readonly #member: MemberReader;
  #pending = '';
  #at = 0;
  #depth = 0;
  #inString = false;
  #start = -1;
  #line = 1;
  #bare = false;

  constructor(member: MemberReader) {
    this.#member = member;
  }

  push(text: string): readonly TableRecord[] {
    this.#pending += text;
    const records: TableRecord[] = [];
    for (; this.#at < this.#pending.length; this.#at++) this.#step(this.#pending.charCodeAt(this.#at), records);
    const kept = this.#start === -1 ? this.#at : this.#start;
    this.#pending = this.#pending.slice(kept);
    this.#at -= kept;
    if (this.#start !== -1) this.#start = 0;
    return records;
  }

  end(): readonly TableRecord[] {
    if (this.#start === -1) return [];
    return [{ kind: 'refused', line: this.#startLine(), reason: 'The file ends in the middle of this record.' }];
  }

  #startLine(): number {
    return this.#line - (this.#pending.split('\n').length - 1);
  }

  #step(code: number, records: TableRecord[]): void {
    if (code === 10) this.#line++;
    if (this.#depth === 1) this.#betweenMembers(code, records);
    if (this.#inString) {
      // A backslash takes the next character with it; over the end of a piece, the index simply starts beyond it.
      if (code === 92) this.#at++;
      else if (code === 34) this.#inString = false;
    } else if (code === 34) this.#inString = true;
    else if (code === 123 || code === 91) this.#open();
    else if (code === 125 || code === 93) this.#close(records);
  }

  /** A bare number or string among the members is no record; it is refused once. */
  #betweenMembers(code: number, records: TableRecord[]): void {
    if (code === 44 && !this.#inString) this.#bare = false;
    if (this.#bare || code <= 32 || code === 44 || code === 123 || code === 91 || code === 93) return;
    this.#bare = true;
    records.push({ kind: 'refused', line: this.#line, reason: 'This is not a JSON object.' });
  }

  #open(): void {
    if (this.#depth === 1) this.#start = this.#at;
    this.#depth++;
  }

  #close(records: TableRecord[]): void {
    this.#depth--;
    if (this.#depth !== 1 || this.#start === -1) return;
    const json = this.#pending.slice(this.#start, this.#at + 1);
    const lines = json.split('\n').length - 1;
    records.push(this.#member(json, this.#line - lines));
    this.#start = -1;
  }
}
