import { OnRecordError } from '../../core/contract/index.ts';
import { placesOf, type ExactSpan, type Span } from '../../core/text/spans.ts';

/**
 * Where words stand in a text, exactly and once. They are never looked for in any other form: what is marked is what was typed.
 * @throws OnRecordError `span.invalid` where they stand nowhere or several times
 */
export function onlyPlace(text: string, words: string, what: string, within?: Span): ExactSpan {
  const places = placesOf(text, words, within);
  const [first, second] = places;
  if (first !== undefined && second === undefined) return { ...first, exact: words };
  const said = first === undefined ? `do not stand in ${what}` : `stand ${places.length} times in ${what}`;
  throw new OnRecordError('span.invalid', `These words ${said}.`, {
    detail:
      first === undefined ? `${words} (exactly, with every space and sign)` : `${words}: give more words around them`,
    safe: 'Nothing was changed.',
  });
}
