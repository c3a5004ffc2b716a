import type { Observation } from './timeline.ts';

/** A stretch of time in which the same can be said; its ends are instants, both within it. */
export interface Piece extends Readonly<Record<'from' | 'to', number>> {
  /**
   * before, after: nothing so early or so late is held. seen: somebody saw the text then. sure: between two sightings of one content, or
   * under a continuous watch. gap: between two texts, and nobody watched. change: within it another text was first seen.
   */
  readonly kind: 'before' | 'change' | 'seen' | 'sure' | 'gap' | 'after';
  /** What was seen at its beginning; for a change, before and after it. */
  readonly held: readonly Observation[];
}

/** All of time, cut into what can be said of it: the one rule for answers and for what is drawn. */
export function piecesOf(observations: readonly Observation[]): Piece[] {
  const [first] = observations;
  if (first === undefined) return [{ kind: 'before', from: -Infinity, to: Infinity, held: [] }];
  const pieces: Piece[] = [{ kind: 'before', from: -Infinity, to: first.from.first - 1, held: [] }];
  for (const [index, observation] of observations.entries()) {
    const before = observations[index - 1];
    const { from, to, watched } = observation;
    if (before !== undefined && before.content !== observation.content) {
      // The text changed at the latest when the new one was seen, so its first sighting touches the change.
      pieces.push({ kind: 'change', from: from.first, to: from.last, held: [before, observation] });
    }
    pieces.push({ kind: 'seen', from: from.first, to: to.last, held: [observation] });
    const after = observations[index + 1];
    if (after !== undefined) {
      const sure = watched || after.content === observation.content;
      pieces.push({
        kind: sure ? 'sure' : 'gap',
        from: to.last + 1,
        to: after.from.first - 1,
        held: [observation],
      });
    }
  }
  const latest = observations.reduce((a, b) => (b.to.last >= a.to.last ? b : a));
  pieces.push({ kind: 'after', from: latest.to.last + 1, to: Infinity, held: [latest] });
  return pieces.filter((piece) => piece.from <= piece.to);
}
