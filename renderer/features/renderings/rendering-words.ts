import { useCallback } from 'react';
import { useDates } from '../../i18n/use-dates.ts';
import { useText } from '../../i18n/use-text.ts';
import { sourceName } from '../attesting/source-fields.tsx';
import type { Wording } from './wordings.ts';

export interface WordingWords {
  /** What kind of wording it is. */
  readonly name: string;
  /** By whom, when, where and how far it was checked. */
  readonly provenance: readonly string[];
}

/** How a wording is named, and whose it is: "back-translation", "en · Israel National News · 25 May 2020 · draft". */
export function useWordingWords(): (wording: Wording) => WordingWords {
  const t = useText();
  const say = useDates();
  return useCallback(
    (wording) => {
      const dates = wording.kind === 'version' ? wording.version.seen : wording.rendering.dates;
      const chosen = dates.find((date) => date.chosen) ?? dates[0];
      const when = chosen === undefined ? null : say(chosen.edtf, chosen.zone, 'short').words;
      if (wording.kind === 'version') {
        return {
          name: t('textKind.version'),
          provenance: given([when === null ? t('versions.seenUnknown') : when, wording.version.note]),
        };
      }
      const { kind, madeBy, sources, status, lang } = wording.rendering;
      const attested = sources.map((source) => source.publisher ?? sourceName(source, t)).join(', ');
      return {
        name: t(`textKind.${kind}`),
        provenance: given([lang, madeBy, when, attested, status === 'checked' ? null : t(`renderingStatus.${status}`)]),
      };
    },
    [t, say],
  );
}

function given(parts: readonly (string | null)[]): string[] {
  return parts.filter((part): part is string => part !== null && part !== '');
}
