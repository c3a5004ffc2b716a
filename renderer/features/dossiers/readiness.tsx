import { ArrowRight } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { openStatement } from '../../app/desk.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { GroupHead, ToolBar } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import { useDossierDraft } from './draft.ts';
import { groupFindings, type FindingGroup } from './finding-groups.ts';
import s from './dossiers.module.css';

export type Finding = OutputOf<Contract['dossiers.compile']>['findings'][number];

const severities = ['block', 'warning', 'note'] as const;

/** What stands against freezing the dossier; a draft can always be built. */
export function Readiness({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const t = useText();
  const open = findings.filter((finding) => finding.waived === null);
  const waived = findings.length - open.length;
  return (
    <>
      <ToolBar title={t('dossiers.readiness')} level={2}>
        <span className={roles['meta']}>{t('dossiers.readiness.count', { open: open.length, waived })}</span>
      </ToolBar>
      <div className={s['findings']}>
        {findings.length === 0 && (
          <p className={s['none']}>
            <SeverityMark severity="ok">{t('dossiers.ready')}</SeverityMark>
          </p>
        )}
        {severities.map((severity) => {
          const groups = groupFindings(open.filter((finding) => finding.severity === severity));
          if (groups.length === 0) return null;
          return (
            <section key={severity} aria-label={t(`dossiers.${severity}`)}>
              <GroupHead
                title={t(`dossiers.${severity}`)}
                aside={String(groups.reduce((sum, group) => sum + group.findings.length, 0))}
              />
              {groups.map((group) => (
                <Group key={group.code} group={group} />
              ))}
            </section>
          );
        })}
        {waived > 0 && <Waived findings={findings.filter((finding) => finding.waived !== null)} />}
      </div>
    </>
  );
}

/** One kind of finding: its first items by name, the rest counted. */
function Group({ group }: { readonly group: FindingGroup }): ReactElement {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const first = group.findings[0];
  if (!first) throw new Error('A group of findings holds at least one.');
  const waive = (reason: string): void => {
    setAsking(false);
    useDossierDraft.setState(({ waive: given }) => ({ waive: { ...given, [group.code]: reason } }));
  };
  const rest = group.findings.length - group.shown.length;
  return (
    <div className={s['finding']}>
      <SeverityMark severity={first.severity} top />
      <div className={s['findingBody']}>
        {group.shown.map((finding, index) => (
          <div key={index} className={s['findingLine']}>
            <span dir="auto">
              {finding.exhibit !== null && <b>{t('dossiers.exhibit', { number: finding.exhibit })} </b>}
              {finding.message}
            </span>
            {finding.object !== null && <Jump statementId={finding.object} />}
          </div>
        ))}
        {rest > 0 && <span className={roles['meta']}>{t('dossiers.more', { count: rest })}</span>}
        {asking ? (
          <ReasonForm
            action={t('dossiers.waive')}
            example={t('dossiers.waive.example')}
            onReason={waive}
            onCancel={() => setAsking(false)}
          />
        ) : (
          <span className={layout['acts']}>
            <Button size="small" look="bare" onPress={() => setAsking(true)}>
              {t('dossiers.waive')}
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}

function Jump({ statementId }: { readonly statementId: string }): ReactElement {
  const t = useText();
  return (
    <Button
      size="small"
      look="go"
      icon={<ArrowRight aria-hidden="true" className="flips" />}
      onPress={() => openStatement(statementId)}
    >
      {t('dossiers.jump')}
    </Button>
  );
}

function Waived({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const t = useText();
  const takeBack = (code: string): void => {
    useDossierDraft.setState(({ waive }) => ({
      waive: Object.fromEntries(Object.entries(waive).filter(([other]) => other !== code)),
    }));
  };
  return (
    <section aria-label={t('dossiers.waived')}>
      <GroupHead title={t('dossiers.waived')} aside={String(findings.length)} />
      {groupFindings(findings).map((group) => (
        <div key={group.code} className={s['finding']}>
          <SeverityMark severity="ok" top />
          <div className={s['findingBody']}>
            <span>{group.shown[0]?.message}</span>
            <span className={roles['meta']} dir="auto">
              “{group.shown[0]?.waived}”
            </span>
            <span className={layout['acts']}>
              <Button size="small" look="bare" onPress={() => takeBack(group.code)}>
                {t('dossiers.waive.take')}
              </Button>
            </span>
          </div>
        </div>
      ))}
    </section>
  );
}
