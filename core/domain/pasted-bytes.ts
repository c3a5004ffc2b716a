/** Bytes without a file (something pasted) go to the engine in pieces of at most so many, written as Base64. */
export const HELD_PIECE_BYTES = 768 * 1024;
/** And together they are at most so many: they wait in memory. */
export const MOST_HELD_BYTES = 256 * 1024 * 1024;
