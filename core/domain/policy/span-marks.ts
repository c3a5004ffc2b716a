/** What is known of a stretch of a statement's words that a link points to. */
export interface MarkedPlace {
  /** The wording that it lies in; null: it is a region of a picture. */
  readonly wording: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** Of a region: which, in any form that tells two apart. */
  readonly region: string | null;
}

/** a, b … z, aa, ab …: the letter of a statement's span, counted from nought. */
export function spanLetter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : spanLetter(Math.floor(index / 26) - 1) + last;
}

/**
 * The letters of a statement's spans, given in the order in which they were drawn, those set aside too: a letter that somebody wrote into a
 * rationale never comes to mean other words. What two links point to alike has one letter.
 */
export function spanLetters(places: readonly MarkedPlace[]): string[] {
  const letters = new Map<string, string>();
  return places.map(({ wording, start, end, region }) => {
    const place = JSON.stringify([wording, start, end, region]);
    const letter = letters.get(place) ?? spanLetter(letters.size);
    letters.set(place, letter);
    return letter;
  });
}
