/**
 * A set of texts by their 53-bit hashes, eight bytes each: a million take 16 MB, where a Set of the texts would take hundreds. It can
 * say "seen" of a text that was not (once in some ten thousand imports of a million records), so whoever must be right looks again.
 */
export class SeenTexts {
  #slots = new Float64Array(1 << 12);
  #size = 0;

  /** Adds a text; answers whether it (or, very rarely, another of the same hash) was there. */
  add(key: TextKey): boolean {
    return this.addHash(hash53(key));
  }

  has(key: TextKey): boolean {
    return this.hasHash(hash53(key));
  }

  addHash(hash: number): boolean {
    if (this.#size * 4 >= this.#slots.length * 3) this.#grow();
    const at = this.#place(hash);
    if (this.#slots[at] === hash) return true;
    this.#slots[at] = hash;
    this.#size++;
    return false;
  }

  hasHash(hash: number): boolean {
    return this.#slots[this.#place(hash)] === hash;
  }

  /** Where a hash stands or would stand. */
  #place(hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = hash & mask;
    while (slots[at] !== 0 && slots[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Float64Array(old.length * 2);
    this.#size = 0;
    for (const hash of old) if (hash !== 0) this.addHash(hash);
  }
}

/** What is hashed as one, in order; parts are kept apart. */
type TextKey = readonly (string | number)[];

/** Two multiplicative hashes of 32 bits, mixed into 53; never 0, which marks a free slot. */
export function hash53(key: TextKey): number {
  let a = 0x9e3779b1;
  let b = 0x85ebca6b;
  for (const part of key) {
    const text = typeof part === 'string' ? part : String(part);
    const even = text.length & ~1;
    // Two characters at a time.
    for (let at = 0; at < even; at += 2) {
      const units = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
      a = Math.imul(a ^ units, 0xc2b2ae35);
      a ^= a >>> 15;
      b = Math.imul(b ^ units, 0x27d4eb2f);
      b ^= b >>> 13;
    }
    const end = text.length * 2 + (text.length === even ? 0 : text.charCodeAt(even) << 16);
    a = Math.imul(a ^ end, 0x85ebca6b);
    b = Math.imul(b ^ end, 0xc2b2ae35);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b & 0x1fffff) * 0x1_0000_0000 + (a >>> 0) || 1;
}
