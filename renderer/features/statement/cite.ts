import { useCallback } from 'react';
import { say as note } from '../../app/undo.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useText } from '../../i18n/use-text.ts';
import { sourceWords } from '../attesting/source-fields.tsx';
import { speakerName, useKindWords } from '../chronology/names.ts';
import type { Statement } from './statement-pane.tsx';

/**
 * Puts the statement on the clipboard as a note would cite it: the words exactly, who, of what kind, when and how surely, and where it
 * stands. The date is said as it is known and no finer.
 */
export function useCite(): (statement: Statement) => void {
  const t = useText();
  const say = useDates();
  const kindWords = useKindWords();
  return useCallback(
    (statement) => {
      const date = say(statement.date, statement.zone, 'long');
      const when = [date.words, date.zone, date.note].filter((part) => part !== null && part !== '').join(', ');
      const lines = [
        `“${statement.text}”`,
        [speakerName(statement, t), kindWords(statement), when].join(', '),
        statement.url ?? '',
        sourceWords(statement.sources, t),
        ...statement.captures.map(({ fileName, sha256 }) => `${fileName ?? t('nature.capture')}, SHA-256 ${sha256}`),
      ];
      void navigator.clipboard
        .writeText(lines.filter((line) => line !== '').join('\n'))
        .then(() => note(t('statement.cited'), 'none'));
    },
    [t, say, kindWords],
  );
}
