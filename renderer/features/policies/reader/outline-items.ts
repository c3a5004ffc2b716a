import type { Contract, OutputOf } from '../../../../core/contract/index.ts';
import { linesOf } from '../../../../core/domain/policy/text-blocks.ts';

export type Version = OutputOf<Contract['policies.read']>;
export type Clause = Version['items'][number];
export type Offer = OutputOf<Contract['clauses.offer']>['items'][number];

/** From a place in a text to the number of its line, as an editor counts. */
export function lineNumbers(text: string): (at: number) => number {
  const ends = linesOf(text).map(({ end }) => end);
  return (at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return Math.min(ends.length, low + 1);
  };
}

/** The innermost clause that holds a place: of two, the shorter. */
export function clauseAt(clauses: readonly Clause[], at: number): Clause | undefined {
  const over = clauses.filter(({ start, end }) => start <= at && end > at);
  return over.reduce<Clause | undefined>((a, b) => (a && a.end - a.start <= b.end - b.start ? a : b), undefined);
}

/** What a clause is called in a line: its label, else its first words without marks of layout. */
export function clauseName({ label, text }: Pick<Clause, 'label' | 'text'>): string {
  if (label !== null) return label;
  const words = text
    .replace(/\*\*|^[#*+-]+\s*/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const [sentence = words] = /^.{25,90}?(?:[:.!?]|$)(?=\s|$)/u.exec(words) ?? [];
  return sentence.length <= 90 ? sentence : `${Array.from(words).slice(0, 80).join('').trimEnd()}…`;
}
