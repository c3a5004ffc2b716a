import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { SeverityMark } from '../../ui/severity.tsx';
import type { RequestFinding } from './standing-words.ts';

/** How much each weighs, as a dossier weighs it. */
const SEVERITY = { 'answer-before-request': 'block', 'date-in-future': 'warning', 'not-dated': 'warning' } as const;

/** What can't be right, or is strange, in the dates: recorded as it is, and said. */
export function FindingLines({ findings }: { readonly findings: readonly RequestFinding[] }): ReactElement {
  const t = useText();
  return (
    <>
      {findings.map(({ code, object }) => (
        <div key={`${code} ${object}`}>
          <SeverityMark severity={SEVERITY[code]} top small>
            {t(`requests.finding.${code}`)}
          </SeverityMark>
        </div>
      ))}
    </>
  );
}
