import type { DaysApart } from '../../../core/domain/policy/days-apart.ts';
import type { Band } from '../../ui/sighting-band-layout.ts';

/** By version: the gap between the last time that it was seen and the next text, where there is one. */
export function gapsAfter({ marks, stretches }: Band): ReadonlyMap<string, DaysApart> {
  const gaps = new Map<string, DaysApart>();
  for (const { look, from, days } of stretches) {
    if (look !== 'gap' || days === null) continue;
    const before = marks.findLast((mark) => mark.from <= from);
    if (before !== undefined) gaps.set(before.versionId, days);
  }
  return gaps;
}
