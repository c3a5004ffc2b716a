import { useState, type ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useSpoken } from '../../i18n/language-provider.tsx';
import { hasText, useText, type Translate } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import { useSettled } from '../dossiers/use-settled.ts';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

type Finding = OutputOf<Contract['dossiers.compile']>['findings'][number];

/** As long as a hand rests on a statement: walking through the list compiles nothing. */
const RESTS_MS = 250;
const SHOWN = 2;

/** Findings that are about a dossier as a whole, not about this statement. */
const OF_DOSSIER: ReadonlySet<string> = new Set(['own-words-english', 'part-missing', 'document-not-known']);

interface ReadinessLineProps {
  readonly statementId: string;
  readonly date: Pick<Statement, 'date' | 'zone'>;
}

/** What a dossier would find of this statement, by the dossier's own rules: what weighs most first. */
export function ReadinessLine({ statementId, date }: ReadinessLineProps): ReactElement {
  const t = useText();
  const say = useDates();
  const lang = useSpoken().language.tag;
  const [all, setAll] = useState(false);
  const settled = useSettled(statementId, RESTS_MS);
  const { data } = useAsk(
    'dossiers.compile',
    { title: statementId, scope: 'picked', picked: [statementId], lang },
    { enabled: settled === statementId },
  );
  const findings = (data?.findings ?? []).filter(({ code }) => !OF_DOSSIER.has(code));
  const shown = all ? findings : findings.slice(0, SHOWN);
  const printed = say(date.date, date.zone, 'long').words;
  return (
    <section className={s['readiness']} aria-label={t('readiness.title')}>
      {data && findings.length === 0 && <SeverityMark severity="ok">{t('readiness.none')}</SeverityMark>}
      {shown.map((finding, index) => (
        <div key={`${finding.code} ${String(index)}`} title={finding.message}>
          <SeverityMark severity={finding.severity} top>
            <span>{findingWords(finding, printed, t)}</span>
          </SeverityMark>
        </div>
      ))}
      {findings.length > SHOWN && (
        <span className={roles['row']}>
          <Button size="small" look="bare" expanded={all} onPress={() => setAll(!all)}>
            {t('readiness.more', { count: findings.length - SHOWN })}
          </Button>
        </span>
      )}
    </section>
  );
}

/** In the window's language where it has words for the code; else as the dossier says it. */
function findingWords({ code, message }: Finding, printed: string, t: Translate): string {
  if (code === 'date-bound-only') return t('readiness.bound', { date: printed });
  const key = `finding.${code}`;
  return hasText(key) ? t(key) : message;
}
