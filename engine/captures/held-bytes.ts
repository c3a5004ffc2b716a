import { OnRecordError } from '../../core/contract/index.ts';
import { MOST_HELD_BYTES } from '../../core/domain/pasted-bytes.ts';

/**
 * Bytes that came without a file (something pasted), piece by piece, until they are made a capture. Only one thing is held at a time, so
 * that what a page began and never finished takes up no more than that; nothing of it is written anywhere.
 */
export class HeldBytes {
  #id: string | null = null;
  #pieces: Buffer[] = [];
  #bytes = 0;

  /** Takes the next piece. @returns how many bytes are held now. @throws OnRecordError `input.invalid` where they are too many */
  hold(id: string, piece: Buffer): number {
    if (id !== this.#id) this.clear();
    this.#id = id;
    if (this.#bytes + piece.length > MOST_HELD_BYTES) {
      this.clear();
      throw new OnRecordError('input.invalid', 'This is too large to be pasted.', {
        detail: `At most ${String(MOST_HELD_BYTES >> 20)} MiB can be; save it as a file and add that.`,
        safe: 'Nothing was kept of it; what you copied is where you copied it from.',
      });
    }
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    return this.#bytes;
  }

  /** Gives out what is held under an id, and holds it no longer. @throws OnRecordError `object.not-found` */
  take(id: string): Buffer {
    if (id !== this.#id) {
      throw new OnRecordError('object.not-found', 'These bytes are not held any longer.', {
        detail: 'Paste them again.',
        safe: 'Nothing was changed.',
      });
    }
    const whole = Buffer.concat(this.#pieces);
    this.clear();
    return whole;
  }

  clear(): void {
    this.#id = null;
    this.#pieces = [];
    this.#bytes = 0;
  }
}
