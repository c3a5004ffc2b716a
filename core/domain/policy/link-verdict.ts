import type { ElementFinding } from '../vocabulary.ts';

/**
 * What a link's findings come to, for a line that has room for one word: met or unmet only where every element was judged and all alike.
 * Elements of a clause may stand beside each other or instead of each other, and no rule knows which: whatever is mixed, or not judged to
 * the end, is arguable. null: nothing was judged.
 */
export function linkVerdict(elements: readonly (ElementFinding | null)[]): ElementFinding | null {
  const judged = new Set(elements.filter((finding) => finding !== null));
  const [first] = judged;
  if (first === undefined) return null;
  return judged.size === 1 && !elements.includes(null) ? first : 'arguable';
}
