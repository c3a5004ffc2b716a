/** Smaller contents all look alike on disk: about the size of a short note says too much. */
const SMALLEST = 4096;

/**
 * Padmé: the size to which content is padded, so that its length shows at most O(log log n) bits and costs at most 12 % more.
 * (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019, algorithm 1.)
 */
export function padme(length: number): number {
  if (length <= SMALLEST) return SMALLEST;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
}
