/**
 * A set of texts by their 53-bit hashes, eight bytes each: a million take 16 MB, where a Set of the texts would take hundreds. It can
 * say "seen" of a text that was not (once in some ten thousand imports of a million records), so whoever must be right looks again.
 */
export class SeenTexts {
  #slots = new Float64Array(1 << 12);
  #size = 0;

  /** Adds a text; answers whether it (or, very rarely, another of the same hash) was there. */
  add(key: TextKey): boolean {
    if (this.#size * 4 >= this.#slots.length * 3) this.#grow();
    return this.#put(hash53(key));
  }

  has(key: TextKey): boolean {
    const hash = hash53(key);
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      if (slots[at] === hash) return true;
      if (slots[at] === 0) return false;
    }
  }

  #put(hash: number): boolean {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      if (slots[at] === hash) return true;
      if (slots[at] !== 0) continue;
      slots[at] = hash;
      this.#size++;
      return false;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Float64Array(old.length * 2);
    this.#size = 0;
    for (const hash of old) if (hash !== 0) this.#put(hash);
  }
}

/** What is hashed as one, in order; parts are kept apart. */
type TextKey = readonly (string | number)[];

/** Two multiplicative hashes of 32 bits, mixed into 53; never 0, which marks a free slot. */
function hash53(key: TextKey): number {
  let a = 0x9e3779b1;
  let b = 0x85ebca6b;
  for (const part of key) {
    const text = typeof part === 'string' ? part : String(part);
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      a = Math.imul(a ^ unit, 0xc2b2ae35);
      b = Math.imul(b ^ unit, 0x27d4eb2f);
    }
    a = Math.imul(a ^ 0x10000, 0xc2b2ae35);
    b = Math.imul(b ^ 0x10000, 0x27d4eb2f);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b & 0x1fffff) * 0x1_0000_0000 + (a >>> 0) || 1;
}
