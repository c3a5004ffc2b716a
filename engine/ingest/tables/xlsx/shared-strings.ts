import { unreadable } from './archive.ts';
import { LONGEST_CELL } from './cell-limits.ts';
import type { Workbook } from './workbook.ts';
import { readAllXml, unescaped } from './xml.ts';

/** The texts that cells share, by number. They have to be in memory while a sheet is read, so they have limits. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Numbers of texts whose parts are formatted differently. */
  readonly rich: ReadonlySet<number>;
}

const MOST_TEXTS = 8_000_000;
const MOST_CHARACTERS = 192 * 1024 ** 2;
const LARGEST = 1024 ** 3;

/** @throws OnRecordError import.unreadable where there are more than a machine should hold */
export async function readSharedStrings(workbook: Workbook, signal?: AbortSignal): Promise<SharedStrings> {
  const { archive, name, sharedStrings } = workbook;
  const texts: string[] = [];
  const rich = new Set<number>();
  if (sharedStrings === null || !archive.has(sharedStrings)) return { texts, rich };
  let characters = 0;
  const take = (text: string, runs: boolean): void => {
    if (runs) rich.add(texts.length);
    characters += text.length;
    texts.push(text);
    if (texts.length > MOST_TEXTS || characters > MOST_CHARACTERS) {
      throw unreadable(name, 'Its table of texts is larger than this program holds. Save the sheet as CSV.');
    }
  };
  await readAllXml(archive.part(sharedStrings, LARGEST), name, new RichText('si', take), signal);
  return { texts, rich };
}

/** Gathers the text of an element: its `t`, or the `t` of its runs one after another. Readings (`rPh`) are no part of the words. */
export class RichText {
  readonly #element: string;
  readonly #take: (text: string, runs: boolean) => void;
  #text: string | null = null;
  #runs = false;
  #inText = false;
  #phonetic = 0;

  constructor(element: string, take: (text: string, runs: boolean) => void) {
    this.#element = element;
    this.#take = take;
  }

  open(tag: string): void {
    if (tag === this.#element) {
      this.#text = '';
      this.#runs = false;
    } else if (tag === 'rPh') this.#phonetic++;
    else if (tag === 'r' && this.#text !== null) this.#runs = true;
    else if (tag === 't') this.#inText = this.#text !== null && this.#phonetic === 0;
  }

  text(text: string): void {
    if (this.#inText && this.#text !== null && this.#text.length < LONGEST_CELL) this.#text += text;
  }

  close(tag: string): void {
    if (tag === 't') this.#inText = false;
    else if (tag === 'rPh') this.#phonetic--;
    else if (tag === this.#element && this.#text !== null) {
      this.#take(unescaped(this.#text), this.#runs);
      this.#text = null;
    }
  }
}
