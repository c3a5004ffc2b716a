import { useCallback, useMemo } from 'react';
import { useWhen } from '../../i18n/use-when.ts';
import { useAsk } from '../../ipc/use-case.ts';
import type { DossierRequest } from './in-hand.ts';

/** On which pages the lines of an outline stand, once the pages are set. */
export interface Places {
  readonly pageOf: (key: string) => number | null;
  /** "4", "4–10"; null: not set yet. */
  readonly pagesOf: (key: string) => string | null;
}

export function usePlaces(request: DossierRequest | null): Places {
  const when = useWhen();
  const asked = { request: request ?? { title: '-' }, page: 1 };
  const places = useAsk('dossiers.preview', asked, { enabled: request !== null, keep: true }).data?.places;
  const known = useMemo(() => new Map(places?.map((place) => [place.key, place])), [places]);
  const pageOf = useCallback((key: string) => known.get(key)?.first ?? null, [known]);
  const pagesOf = useCallback(
    (key: string) => {
      const place = known.get(key);
      if (place === undefined) return null;
      const { first, last } = place;
      return first === last ? when.number(first) : `${when.number(first)}–${when.number(last)}`;
    },
    [known, when],
  );
  return { pageOf, pagesOf };
}
