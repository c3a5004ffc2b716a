import type { ReactElement } from 'react';
import type { LinkFindingCode } from '../../../core/domain/policy/link-findings.ts';
import { useText } from '../../i18n/use-text.ts';
import { SeverityMark } from '../../ui/severity.tsx';
import type { LinkDetail } from './link-model.ts';
import s from './link-desk.module.css';

/** Said in their own place on the desk already. */
const ELSEWHERE: ReadonlySet<LinkFindingCode> = new Set([
  'link-exception-unanswered',
  'link-exception-applies',
  'link-element-open',
  'link-element-unmet',
  'link-not-reviewed',
  'link-returned',
  'link-rejected',
  'link-no-counter',
]);

/** What stands against the link and is seen nowhere else: other words, another text, no date. */
export function FindingsPart({ saved }: { readonly saved: LinkDetail }): ReactElement | null {
  const t = useText();
  const findings = saved.findings.filter(({ code }) => !ELSEWHERE.has(code));
  if (findings.length === 0) return null;
  return (
    <section className={s['linkPart']} aria-label={t('link.findings')}>
      <h3 className={s['partHead']}>{t('link.findings')}</h3>
      <ul>
        {findings.map(({ code, severity }) => (
          <li key={code}>
            <SeverityMark severity={severity} top>
              {t(`linkFinding.${code}`)}
            </SeverityMark>
          </li>
        ))}
      </ul>
    </section>
  );
}
