import { passageReference } from '../../../../core/domain/policy/passage-reference.ts';
import { wordsAt, type Span } from '../../../../core/text/spans.ts';
import { useDates } from '../../../i18n/use-dates.ts';
import { useText } from '../../../i18n/use-text.ts';
import { platformName } from '../../chronology/names.ts';
import { lineNumbers, type Version } from '../reader/outline-items.ts';

export interface Citation {
  /** "line 861", "lines 861 to 871". */
  readonly lines: string;
  readonly reference: string;
  /** Platform, policy, when registered and by whom, lines, the words, the hash, the licence: enough for a stranger to find and check them. */
  readonly text: string;
}

/** How a passage of a text is cited. Its words are as they are stored. */
export function useCitation(version: Version): (span: Span) => Citation {
  const t = useText();
  const say = useDates();
  return (span) => {
    const lineOf = lineNumbers(version.text);
    const [from, to] = [lineOf(span.start), lineOf(span.end - 1)];
    const lines = from === to ? t('cite.line', { line: from }) : t('cite.lines', { from, to });
    const reference = passageReference({ sha256: version.sha256, span });
    const seen = version.firstSeen === null ? null : say(version.firstSeen, null, 'long').words;
    const parts = [
      `${platformName(version.policy.platform, t)}, “${version.policy.title}”`,
      seen === null ? t('cite.notSeen') : t('cite.registered', { on: seen }),
      version.registrar,
      version.registrarRef,
      lines,
    ].filter((part) => part !== null);
    const text = [
      `${parts.join(', ')}: “${wordsAt(version.text, span)}”`,
      t('cite.hash', { sha256: version.sha256 }),
      t('cite.reference', { reference }),
      ...(version.licence === null ? [] : [version.licence]),
    ].join('\n');
    return { lines, reference, text };
  };
}
