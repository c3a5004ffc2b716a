import { offsetOf, plainShapes, type DateShape } from './shapes.ts';
import { edtfOf } from './wall-time.ts';

/** A cell's date as the case will hold it. */
export interface ReadDate {
  /** null: the cell couldn't be read as a date; `displayed` keeps its words. */
  readonly edtf: string | null;
  /** IANA name, only where the person gave it and the text states none. */
  readonly zone: string | null;
  /** The cell as it stands, where `edtf` is another text. */
  readonly displayed: string | null;
}

/** The zone of times that state none. */
export type FileZone =
  { readonly kind: 'offset'; readonly minutes: number } | { readonly kind: 'named'; readonly name: string };

/** A zone as a person gives it: an offset, UTC, or an IANA name (checked by the caller). */
export function fileZone(given: string): FileZone {
  const minutes = offsetOf(given.trim());
  return minutes !== null && !Number.isNaN(minutes)
    ? { kind: 'offset', minutes }
    : { kind: 'named', name: given.trim() };
}

/** Reads the dates of one column, now that shape and zone are settled. */
export class DateReader {
  readonly #shape: DateShape;
  readonly #zone: FileZone | null;

  constructor(shape: DateShape, zone: FileZone | null) {
    this.#shape = shape;
    this.#zone = zone;
  }

  read(cell: string): ReadDate {
    const text = cell.trim();
    const shown = this.#shape.read(text) ?? plainShapes[0]?.read(text) ?? null;
    if (shown === null) return { edtf: null, zone: null, displayed: cell };
    if (shown.kind === 'edtf') return { edtf: shown.text, zone: null, displayed: shown.text === cell ? null : cell };
    const open = shown.wall.time !== null && shown.wall.offset === null ? this.#zone : null;
    const edtf = edtfOf(shown.wall, open?.kind === 'offset' ? open.minutes : null);
    return { edtf, zone: open?.kind === 'named' ? open.name : null, displayed: edtf === cell ? null : cell };
  }
}
