import { ArrowRight } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { Problem } from '../../../core/contract/index.ts';
import { runCommand } from '../../app/commands/live.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { callEngine } from '../../ipc/engine.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import { waivablesOf, type Finding, type FindingGroup } from './finding-groups.ts';
import type { DossierRequest } from './in-hand.ts';
import { isAnsweredInForm, jumpTo } from './jump.ts';
import { keptId } from './use-dossier.ts';
import s from './readiness.module.css';

interface FindingCardProps {
  readonly group: FindingGroup;
  readonly request: DossierRequest;
  readonly onShowAll: () => void;
}

/** One kind of finding: what it is, the things that it is about, the way to each, and waiving one or all of them for a reason. */
export function FindingCard({ group, request, onShowAll }: FindingCardProps): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const [asking, setAsking] = useState<readonly Finding[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { findings, shown, code, severity } = group;
  const several = findings.length > 1;
  const waive = async (about: readonly Finding[], reason: string): Promise<void> => {
    const dossierId = await keptId(request);
    if (dossierId === null) return;
    const waived = await callEngine('dossiers.waive', { dossierId, findings: waivablesOf(about), reason });
    setProblem(waived.ok ? null : waived.error);
    if (!waived.ok) return;
    setAsking(null);
    say(t('dossiers.waive.done', { count: about.length }));
  };
  const waivable = severity !== 'note';
  const off = mode === 'read' ? t('app.readOnly') : null;
  return (
    <div className={s['finding']}>
      <SeverityMark severity={severity} label={t(`dossiers.stands.${severity}`)} top />
      <div className={s['body']}>
        <h3 className={s['title']}>{t(`finding.${code}`)}</h3>
        {shown.map((finding, index) => (
          <FindingLine
            key={index}
            finding={finding}
            onWaive={several && waivable ? () => setAsking([finding]) : null}
            off={off}
          />
        ))}
        {findings.length > shown.length && (
          <Button size="small" look="bare" onPress={onShowAll}>
            {t('dossiers.more', { count: findings.length - shown.length })}
          </Button>
        )}
        {waivable && asking === null && (
          <span className={s['acts']}>
            {!several && shown[0] && <Jump finding={shown[0]} />}
            <Button size="small" look="bare" onPress={() => setAsking(findings)} offReason={off}>
              {several ? t('dossiers.waive.all', { count: findings.length }) : t('dossiers.waive')}
            </Button>
          </span>
        )}
        {!waivable && !several && shown[0] && (
          <span className={s['acts']}>
            <Jump finding={shown[0]} />
          </span>
        )}
        {asking !== null && (
          <ReasonForm
            action={t('dossiers.waive.do', { count: asking.length })}
            example={t('dossiers.waive.example')}
            problem={problem}
            onReason={(reason) => void waive(asking, reason)}
            onCancel={() => setAsking(null)}
          />
        )}
        {problem && asking === null && <ErrorNote problem={problem} onDismiss={() => setProblem(null)} />}
      </div>
    </div>
  );
}

interface FindingLineProps {
  readonly finding: Finding;
  /** null: it is the only one of its kind, and its acts stand below it. */
  readonly onWaive: (() => void) | null;
  readonly off: string | null;
}

function FindingLine({ finding, onWaive, off }: FindingLineProps): ReactElement {
  const t = useText();
  const { exhibit, message } = finding;
  return (
    <div className={s['line']}>
      <p className={s['message']}>
        {exhibit !== null && `${t('dossiers.exhibit', { number: exhibit })}: `}
        <bdi>{message}</bdi>
      </p>
      {onWaive !== null && (
        <span className={s['acts']}>
          <Jump finding={finding} />
          <Button size="small" look="bare" onPress={onWaive} offReason={off}>
            {t('dossiers.waive.one')}
          </Button>
        </span>
      )}
    </div>
  );
}

function Jump({ finding }: { readonly finding: Finding }): ReactElement | null {
  const t = useText();
  const to = jumpTo(finding);
  const act = to ?? (isAnsweredInForm(finding) ? () => void runCommand('dossier.change') : null);
  if (act === null) return null;
  return (
    <Button size="small" look="go" icon={<ArrowRight aria-hidden="true" className="flips" />} onPress={act}>
      {t('dossiers.jump')}
    </Button>
  );
}
