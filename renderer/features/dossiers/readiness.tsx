import { useState, type ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { GroupHead, ToolBar } from '../../ui/layout.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import { FindingCard } from './finding-card.tsx';
import { groupFindings, type Finding } from './finding-groups.ts';
import type { DossierRequest } from './in-hand.ts';
import { WaivedCard } from './waived-card.tsx';
import s from './readiness.module.css';

const severities = ['block', 'warning', 'note'] as const;
const NONE: ReadonlySet<string> = new Set();

export interface ReadinessProps {
  readonly findings: readonly Finding[];
  readonly request: DossierRequest;
}

/** What stands against freezing the dossier, and what a reader will ask; a draft can always be built. */
export function Readiness({ findings, request }: ReadinessProps): ReactElement {
  const t = useText();
  // Kinds whose findings are all shown
  const [whole, setWhole] = useState(NONE);
  const open = findings.filter((finding) => finding.waived === null);
  const waived = findings.filter((finding) => finding.waived !== null);
  const showAll = (code: string): void => setWhole((known) => new Set([...known, code]));
  return (
    <>
      <ToolBar title={t('dossiers.readiness')} level={2}>
        <span className={roles['meta']} role="status">
          {t('dossiers.readiness.count', { open: open.length, waived: waived.length })}
        </span>
      </ToolBar>
      <div className={s['findings']}>
        {open.length === 0 && (
          <p className={s['none']}>
            <SeverityMark severity="ok">{t('dossiers.ready')}</SeverityMark>
          </p>
        )}
        {severities.map((severity) => {
          const groups = groupFindings(
            open.filter((finding) => finding.severity === severity),
            whole,
          );
          if (groups.length === 0) return null;
          const count = groups.reduce((sum, group) => sum + group.findings.length, 0);
          return (
            <section key={severity} aria-label={t(`dossiers.${severity}`)}>
              <GroupHead title={t(`dossiers.${severity}`)} aside={String(count)} />
              {groups.map((group) => (
                <FindingCard key={group.code} group={group} request={request} onShowAll={() => showAll(group.code)} />
              ))}
            </section>
          );
        })}
        {waived.length > 0 && (
          <section aria-label={t('dossiers.waived')}>
            <GroupHead title={t('dossiers.waived')} aside={String(waived.length)} />
            {groupFindings(waived, NONE).map((group) => (
              <WaivedCard key={`${group.code} ${group.shown[0]?.waived ?? ''}`} group={group} request={request} />
            ))}
          </section>
        )}
      </div>
    </>
  );
}
