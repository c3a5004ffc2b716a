import type { Contract, OutputOf } from '../../core/contract/index.ts';
import type { Place } from '../render/pdf/typeset.ts';

type Places = OutputOf<Contract['dossiers.preview']>['places'];

const PART = 'part-';
const EXHIBIT = 'exhibit-';

/**
 * The pages of the outline's lines, from where labelled headings came to stand. A part begins on a page of its own and reaches to where
 * the next begins; an exhibit is told by the page on which it begins.
 */
export function placesOf(headings: readonly Place[], pages: number): Places {
  const parts = [
    { key: 'cover', first: 1 },
    ...headings
      .filter(({ label }) => label.startsWith(PART))
      .map(({ label, page }) => ({ key: label.slice(PART.length), first: page })),
  ];
  // A later volume repeats some parts: the line leads to the first
  const known = parts.filter(({ key }, index) => parts.findIndex((other) => other.key === key) === index);
  const reaching = known.map(({ key, first }, index) => {
    if (key === 'cover') return { key, first, last: first };
    const next = known[index + 1]?.first ?? pages + 1;
    return { key, first, last: Math.max(first, next - 1) };
  });
  const exhibits = headings
    .filter(({ label }) => label.startsWith(EXHIBIT))
    .map(({ label, page }) => ({ key: label, first: page, last: page }));
  return [...reaching, ...exhibits];
}
